/** What a person must know before reading the slip: its standing, and what an amendment changes. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureNote, restoredNote, storageNote, summaryNote } from '../form/banner.view.ts';
import type { SlipView } from './slip-view.ts';

export function bannerView(view: SlipView): TemplateResult {
  return html`
    ${storageNote(view)} ${standing(view)} ${view.amendmentNote?.(view) ?? nothing}
    ${restoredNote(view)} ${failureNote(view)} ${summaryNote(view)}
  `;
}

function standing({ record, texts, timeOf }: SlipView): TemplateResult | typeof nothing {
  const content = record?.content;
  if (!content) return nothing;
  const { sealed, voided } = content;
  return html`
    ${
      sealed
        ? html`<p class="banner" part="standing">
            ${texts.signedOn(timeOf(sealed.sheet.signatures[0]?.signedAt ?? ''), sealed.hash.slice(0, 16))}
          </p>`
        : nothing
    }
    ${
      record.status === 'amended'
        ? html`<p class="banner bad">${texts.supersededNote}</p>`
        : nothing
    }
    ${
      voided
        ? html`<p class="banner bad">${texts.voidedOn(timeOf(voided.at), voided.reason)}</p>`
        : nothing
    }
  `;
}
