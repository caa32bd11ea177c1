import { css } from 'lit';

/**
 * The look's tokens, as defaults behind the public `--aftersale-*` properties: ink on paper, one accent.
 * `theme` decides the scheme; `density` the height of controls. Printed sheets have styles of their own.
 */
export const tokens = css`
  :host {
    --paper: var(--aftersale-color-paper, light-dark(#fff, #1d2126));
    --ink: var(--aftersale-color-ink, light-dark(#1b1f24, #e8eaed));
    --muted: var(--aftersale-color-muted, light-dark(#575e68, #a9b1bb));
    --line: var(--aftersale-color-line, light-dark(#c9ced6, #434a54));
    --edge: var(--aftersale-color-edge, light-dark(#7a828e, #8a929d));
    --accent: var(--aftersale-color-accent, light-dark(#1a4f9c, #8ab4f8));
    --on-accent: var(--aftersale-color-on-accent, light-dark(#fff, #10151b));
    --danger: var(--aftersale-color-danger, light-dark(#b3261e, #ff9b92));
    --waiting: var(--aftersale-color-waiting, light-dark(#8a5300, #f0b95b));
    --received: var(--aftersale-color-received, light-dark(#1c6b3a, #7fd19b));
    --radius: var(--aftersale-radius, 4px);
    --control: var(--aftersale-control-height, 44px);
    --space: 4px;

    display: block;
    color-scheme: inherit;
    color: var(--ink);
    font: inherit;
    font-family: var(--aftersale-font, inherit);
  }
  /* Not on the host itself, where any rule of the page would win: what a loud page makes inherit ends here. */
  :host > * {
    line-height: 1.6;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    cursor: auto;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([density='normal']) {
    --control: var(--aftersale-control-height, 36px);
  }
  :host([density='compact']) {
    --control: var(--aftersale-control-height, 30px);
  }
`;
