import { css } from 'lit';

export const recordsStyles = css`
  :host {
    container-type: inline-size;
  }
  .records {
    background: var(--paper);
    padding: calc(var(--space) * 4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .toolbar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--space) * 3) calc(var(--space) * 4);
    align-items: start;
  }
  .toolbar > button {
    margin-block-start: 1.6em;
  }
  .search label,
  legend {
    color: var(--muted);
    padding: 0;
  }
  fieldset {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .filter {
    position: relative;
    display: inline-flex;
    cursor: pointer;
  }
  .filter input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .filter > span {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--space) * 2);
    min-block-size: var(--control);
    padding-inline: calc(var(--space) * 3);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  .filter input:checked + span {
    border-color: var(--accent);
    box-shadow: inset 0 -2px 0 var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .filter input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .count,
  .total,
  .pays,
  time {
    font-variant-numeric: tabular-nums;
  }
  .count {
    color: var(--muted);
    font-weight: 400;
  }
  [role='status'] {
    margin-block: calc(var(--space) * 3) calc(var(--space) * 2);
    min-block-size: 1.6em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    line-height: 1.4;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: calc(var(--space) * 2);
  }
  th,
  td {
    padding: calc(var(--space) * 2);
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--muted);
    font-weight: 400;
    border-block-color: var(--edge);
    overflow-wrap: normal;
    word-break: keep-all;
  }
  tbody th {
    font-weight: 600;
  }
  .total,
  .pays {
    text-align: end;
  }
  td.total,
  td.pays,
  td.version,
  td.status,
  td.acts {
    white-space: nowrap;
  }
  .short {
    white-space: nowrap;
  }
  .acts button {
    padding-inline: calc(var(--space) * 2.5);
  }
  .draft .state,
  .completed .state {
    color: var(--waiting);
  }
  .void .state {
    color: var(--danger);
  }
  .amended .state,
  .nameless {
    color: var(--muted);
    font-weight: 400;
  }
  .delivery {
    display: block;
    font-size: 0.9em;
    white-space: normal;
    overflow-wrap: normal;
    word-break: keep-all;
  }
  .delivery.waiting {
    color: var(--waiting);
  }
  .delivery.received {
    color: var(--received);
  }
  .delivery.rejected {
    color: var(--danger);
  }
  .more {
    display: block;
    inline-size: 100%;
    margin-block-start: calc(var(--space) * 4);
  }
  .warning {
    margin: 0 0 calc(var(--space) * 4);
    padding: calc(var(--space) * 2) calc(var(--space) * 3);
    border-inline-start: 4px solid var(--waiting);
  }
  .empty {
    max-inline-size: 34em;
    margin: calc(var(--space) * 8) auto;
    text-align: center;
    color: var(--muted);
  }
  .empty .title {
    color: var(--ink);
    font-size: 1.15em;
    font-weight: 600;
  }
  @container (inline-size < 58rem) {
    table,
    tbody,
    caption {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--space) calc(var(--space) * 4);
      padding-block: calc(var(--space) * 3);
      border-block-end: 1px solid var(--line);
    }
    tbody th,
    td {
      display: block;
      padding: 0;
      border: 0;
    }
    td.changed,
    td.version {
      color: var(--muted);
    }
    td.version,
    td.status,
    td.total,
    td.pays {
      text-align: end;
    }
    tbody th {
      order: 1;
    }
    td.status {
      order: 2;
    }
    td.party {
      order: 3;
    }
    td.version {
      order: 4;
    }
    td.changed {
      order: 4;
      grid-column: 1 / -1;
    }
    td.total {
      order: 5;
      text-align: start;
    }
    td.pays {
      order: 6;
    }
    td.own {
      order: 4;
      grid-column: 1 / -1;
    }
    td.total::before,
    td.pays::before,
    td.own::before {
      content: attr(data-label) ' ';
      color: var(--muted);
    }
    td.acts {
      order: 7;
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--space) * 2);
    }
    td.acts button {
      flex: 1;
    }
  }
  @container (inline-size < 30rem) {
    .toolbar {
      grid-template-columns: minmax(0, 1fr);
    }
    .toolbar > button {
      margin: 0;
    }
    td.total,
    td.pays {
      grid-column: 1 / -1;
      text-align: start;
    }
  }
`;
