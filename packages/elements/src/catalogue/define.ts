import { AftersaleCatalogue } from './catalogue.ts';

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-catalogue': AftersaleCatalogue;
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-catalogue')) {
  customElements.define('aftersale-catalogue', AftersaleCatalogue);
}
