import { AftersaleField } from './own-field.ts';

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-field'))
  customElements.define('aftersale-field', AftersaleField);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-field': AftersaleField;
  }
}
