import { html, nothing } from 'lit';
import type { SlipView } from './slip-view.ts';

/** The signatures of a signed slip, or where they will be given. */
export function signaturesView(view: SlipView): unknown {
  const signatures = view.record?.content.sealed?.sheet.signatures;
  if (signatures) return view.signed?.signatures(view, signatures);
  return html`<div class="field" part="field">
    <span class="label" part="label">${view.texts.customerSignature}</span>
    <p class="hint">${view.fixed ? nothing : view.texts.signatureLater}</p>
  </div>`;
}
