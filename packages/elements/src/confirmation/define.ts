import { AftersaleConfirmation } from './confirmation.ts';

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-confirmation'))
  customElements.define('aftersale-confirmation', AftersaleConfirmation);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-confirmation': AftersaleConfirmation;
  }
}
