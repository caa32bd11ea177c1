import { css } from 'lit';

/** The pad stays light and its ink dark in both schemes: it is a picture of paper. */
export const signatureStyles = css`
  :host {
    --pad: var(--aftersale-signature-pad, light-dark(#fff, #f3f4f6));
    --pen: var(--aftersale-signature-ink, #14233f);
    --pad-height: var(--aftersale-signature-height, 160px);
  }
  :host([compact]) {
    --pad-height: var(--aftersale-signature-height, 88px);
    max-inline-size: 240px;
  }
  .field {
    display: grid;
    gap: calc(var(--space) * 1);
  }
  .head,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(var(--space) * 2);
  }
  .head {
    justify-content: space-between;
  }
  .head > label {
    color: var(--muted);
  }
  .pad {
    position: relative;
    overflow: hidden;
    block-size: var(--pad-height);
    background: var(--pad);
    color: var(--pen);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    forced-color-adjust: none;
  }
  .pad[hidden] {
    display: none;
  }
  .pad.invalid {
    border: 2px solid var(--danger);
  }
  canvas,
  svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .pad:not(.inert) canvas {
    cursor: crosshair;
  }
  .inert {
    opacity: 0.85;
  }
  :host([readonly]) .pad {
    border-color: var(--line);
  }
  path {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  /* The line one signs on, as on paper. */
  .here {
    position: absolute;
    inset-inline: calc(var(--space) * 4);
    inset-block-end: calc(var(--pad-height) / 5);
    padding-block-end: calc(var(--space) * 1);
    border-block-end: 1px solid #b6bcc6;
    color: #575e68;
    font-size: 0.9em;
    pointer-events: none;
  }
  .typed {
    display: grid;
    align-items: center;
    block-size: 100%;
    margin: 0;
    padding-inline: calc(var(--space) * 4);
    font-family: var(
      --aftersale-signature-font,
      'Kaiti SC',
      STKaiti,
      KaiTi,
      'Segoe Script',
      'Snell Roundhand',
      serif
    );
    font-size: 1.5em;
    line-height: 1.2;
    overflow-wrap: anywhere;
    overflow: auto;
  }
  .actions > button {
    padding: 0 calc(var(--space) * 3);
  }
  .actions > :first-child {
    margin-inline-end: auto;
    margin-inline-start: calc(var(--space) * -3);
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  @media (forced-colors: active) {
    :host .pad {
      border-color: CanvasText;
    }
    .actions > :first-child {
      margin-inline-start: 0;
    }
  }
`;
