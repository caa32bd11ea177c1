/** What a person must know before reading the slip: its standing, what an amendment changes, what is wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import { differences, type Difference } from '@aftersale/core';
import type { ConfirmationTexts } from './confirmation.strings.ts';
import { saidValue } from './said-value.ts';
import type { SlipView } from './slip-view.ts';

export function bannerView(view: SlipView): TemplateResult {
  return html`
    ${storageNote(view)} ${standing(view)} ${amendmentNote(view)} ${restoredNote(view)}
    ${
      view.failure
        ? html`<p class="banner bad" role="alert" part="failure">${view.failure}</p>`
        : nothing
    }
    ${view.showSummary ? summary(view) : nothing}
  `;
}

function storageNote({ storageProblem, texts, stored }: SlipView): TemplateResult | typeof nothing {
  if (storageProblem === undefined) return nothing;
  return html`<p class="banner warn" role="alert" part="storage">
    ${storageProblem} ${stored ? nothing : texts.memoryWarning}
  </p>`;
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

function amendmentNote(view: SlipView): TemplateResult | typeof nothing {
  const { amended, entry, texts } = view;
  if (!amended) return nothing;
  const changes = differences(amended.content.entry, entry);
  return html`<div class="banner" part="differences">
    <p>${texts.amends(amended.content.sheetVersion)}</p>
    ${
      changes.length === 0
        ? html`<p class="hint">${texts.amendsUnchanged}</p>`
        : html`<ul>
            ${changes.map((change) => html`<li>${changeText(change, view)}</li>`)}
          </ul>`
    }
  </div>`;
}

function changeText({ field, before, after }: Difference, view: SlipView): string {
  const { texts } = view;
  const name =
    field === 'parts'
      ? texts.parts.title
      : field === 'photos'
        ? texts.photos.title
        : field === 'serviceNeeds' || field === 'seal'
          ? texts[field]
          : texts.fields[field];
  const said = (value: string): string => saidValue(field, value, view) || texts.nothing;
  return texts.changed(name, said(before), said(after));
}

function restoredNote({ restoredAt, texts, act }: SlipView): TemplateResult | typeof nothing {
  if (!restoredAt) return nothing;
  return html`<p class="banner" role="status">
    ${texts.restored(restoredAt)}
    <button type="button" class="quiet" @click=${() => act.startNew()}>${texts.actions.new}</button>
  </p>`;
}

/** Leads to every field that must be mended, the first one first. */
function summary({ problems, texts, act, errorAt }: SlipView): TemplateResult | typeof nothing {
  const shown = problems.filter(({ path }) => errorAt(path) !== undefined);
  if (shown.length === 0) return nothing;
  return html`<div class="banner bad" id="summary" tabindex="-1" role="alert" part="summary">
    <p>${texts.summary(shown.length)}</p>
    <ul>
      ${shown.map(
        ({ path }) =>
          html`<li>
            <button type="button" class="link" @click=${() => act.goTo(path)}>
              ${fieldName(path, texts)}: ${errorAt(path)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

function fieldName(path: string, texts: ConfirmationTexts): string {
  if (path.startsWith('parts.')) return texts.parts.title;
  if (path === 'serviceNeeds' || path === 'seal' || path === 'feeAcceptance') return texts[path];
  return texts.fields[path as keyof ConfirmationTexts['fields']];
}
