import { AftersaleRecords } from './records.ts';

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-records': AftersaleRecords;
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-records')) {
  customElements.define('aftersale-records', AftersaleRecords);
}
