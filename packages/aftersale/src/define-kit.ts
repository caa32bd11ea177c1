import { AftersaleKit } from './kit.ts';

if (!customElements.get('aftersale-kit')) customElements.define('aftersale-kit', AftersaleKit);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-kit': AftersaleKit;
  }
}
