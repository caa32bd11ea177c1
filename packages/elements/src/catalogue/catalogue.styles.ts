import { css } from 'lit';

export const catalogueStyles = css`
  :host {
    container-type: inline-size;
  }
  .catalogue {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--space) * 3);
    background: var(--paper);
    padding: calc(var(--space) * 4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  h2,
  p,
  td p {
    margin: 0;
  }
  h2 {
    font-size: 1.15em;
  }
  fieldset {
    display: grid;
    gap: calc(var(--space) * 2);
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  label,
  th {
    color: var(--muted);
  }
  .choice {
    color: inherit;
  }
  input[type='file'] {
    min-block-size: var(--control);
    max-inline-size: 100%;
  }
  .matches {
    display: grid;
    gap: calc(var(--space) * 2) calc(var(--space) * 4);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
  }
  .scroll {
    overflow: auto;
    max-block-size: 24rem;
    border: 1px solid var(--line);
  }
  table {
    border-collapse: collapse;
    line-height: 1.4;
    inline-size: 100%;
  }
  caption {
    text-align: start;
    padding: calc(var(--space) * 2);
    font-weight: 600;
  }
  th,
  td {
    padding: var(--space) calc(var(--space) * 2);
    border-block-start: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
    min-inline-size: 4em;
  }
  progress {
    inline-size: 100%;
    block-size: 12px;
    accent-color: var(--accent);
  }
  .status:empty {
    display: none;
  }
`;
