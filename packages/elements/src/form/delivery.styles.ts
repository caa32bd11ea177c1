import { css } from 'lit';

export const deliveryStyles = css`
  .delivery {
    font-size: 0.9em;
    overflow-wrap: anywhere;
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
  .delivery-acts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
    margin-block-start: calc(var(--space) * 2);
  }
`;
