import { css } from 'lit';

/** What a form of one's own shows beside what every form does. */
export const ownFormStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
  }
  .choice span {
    overflow-wrap: anywhere;
  }
  .unit {
    white-space: nowrap;
    align-self: center;
    color: var(--muted);
  }
  .standing {
    text-align: center;
  }
  .signed {
    color: var(--muted);
  }
`;
