/** A form of one's own as a page: its sections, above a footer that stays in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureNote, restoredNote, storageNote, summaryNote } from '../form/banner.view.ts';
import { savingLine } from '../form/saving.view.ts';
import { sectionList, sectionView } from '../form/sections.view.ts';
import { recordFieldView } from './record-field.view.ts';
import type { OwnFormView } from './own-form-view.ts';

export function ownFormView(view: OwnFormView): TemplateResult {
  const { kind, language, texts, wanted } = view;
  if (!kind)
    return html`<div class="sheet" part="sheet">
      ${failureNote(view)}
      <p class="banner" role="status">${wanted ? texts.unknownKind(wanted) : texts.loading}</p>
    </div>`;
  const { sections, title } = kind.definition;
  const blocks = sections.map((section, place) => ({
    name: String(place),
    title: section.title[language],
    holds: section.fields.map(({ name }) => name),
    fields: section.fields,
  }));
  return html`
    <div class="sheet" part="sheet">
      <header>
        <h2 part="title">${title[language]}</h2>
        <p class="status" part="status" id="s-standing" tabindex="-1">
          ${[view.number, view.status].filter(Boolean).join(' · ')}
        </p>
      </header>
      ${storageNote(view)} ${restoredNote(view)} ${failureNote(view)} ${summaryNote(view)}
      ${blocks.length > 1 ? sectionList(view, texts.sections, blocks) : nothing}
      ${blocks.map((block) =>
        sectionView(
          block.name,
          block.title,
          block.fields.map((field) => recordFieldView(view, field)),
        ),
      )}
      <slot></slot>
      <footer part="footer">
        ${savingLine(view)}
        <div class="actions" part="actions">${actions(view)}</div>
      </footer>
    </div>
  `;
}

function actions(view: OwnFormView): unknown[] {
  const { texts, language, act, commands, fixed } = view;
  const quiet = (word: string, name: string, run: () => void): TemplateResult =>
    html`<button
      type="button"
      class="quiet"
      part=${`action ${name}`}
      ?disabled=${view.disabled}
      @click=${run}
    >
      ${word}
    </button>`;
  return [
    fixed ? quiet(texts.startNew, 'new', () => act.startNew()) : nothing,
    quiet(texts.exportJson, 'export', () => act.exportJson()),
    quiet(texts.print, 'print', () => act.print()),
    // The first one last, where the hand is.
    ...commands
      .map(
        (command, place) =>
          html`<button
            type="button"
            class=${place === 0 && !fixed ? 'primary' : ''}
            part=${`action ${command.name}`}
            ?disabled=${view.disabled}
            aria-busy=${view.busy ? 'true' : nothing}
            @click=${() => act.carryOut(command)}
          >
            ${command.label[language]}
          </button>`,
      )
      .reverse(),
  ];
}
