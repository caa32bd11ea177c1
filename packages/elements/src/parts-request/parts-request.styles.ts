import { css } from 'lit';

/** What the request shows beside what every form does: its rows, its mark, the deposit and the desks. */
export const requestStyles = css`
  .mark {
    display: inline-block;
    padding-inline: calc(var(--space) * 2);
    border: 2px solid var(--danger);
    color: var(--danger);
    font-size: 0.8em;
  }
  .rows {
    list-style: none;
    padding: 0;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--space) * 2);
    padding-block: calc(var(--space) * 3);
    border-block-end: 1px solid var(--line);
  }
  .row .whole,
  .row .number,
  .row .name,
  .row .conflict {
    grid-column: 1 / -1;
  }
  .row .end {
    grid-column: -2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    align-self: end;
    min-block-size: var(--control);
    font-variant-numeric: tabular-nums;
  }
  .remove {
    color: var(--muted);
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--space) * 2);
  }
  .find > aftersale-part-finder {
    flex: 1 1 14rem;
  }
  video {
    inline-size: 100%;
    max-block-size: 40vb;
    background: #000;
  }
  summary {
    min-block-size: var(--control);
    display: flex;
    align-items: center;
    color: var(--accent);
    cursor: pointer;
  }
  summary::before {
    content: '▸';
    content: '▸' / '';
    margin-inline-end: calc(var(--space) * 2);
  }
  details[open] > summary::before {
    content: '▾';
    content: '▾' / '';
  }
  form > * + * {
    margin-block-start: calc(var(--space) * 2);
  }
  code {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
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
  .desk {
    background: color-mix(in srgb, var(--accent) 6%, var(--paper));
  }
  .desk form {
    padding-block: calc(var(--space) * 3);
  }
  .desk form + form {
    border-block-start: 1px solid var(--line);
  }
  .steps {
    padding-inline-start: 1.2em;
  }
  .table {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--space) calc(var(--space) * 2);
    border-block-end: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
  }
  th {
    color: var(--muted);
  }
  @container sheet (inline-size >= 30rem) {
    .row {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .row .number,
    .row .name {
      grid-column: span 2;
    }
    .row .model {
      grid-column: 1 / span 2;
    }
  }
`;
