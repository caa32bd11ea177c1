import { css } from 'lit';

export const partFinderStyles = css`
  :host {
    container-type: inline-size;
  }
  .finder {
    position: relative;
  }
  label {
    color: var(--muted);
  }
  ul {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    max-block-size: min(24rem, 60vh);
    margin: var(--space) 0 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  }
  /* Beneath the field and above its hint, which it covers while it is open. */
  ul:not([hidden]) {
    inset-block-start: calc(1.6em + var(--control));
  }
  li {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) minmax(0, 2fr) minmax(0, 2fr) auto;
    gap: 0 calc(var(--space) * 3);
    align-items: center;
    min-block-size: max(44px, var(--control));
    padding: var(--space) calc(var(--space) * 3);
    border-block-end: 1px solid var(--line);
    line-height: 1.4;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  li:last-child {
    border: 0;
  }
  li:hover,
  li[aria-selected='true'] {
    box-shadow: inset 4px 0 0 var(--accent);
  }
  li[aria-selected='true'] {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .number {
    font-weight: 600;
  }
  .model,
  .note {
    color: var(--muted);
  }
  .price {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .note {
    grid-column: 1 / -1;
    font-size: 0.9em;
  }
  .instead {
    padding-inline-start: calc(var(--space) * 8);
  }
  .status {
    min-block-size: 1.6em;
    margin: 0;
  }
  @container (inline-size < 30rem) {
    li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .name {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .model {
      grid-row: 3;
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    li[aria-selected='true'] {
      outline-color: Highlight;
    }
  }
`;
