import { AftersaleKit } from './kit.ts';

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-kit'))
  customElements.define('aftersale-kit', AftersaleKit);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-kit': AftersaleKit;
  }
}
