import { css } from 'lit';

/** Native controls on paper: inputs, choices and buttons, the same in every element. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  input,
  select,
  textarea,
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  /* Reached by the keyboard, a control must not stop behind what stays in sight below it. */
  input,
  select,
  textarea,
  button,
  summary,
  [tabindex] {
    scroll-margin-block-end: var(--behind-footer, 0px);
  }
  input:not([type='checkbox'], [type='radio'], [type='file']),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--control);
    padding: calc(var(--space) * 1) calc(var(--space) * 2);
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  textarea {
    resize: vertical;
    field-sizing: content;
    min-block-size: calc(var(--control) * 2);
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--accent);
    flex: none;
  }
  .money {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--danger);
    border-width: 2px;
  }
  :disabled {
    opacity: 0.7;
  }
  /* In WebKit, a date is never :focus-visible: its own parts are. */
  :focus-visible,
  input[type^='date']:focus {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button {
    min-block-size: var(--control);
    min-inline-size: var(--control);
    padding: 0 calc(var(--space) * 4);
    background: transparent;
    color: var(--accent);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.quiet {
    border-color: transparent;
  }
  button.danger {
    color: var(--danger);
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--space) * 2);
    min-block-size: var(--control);
    padding-inline-end: calc(var(--space) * 4);
  }
  .error {
    color: var(--danger);
    margin: 0;
  }
  .hint {
    color: var(--muted);
    margin: 0;
    font-size: 0.9em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button.primary {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
