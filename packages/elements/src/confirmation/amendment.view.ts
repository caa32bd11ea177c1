/** What an amendment changes, against the version that it amends. Loaded when there is one. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  differences,
  ownFieldsOf,
  ownFieldText,
  ownPath,
  type Difference,
  type NotedField,
  type OwnPath,
  type ServiceNeed,
  type TextField,
} from '@aftersale/core';
import { amendmentTexts } from './amendment.strings.ts';
import { saidNeeds, saidText } from './said-value.ts';
import type { SlipView } from './slip-view.ts';

export function amendmentNote(view: SlipView): TemplateResult | typeof nothing {
  const { amended, entry, language } = view;
  if (!amended) return nothing;
  const words = amendmentTexts[language];
  const changes = differences(amended.content.entry, entry);
  return html`<div class="banner" part="differences">
    <p>${words.amends(amended.content.sheetVersion)}</p>
    ${
      changes.length === 0
        ? html`<p class="hint">${words.amendsUnchanged}</p>`
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
        : field === 'serviceNeeds' ||
            field === 'seal' ||
            field === 'quote' ||
            field === 'extraConsent'
          ? texts[field]
          : (ownField(field, view)?.label[view.language] ?? texts.fields[field as TextField]);
  const said = (value: string): string => saidValue(field, value, view) || texts.nothing;
  return amendmentTexts[view.language].changed(name, said(before), said(after));
}

/** `value` is a text of the entry, or what `Difference` tells of the other items. */
function saidValue(field: Difference['field'], value: string, view: SlipView): string {
  switch (field) {
    case 'photos':
      return value === '' ? '' : `${value.split(',').length}`;
    case 'seal':
      return value.slice(0, 8);
    case 'serviceNeeds':
      return saidNeeds(value === '' ? [] : (value.split(',') as ServiceNeed[]), view);
    case 'parts':
    case 'quote':
    case 'extraConsent':
      return value;
    default: {
      const own = ownField(field, view);
      return own
        ? ownFieldText(own, value, view.language)
        : saidText(field as TextField, value, view);
    }
  }
}

/** The own field at this place, as either version asked for it. */
const ownField = (
  field: TextField | OwnPath,
  { entry, amended }: SlipView,
): NotedField | undefined =>
  [entry, amended!.content.entry].flatMap(ownFieldsOf).find(({ name }) => ownPath(name) === field);
