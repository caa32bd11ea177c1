/** The calculator as a page: for staff with every figure, for a visitor with a few choices. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureNote, restoredNote, storageNote, summaryNote } from '../form/banner.view.ts';
import { sectionView } from '../form/sections.view.ts';
import type { EstimateView } from './estimate-view.ts';
import { footerView } from './footer.view.ts';
import { linesView } from './lines.view.ts';

export function calculatorView(view: EstimateView): TemplateResult {
  const { texts, record, mode, staff, visitor } = view;
  const title = visitor?.titleOf(view) ?? texts.title;
  return html`
    <div class="sheet" part="sheet">
      <header>
        <h2 part="title">${title}</h2>
        ${
          mode === 'staff'
            ? html`<p class="status" part="status">
                  ${record ? texts.statuses[record.status] : nothing}
                  ${record && record.content.offerVersion > 1 ? texts.version(record.content.offerVersion) : nothing}
                </p>
                ${staff?.blocksView(view, title)}`
            : nothing
        }
      </header>
      ${storageNote(view)} ${view.standing?.standingNote(view) ?? nothing} ${restoredNote(view)}
      ${failureNote(view)} ${summaryNote(view)} ${(staff ?? visitor)?.askedView(view)}
      ${sectionView('result', texts.sections.result, [linesView(view), (staff ?? visitor)?.sumsView(view)])}
      <slot></slot>
      ${footerView(view)}
    </div>
  `;
}
