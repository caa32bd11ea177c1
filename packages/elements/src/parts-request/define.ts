import { AftersalePartsRequest } from './parts-request.ts';

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-parts-request'))
  customElements.define('aftersale-parts-request', AftersalePartsRequest);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-parts-request': AftersalePartsRequest;
  }
}
