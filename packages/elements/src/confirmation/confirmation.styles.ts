import { css } from 'lit';

/** What the slip shows beside what every form does: its parts, pictures and the signing screen. */
export const confirmationStyles = css`
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
  .total output {
    display: block;
    font-size: 1.35em;
    font-weight: 600;
    min-block-size: var(--control);
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
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
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
  }
`;
