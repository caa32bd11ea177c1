import { css } from 'lit';

export const resultsStyles = css`
  :host {
    container-type: inline-size;
  }
  .results {
    max-inline-size: 60rem;
    margin-inline: auto;
    padding: calc(var(--space) * 4);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  h2,
  h3,
  p,
  dl,
  dd {
    margin: 0;
  }
  h2 {
    font-size: 1.35em;
    text-align: center;
  }
  h3 {
    font-size: 1em;
    color: var(--muted);
  }
  section {
    margin-block-start: calc(var(--space) * 4);
    padding-block-start: calc(var(--space) * 3);
    border-block-start: 1px solid var(--line);
  }
  .filters {
    display: grid;
    gap: calc(var(--space) * 3);
    align-items: end;
    margin-block: calc(var(--space) * 3);
  }
  .filters label > span {
    display: block;
    color: var(--muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
  }
  .bad,
  .verdict.fail {
    color: var(--danger);
  }
  .verdict.pass {
    color: var(--received);
  }
  .note {
    color: var(--waiting);
  }
  .empty {
    padding-block: calc(var(--space) * 8);
    text-align: center;
  }
  .strong {
    font-weight: 600;
  }
  .measures {
    display: grid;
    gap: calc(var(--space) * 4);
    margin-block-start: calc(var(--space) * 2);
  }
  .measures strong {
    font-size: 1.8em;
    font-variant-numeric: tabular-nums;
    margin-inline-end: calc(var(--space) * 2);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block-start: calc(var(--space) * 2);
  }
  caption {
    text-align: start;
    padding-block: calc(var(--space) * 2);
  }
  th,
  td {
    padding: var(--space);
    text-align: start;
    font-weight: 400;
    line-height: 1.4;
    border-block-end: 1px solid var(--line);
  }
  thead th {
    color: var(--muted);
    font-size: 0.9em;
  }
  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .bars {
    table-layout: fixed;
  }
  .bars th:first-child {
    inline-size: 30%;
    overflow-wrap: anywhere;
  }
  .bars th:nth-child(3),
  .bars th:nth-child(4) {
    inline-size: 3.6rem;
  }
  svg {
    display: block;
  }
  .whole {
    fill: var(--line);
    opacity: 0.4;
  }
  .share {
    fill: var(--accent);
  }
  .scroll {
    overflow-x: auto;
  }
  @container (inline-size >= 40rem) {
    th,
    td {
      padding-inline: calc(var(--space) * 2);
    }
    .bars th:nth-child(3),
    .bars th:nth-child(4) {
      inline-size: 5rem;
    }
    .filters {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .actions {
      grid-column: 1 / -1;
    }
    .measures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .whole {
      fill: Canvas;
      stroke: CanvasText;
    }
    .share {
      fill: Highlight;
    }
  }
`;
