import { css } from 'lit';

/** A form on screen: one quiet sheet, hairlines between its blocks, a footer that stays in sight. */
export const formStyles = css`
  .sheet {
    container: sheet / inline-size;
    max-inline-size: 52rem;
    margin-inline: auto;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  header,
  section,
  .banner,
  ::slotted(*) {
    padding: calc(var(--space) * 3) calc(var(--space) * 4);
  }
  /* What stands in a form to be shown by it. */
  ::slotted(aftersale-field) {
    display: none !important;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl {
    margin: 0;
  }
  h2 {
    font-size: 1.35em;
    text-align: center;
  }
  h3 {
    font-size: 1em;
    color: var(--muted);
    margin-block-end: calc(var(--space) * 2);
  }
  section {
    border-block-start: 1px solid var(--line);
    --behind-footer: 18rem;
  }
  .status {
    text-align: center;
    color: var(--muted);
  }
  nav ol {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    list-style: none;
    padding: 0;
  }
  nav button {
    padding-inline: calc(var(--space) * 2);
    color: var(--muted);
  }
  nav .error button {
    color: var(--danger);
  }
  .grid {
    display: grid;
    gap: calc(var(--space) * 3) calc(var(--space) * 4);
    grid-template-columns: minmax(0, 1fr);
  }
  .field {
    display: block;
    min-inline-size: 0;
    border: 0;
    padding: 0;
    margin: 0;
  }
  label,
  legend,
  .label {
    display: block;
    padding: 0;
    color: var(--muted);
  }
  .choice {
    display: inline-flex;
    color: var(--ink);
  }
  .required::after {
    content: '*' / '';
    color: var(--danger);
    margin-inline-start: var(--space);
  }
  .with-button button {
    white-space: nowrap;
  }
  .with-button {
    display: flex;
    gap: calc(var(--space) * 2);
  }
  input[type='file'] {
    inline-size: 100%;
    min-block-size: var(--control);
  }
  .thumbnails {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
    list-style: none;
    padding: 0;
  }
  .thumbnails li {
    display: grid;
  }
  canvas {
    inline-size: 96px;
    block-size: 96px;
    object-fit: cover;
    border: 1px solid var(--line);
    background: #fff;
  }
  canvas.seal {
    object-fit: contain;
  }
  .note,
  .conflict {
    color: var(--waiting);
  }
  .banner {
    border-block-start: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .banner.warn {
    color: var(--waiting);
  }
  .banner.bad {
    color: var(--danger);
  }
  .banner ul {
    padding-inline-start: 1.2em;
  }
  .link {
    min-block-size: 0;
    border: 0;
    padding: calc(var(--space) * 2) 0;
    text-align: start;
    text-decoration: underline;
    color: inherit;
  }
  footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: grid;
    gap: var(--space) calc(var(--space) * 4);
    align-items: center;
    padding: calc(var(--space) * 2) calc(var(--space) * 4);
    background: var(--paper);
    border-block-start: 1px solid var(--edge);
    border-radius: 0 0 var(--radius) var(--radius);
  }
  .owed strong {
    font-size: 1.35em;
    font-variant-numeric: tabular-nums;
    margin-inline: var(--space);
  }
  .owed .label {
    display: inline;
  }
  .saving {
    color: var(--waiting);
    font-size: 0.9em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
  }
  dialog {
    inline-size: min(100% - 2rem, 44rem);
    max-block-size: calc(100dvb - 2rem);
    padding: calc(var(--space) * 5);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  dialog > * + *,
  dialog form > * + * {
    margin-block-start: calc(var(--space) * 3);
  }
  @container sheet (inline-size >= 30rem) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .wide {
      grid-column: 1 / -1;
    }
    section {
      --behind-footer: 8rem;
    }
    footer {
      grid-template-columns: minmax(12rem, 1fr) minmax(0, max-content);
    }
    .actions {
      grid-row: 1 / span 2;
      grid-column: 2;
      justify-content: end;
    }
  }
  /* Large zoom, or a phone on its side: kept in sight, the footer would hide what is being filled in. */
  @media (max-height: 30rem) {
    section {
      --behind-footer: 0px;
    }
    footer {
      position: static;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .banner {
      transition: color 150ms;
    }
  }
`;
