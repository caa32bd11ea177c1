import { AftersalePartFinder } from './part-finder.ts';

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-part-finder': AftersalePartFinder;
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-part-finder')) {
  customElements.define('aftersale-part-finder', AftersalePartFinder);
}
