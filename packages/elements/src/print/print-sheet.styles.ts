import { css } from 'lit';

/**
 * A4, black on white, hairlines: the look of the paper form. Nothing is inherited from the page around it, and lengths
 * are those of paper, so that neither the host's font size nor its styles reach the sheet.
 */
export const printSheetStyles = css`
  :host {
    all: initial !important;
    display: none !important;
    direction: ltr !important;
    unicode-bidi: isolate !important;
  }
  @media print {
    :host {
      display: block !important;
    }
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  article {
    --hairline: 0.5pt solid #000;

    color: #000;
    background: #fff;
    font:
      10.5pt/1.3 'Songti SC',
      SimSun,
      'Noto Serif CJK SC',
      'Source Han Serif SC',
      serif;
    font-variant-numeric: tabular-nums;
    print-color-adjust: exact;
    padding-inline-end: 0.3mm;
  }
  article:lang(en) {
    font-family:
      'Times New Roman', 'Liberation Serif', 'Songti SC', SimSun, 'Noto Serif CJK SC', serif;
    line-height: 1.2;
  }
  header {
    position: relative;
    min-block-size: 27mm;
    padding-inline: 32mm;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 1mm;
    text-align: center;
    break-inside: avoid;
  }
  .company {
    font-size: 12pt;
  }
  h1 {
    font-size: 18pt;
    font-weight: 700;
    line-height: 1.3;
  }
  .identity {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 32mm;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: space-between;
    padding-block-end: 1mm;
    font-size: 8pt;
    line-height: 1.2;
  }
  .identity p {
    inline-size: 100%;
    display: flex;
    justify-content: center;
    gap: 2mm;
  }
  figure {
    display: flex;
    flex-direction: column;
    align-items: center;
  }
  figure svg {
    inline-size: 19mm;
    block-size: 19mm;
    display: block;
    shape-rendering: crispEdges;
  }
  figcaption,
  .hash {
    font:
      7pt/1.2 Consolas,
      'Liberation Mono',
      monospace;
    white-space: nowrap;
  }
  footer {
    margin-block-start: 1.5mm;
    font-size: 8pt;
    line-height: 1.35;
    break-inside: avoid;
  }
  footer p span:not(:last-child) {
    margin-inline-end: 4mm;
  }
  .across {
    position: fixed;
    inset: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    transform: rotate(-28deg);
    font-family: 'Heiti SC', SimHei, 'Noto Sans CJK SC', sans-serif;
    font-weight: 700;
    line-height: 1;
    white-space: nowrap;
    letter-spacing: 0.1em;
    pointer-events: none;
  }
  .void {
    font-size: 110pt;
    color: rgb(179 38 30 / 28%);
  }
  .superseded,
  .unsigned {
    font-size: 54pt;
    color: rgb(0 0 0 / 16%);
  }
  .superseded:lang(en) {
    font-size: 34pt;
  }
`;
