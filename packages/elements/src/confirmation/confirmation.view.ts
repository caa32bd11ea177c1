/** The slip as a page: the paper form's blocks in the paper's order (F01), above a footer that stays in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import { bannerView } from './banner.view.ts';
import type { SectionName } from './confirmation.strings.ts';
import { customerBlock } from './customer-block.view.ts';
import { feeSection } from './fee.view.ts';
import {
  below,
  choices,
  describedBy,
  idOf,
  longText,
  requiredMark,
  textField,
  timeField,
} from '../form/field.view.ts';
import { footerView } from './footer.view.ts';
import { partsView } from './parts.view.ts';
import { photosView } from './photos.view.ts';
import { sectionList, sectionView } from '../form/sections.view.ts';
import type { SlipView } from './slip-view.ts';
import { serviceNeeds } from '@aftersale/core';

export function confirmationView(view: SlipView): TemplateResult {
  const { texts } = view;
  return html`
    <div class="sheet" part="sheet">
      <header>
        <h2 part="title">${texts.title}</h2>
        <p class="status" part="status">
          ${view.record ? html`${texts.statuses[view.record.status]} ` : nothing}
          ${
            view.record && view.record.content.sheetVersion > 1
              ? texts.version(view.record.content.sheetVersion)
              : nothing
          }
        </p>
        ${sectionList(view, texts.title, view.sections)}
      </header>
      ${bannerView(view)}
      ${section(view, 'head', [textField(view, 'dispatchNumber'), needsView(view)])}
      ${section(view, 'customer', [
        textField(view, 'customer.name'),
        textField(view, 'customer.address'),
        textField(view, 'customer.contactPerson'),
        textField(view, 'customer.contactPhone', { inputmode: 'tel' }),
      ])}
      ${section(view, 'product', [
        textField(view, 'product.model'),
        textField(view, 'product.quantity', { inputmode: 'numeric' }),
        textField(view, 'product.name'),
      ])}
      ${section(view, 'repair', [
        timeField(view, 'arrivedAt'),
        longText(view, 'fault.symptom'),
        choices(view, 'fault.cause', [
          { value: 'product', label: texts.causes.product },
          { value: 'other', label: texts.causes.other },
        ]),
        view.entry.texts['fault.cause'] === 'other' || view.entry.texts['fault.otherCause']
          ? textField(view, 'fault.otherCause')
          : nothing,
        choices(view, 'repairNature', [
          { value: 'free', label: texts.natures.free },
          { value: 'chargeable', label: texts.natures.chargeable },
        ]),
        partsView(view),
        photosView(view),
        timeField(view, 'completedAt'),
      ])}
      ${section(view, 'fee', feeSection(view))}
      ${section(view, 'staff', [
        textField(view, 'staff.inCharge'),
        textField(view, 'staff.accompanying'),
      ])}
      ${view.own?.block(view)} ${section(view, 'confirm', view.signing ? [] : customerBlock(view))}
      <slot @slotchange=${view.act.childrenChanged}></slot>
      ${footerView(view)}
    </div>
  `;
}

const section = (view: SlipView, name: SectionName, content: unknown): TemplateResult =>
  sectionView(name, view.texts.sections[name], [content, view.own?.fieldsIn(name, view)]);

function needsView(view: SlipView): TemplateResult {
  const { texts, entry, act } = view;
  return html`
    <fieldset
      class="field"
      part="field"
      id=${idOf('serviceNeeds')}
      aria-describedby=${describedBy(view, 'serviceNeeds')}
    >
      <legend part="label" class=${requiredMark(view, 'serviceNeeds')}>
        ${texts.serviceNeeds}
      </legend>
      ${serviceNeeds.map(
        (need) => html`
          <label class="choice">
            <input
              type="checkbox"
              .checked=${entry.serviceNeeds.includes(need)}
              ?disabled=${view.disabled || view.fixed}
              @change=${(event: Event) =>
                act.toggleNeed(need, (event.target as HTMLInputElement).checked)}
            />${texts.needs[need]}
          </label>
        `,
      )}
      ${below(view, 'serviceNeeds')}
    </fieldset>
  `;
}
