import { css } from 'lit';

/** The form's tables: sections with a title along the side, hairlines, marks and seal in their cells. */
export const printTableStyles = css`
  section {
    position: relative;
    border-inline: var(--hairline);
  }
  section:first-of-type {
    border-block-start: var(--hairline);
  }
  .sided {
    padding-inline-start: 7mm;
  }
  .sided > .rows {
    border-inline-start: var(--hairline);
  }
  h2 {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    width: 7mm;
    display: flex;
    align-items: center;
    justify-content: center;
    border-bottom: var(--hairline);
    font-size: 10.5pt;
    font-weight: 400;
    line-height: 1.1;
    text-align: center;
    writing-mode: vertical-rl;
    overflow: hidden;
  }
  :lang(en) h2 {
    font-size: 8pt;
    transform: rotate(180deg);
    border-top: var(--hairline);
    border-bottom: none;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-spacing: 0;
  }
  tr {
    break-inside: avoid;
  }
  th,
  td {
    padding: 0.55mm 1.2mm;
    border-block-end: var(--hairline);
    border-inline-start: var(--hairline);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  th:first-child,
  td:first-child {
    border-inline-start: none;
  }
  .side {
    inline-size: 7mm;
  }
  .cells th {
    text-align: center;
  }
  th[colspan='1'] {
    padding-inline: 0.5mm;
  }
  :lang(en) td {
    font-size: 10pt;
  }
  :lang(en) th {
    font-size: 8.5pt;
    overflow-wrap: break-word;
  }
  :lang(en) .cells th[colspan='1'] {
    font-size: 7pt;
  }
  td.text {
    white-space: pre-wrap;
  }
  td.sum {
    text-align: start;
  }
  .strong {
    font-weight: 700;
  }
  .parts {
    margin-block-start: -0.5pt;
  }
  .parts .caption {
    border-block-start: var(--hairline);
  }
  .parts thead {
    display: table-header-group;
  }
  .parts th {
    text-align: center;
  }
  .parts .place {
    inline-size: 10mm;
  }
  .parts .quantity {
    inline-size: 16mm;
  }
  .parts .sum {
    inline-size: 24mm;
  }
  .parts .serial {
    inline-size: 30mm;
  }
  .parts td.place,
  .parts td.quantity {
    text-align: center;
  }
  .parts td.sum {
    text-align: end;
  }
  .option {
    display: inline-block;
    margin-inline-end: 3mm;
  }
  .box {
    display: inline-block;
    inline-size: 3.2mm;
    block-size: 3.2mm;
    margin-inline-end: 1mm;
    border: var(--hairline);
    font-size: 9pt;
    line-height: 3mm;
    text-align: center;
    vertical-align: -0.3mm;
  }
  .signed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 2mm;
    break-inside: avoid;
  }
  .ink path {
    vector-effect: non-scaling-stroke;
  }
  .ink {
    inline-size: 22mm;
    block-size: 9mm;
    flex: none;
    fill: none;
    stroke: #000;
    stroke-width: 0.4mm;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .typed {
    font-size: 14pt;
    font-style: italic;
  }
  .small {
    flex: 1 1 28mm;
    font-size: 8pt;
    overflow-wrap: normal;
  }
  td.mark {
    block-size: 10mm;
  }
  td.seal {
    block-size: 27mm;
  }
  td.seal canvas {
    display: block;
    margin-inline: auto;
    max-inline-size: 100%;
    max-block-size: 30mm;
  }
`;
