import { css } from 'lit';

/** What the calculator shows beside what every form does: rows, the lines of the result, the payers' sums. */
export const calculatorStyles = css`
  .rows,
  .lines {
    list-style: none;
    padding: 0;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
    gap: calc(var(--space) * 2);
    align-items: end;
    padding-block: calc(var(--space) * 2);
    border-block-end: 1px solid var(--line);
  }
  .row .code {
    grid-column: 1 / -2;
  }
  /* Otherwise in the column of the button. */
  .what ~ .price {
    grid-column: 1;
  }
  .row .whole {
    grid-column: 1 / -1;
  }
  .row .remove {
    grid-column: -2 / -1;
    grid-row: 1;
    color: var(--muted);
  }
  .more {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space) calc(var(--space) * 2);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space) calc(var(--space) * 3);
    padding-block: calc(var(--space) * 2);
    border-block-end: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .line .money {
    grid-column: 2;
    grid-row: 1;
    font-weight: 600;
  }
  .payer {
    color: var(--muted);
    margin-inline-end: calc(var(--space) * 2);
  }
  .line .undecided {
    color: var(--waiting);
  }
  .line details,
  .line .error {
    grid-column: 1 / -1;
  }
  .what .note {
    display: inline-block;
    font-size: 0.9em;
    margin-inline-start: calc(var(--space) * 2);
  }
  summary {
    color: var(--accent);
    cursor: pointer;
    min-block-size: var(--control);
    display: flex;
    align-items: center;
    inline-size: fit-content;
    padding-inline-end: calc(var(--space) * 4);
  }
  .working {
    font-variant-numeric: tabular-nums;
  }
  .override {
    display: grid;
    gap: calc(var(--space) * 2);
  }
  .sums > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--space) * 3);
    padding-block: var(--space);
  }
  .sums dt {
    color: var(--muted);
  }
  .sums dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .verdict {
    border-inline-start: 2px solid var(--accent);
    padding-inline-start: calc(var(--space) * 3);
  }
  .remarks > * + * {
    margin-block-start: var(--space);
  }
  @container sheet (inline-size >= 30rem) {
    .row {
      grid-template-columns: repeat(4, minmax(0, 1fr)) auto;
    }
    .row .number,
    .row .name,
    .row .what,
    .row .code {
      grid-column: span 2;
    }
    .what ~ .price {
      grid-column: auto;
    }
    .more {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .override {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
