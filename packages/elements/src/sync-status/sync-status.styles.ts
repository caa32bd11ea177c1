import { css } from 'lit';

export const syncStyles = css`
  :host {
    container-type: inline-size;
  }
  p,
  ul {
    margin: 0;
  }
  .sync {
    background: var(--paper);
    padding: calc(var(--space) * 3) calc(var(--space) * 4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: calc(var(--space) * 2) calc(var(--space) * 4);
  }
  .last {
    color: var(--received);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .waiting {
    color: var(--waiting);
  }
  .rejected {
    color: var(--danger);
  }
  ul {
    list-style: none;
    padding: 0;
    margin-block-start: calc(var(--space) * 3);
  }
  li {
    border-block-start: 1px solid var(--line);
    padding-block: calc(var(--space) * 3);
  }
  li:last-child {
    padding-block-end: 0;
  }
  .name {
    font-weight: 600;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
    margin-block-start: calc(var(--space) * 2);
  }
`;
