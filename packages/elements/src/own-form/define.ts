import { AftersaleForm } from './own-form.ts';

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-form'))
  customElements.define('aftersale-form', AftersaleForm);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-form': AftersaleForm;
  }
}
