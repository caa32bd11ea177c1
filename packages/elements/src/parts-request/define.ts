import { AftersalePartsRequest } from './parts-request.ts';

if (!customElements.get('aftersale-parts-request'))
  customElements.define('aftersale-parts-request', AftersalePartsRequest);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-parts-request': AftersalePartsRequest;
  }
}
