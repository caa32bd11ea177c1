import { AftersaleFeeCalculator } from './fee-calculator.ts';

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-fee-calculator'))
  customElements.define('aftersale-fee-calculator', AftersaleFeeCalculator);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-fee-calculator': AftersaleFeeCalculator;
  }
}
