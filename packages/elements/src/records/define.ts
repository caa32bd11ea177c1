import { AftersaleRecords } from './records.ts';

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-records': AftersaleRecords;
  }
}

if (!customElements.get('aftersale-records')) {
  customElements.define('aftersale-records', AftersaleRecords);
}
