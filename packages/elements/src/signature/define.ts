import { AftersaleSignature } from './signature.ts';

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-signature': AftersaleSignature;
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-signature')) {
  customElements.define('aftersale-signature', AftersaleSignature);
}
