import { AftersaleConfirmation } from './confirmation.ts';

if (!customElements.get('aftersale-confirmation'))
  customElements.define('aftersale-confirmation', AftersaleConfirmation);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-confirmation': AftersaleConfirmation;
  }
}
