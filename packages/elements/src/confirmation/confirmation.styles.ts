import { css } from 'lit';

/** The slip on screen: one quiet sheet, hairlines between its blocks, a footer that stays in sight. */
export const confirmationStyles = css`
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
  .parts {
    list-style: none;
    padding: 0;
  }
  .part {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--space) * 2);
    padding-block: calc(var(--space) * 2);
    border-block-end: 1px solid var(--line);
  }
  .part .model {
    grid-column: 1 / -1;
  }
  .amount {
    align-self: end;
    min-block-size: var(--control);
    font-variant-numeric: tabular-nums;
  }
  .remove {
    justify-self: end;
    align-self: end;
    color: var(--muted);
  }
  .pair {
    display: grid;
    gap: calc(var(--space) * 4);
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
  .total output {
    display: block;
    font-size: 1.35em;
    font-weight: 600;
    min-block-size: var(--control);
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
  .signing {
    font-size: 1.1em;
  }
  .sum strong {
    font-size: 1.6em;
    font-variant-numeric: tabular-nums;
    margin-inline-end: calc(var(--space) * 2);
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space) calc(var(--space) * 4);
    border-block: 1px solid var(--line);
    padding-block: calc(var(--space) * 2);
  }
  .facts dt {
    color: var(--muted);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .consent {
    border-inline-start: 2px solid var(--accent);
    padding-inline-start: calc(var(--space) * 3);
  }
  @container sheet (inline-size >= 30rem) {
    .grid,
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .wide {
      grid-column: 1 / -1;
    }
    .part {
      grid-template-columns: 2fr 1fr 1.2fr auto;
    }
    .part .model {
      grid-column: auto;
    }
    .part .oldSerial {
      grid-column: 1;
    }
    .part .newSerial {
      grid-column: 2 / span 2;
    }
    .part .amount {
      grid-column: 4;
      grid-row: 1;
      text-align: end;
    }
    .part .remove {
      grid-column: 4;
      grid-row: 2;
    }
    footer {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .actions {
      grid-row: 1 / span 2;
      grid-column: 2;
      justify-content: end;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .banner {
      transition: color 150ms;
    }
  }
`;
