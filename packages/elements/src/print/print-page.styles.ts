import { css } from 'lit';

/**
 * What the page around a sheet must do while it prints: give way. For the document itself, not for a shadow root.
 * The ids that nothing carries only add weight, so that a host page's own `!important` does not win.
 */
export const printPageStyles = css`
  @page {
    size: A4 portrait !important;
    margin: 10mm 12mm 12mm !important;

    @bottom-center {
      content: counter(page) ' / ' counter(pages);
      font: 8pt serif;
      color: #000;
    }
  }
  @media print {
    html:not(#a#a#a#a),
    body:not(#a#a#a#a) {
      all: revert !important;
      margin: 0 !important;
      padding: 0 !important;
      color-scheme: light !important;
      background: #fff !important;
    }
    html:not(#a#a#a#a)::before,
    html:not(#a#a#a#a)::after,
    body:not(#a#a#a#a)::before,
    body:not(#a#a#a#a)::after {
      display: none !important;
      content: none !important;
    }
    html > :not(body, #a#a#a#a),
    body > :not([data-aftersale-print], #a#a#a#a) {
      display: none !important;
    }
  }
`;
