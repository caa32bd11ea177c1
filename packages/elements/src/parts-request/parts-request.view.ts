/** The request as a page: the paper form's blocks in the paper's order (F89), above a footer that stays in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import { partsRequestKinds } from '@aftersale/core';
import { failureNote, restoredNote, storageNote, summaryNote } from '../form/banner.view.ts';
import { choices, textField } from '../form/field.view.ts';
import { shownMoney } from '../form/form.strings.ts';
import { savingLine } from '../form/saving.view.ts';
import { sectionList, sectionView } from '../form/sections.view.ts';
import { sectionNames, type SectionName } from './parts-request.strings.ts';
import type { LateParts, RequestView } from './request-view.ts';
import { rowsView } from './rows.view.ts';

export function partsRequestView(
  view: RequestView,
  late: LateParts | undefined,
  desk: unknown,
  slot: TemplateResult,
): TemplateResult {
  const { texts, reading } = view;
  const { kind, isMarked } = reading.request;
  if (view.nothingWaiting)
    return html`<div class="sheet" part="sheet">
      <header><h2 part="title">${texts.title}</h2></header>
      ${storageNote(view)} ${failureNote(view)}
      <p class="banner" role="status">${texts.nothingWaiting}</p>
      ${slot}
    </div>`;
  return html`
    <div class="sheet" part="sheet">
      <header>
        <h2 part="title">
          ${texts.title}
          ${isMarked && kind ? html`<span class="mark" part="mark">${texts.kinds[kind]}</span>` : nothing}
        </h2>
        <p class="status" part="status">${late?.status}</p>
        ${sectionList(
          view,
          texts.title,
          sectionNames.map((name) => ({ name, title: texts.sections[name], holds: held[name] })),
        )}
      </header>
      ${storageNote(view)} ${restoredNote(view)} ${failureNote(view)} ${summaryNote(view)} ${desk}
      ${section(view, 'head', [
        html`<div class="wide">
          ${choices(
            view,
            'kind',
            partsRequestKinds.map((value) => ({ value, label: texts.kinds[value] })),
          )}
          ${late?.hint}
        </div>`,
        textField(view, 'outlet.name'),
        textField(view, 'outlet.contact'),
        textField(view, 'outlet.phone', { inputmode: 'tel' }),
      ])}
      ${late?.grounds ? section(view, 'grounds', late.grounds) : nothing}
      ${section(view, 'parts', rowsView(view, late))}
      ${late && !late.deposit ? nothing : section(view, 'deposit', late?.deposit)}
      ${section(view, 'confirm', late?.confirm)} ${slot} ${footerView(view)}
    </div>
  `;
}

const section = ({ texts }: RequestView, name: SectionName, content: unknown): TemplateResult =>
  sectionView(name, texts.sections[name], content);

/** The texts and other items of each block, for the list of blocks. */
const held: Readonly<Record<SectionName, readonly string[]>> = {
  head: ['kind', 'outlet.'],
  grounds: ['forMonth', 'urgent.', 'presale.'],
  parts: ['rows', 'rows.'],
  deposit: [],
  confirm: ['sealOf', 'seal', 'areaManager', 'remark'],
};

function footerView(view: RequestView): TemplateResult {
  const { texts, reading, act, disabled, record, canSubmit } = view;
  const value = reading.request.supplyValue;
  const button = (name: 'print' | 'export' | 'new', run: () => void): TemplateResult =>
    html`<button type="button" part=${`action ${name}`} ?disabled=${disabled} @click=${run}>
      ${name === 'new' ? texts.startNew : texts.actions[name]}
    </button>`;
  return html`
    <footer part="footer">
      <p class="owed" part="owed">
        <span class="label">${texts.total}</span>
        <strong>${value ? `¥${shownMoney(value)}` : '—'}</strong>
      </p>
      ${savingLine(view)}
      <div class="actions" part="actions">
        ${
          canSubmit
            ? html`<button
                type="button"
                class="primary"
                part="action submit"
                ?disabled=${disabled}
                @click=${() => act.submit()}
              >
                ${texts.actions.submit}
              </button>`
            : nothing
        }
        ${
          view.role === 'outlet' && record && record.status !== 'draft'
            ? button('new', () => act.startNew())
            : nothing
        }
        ${button('print', () => act.print())} ${button('export', () => act.export())}
      </div>
    </footer>
  `;
}
