import { AftersaleFeeCalculator } from './fee-calculator.ts';

if (!customElements.get('aftersale-fee-calculator'))
  customElements.define('aftersale-fee-calculator', AftersaleFeeCalculator);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-fee-calculator': AftersaleFeeCalculator;
  }
}
