import { html, nothing, type TemplateResult } from 'lit';
import type { SheetSignature } from '@aftersale/core';
import type { SlipView } from './slip-view.ts';

/** The signatures of a signed slip, or where they will be given. */
export function signaturesView(view: SlipView): TemplateResult {
  const signatures = view.record?.content.sealed?.sheet.signatures;
  if (!signatures)
    return html`<div class="field" part="field">
      <span class="label" part="label">${view.texts.customerSignature}</span>
      <p class="hint">${view.fixed ? nothing : view.texts.signatureLater}</p>
    </div>`;
  return html`<div class="wide pair">
    ${signatures.map((signature) => signatureView(view, signature))}
  </div>`;
}

function signatureView(
  view: SlipView,
  { role, mark, name, signedAt }: SheetSignature,
): TemplateResult {
  const { texts } = view;
  const label = role === 'customer' ? texts.customerSignature : texts.technicianSignature;
  return html`<div class="field" part="field">
    ${
      mark
        ? html`<aftersale-signature
            readonly
            .label=${label}
            .value=${view.markOf(mark)}
          ></aftersale-signature>`
        : html`<span class="label" part="label">${label}</span>
            <p>${texts.signatureErased}</p>`
    }
    <p class="hint">${name} ${view.timeOf(signedAt)}</p>
  </div>`;
}
