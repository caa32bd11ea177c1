/** Reading a code with the camera: offered only where the device can. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LateView } from './late-view.ts';

/** Can this browser read codes at all? */
export const canScanCodes = (): boolean =>
  'BarcodeDetector' in globalThis && 'mediaDevices' in navigator;

export function scanView(view: LateView): TemplateResult | typeof nothing {
  const { late, scanning, lateAct } = view;
  if (!view.canScan || view.fixed || view.disabled) return nothing;
  return html`
    <button type="button" @click=${() => lateAct.scan()}>
      ${scanning === 'looking' ? late.scan.stop : late.scan.start}
    </button>
    ${
      scanning === 'looking'
        ? html`<p class="note" role="status">${late.scan.looking}</p>
            <video muted playsinline aria-label=${late.scan.looking}></video>`
        : nothing
    }
    ${scanning === 'failed' ? html`<p class="error" role="alert">${late.scan.failed}</p>` : nothing}
  `;
}
