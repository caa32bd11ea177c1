/** What stays in sight: what is owed and by whom, whether it is saved, and the one thing to do next. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownMoney } from '../form/form.strings.ts';
import { savingLine } from '../form/saving.view.ts';
import type { SlipView } from './slip-view.ts';

export function footerView(view: SlipView): TemplateResult {
  return html`
    <footer part="footer">
      <p class="owed" part="owed">
        <span class="label">${view.texts.customerPays}</span>
        <strong>${owed(view)}</strong>
        <span class="hint">${why(view)}</span>
      </p>
      ${savingLine(view)}
      <div class="actions" part="actions">${actionsView(view)}</div>
    </footer>
  `;
}

function owed({ reading: { fee } }: SlipView): string {
  return fee?.customerPays ? `¥${shownMoney(fee.customerPays)}` : '—';
}

function why({ reading: { fee }, texts }: SlipView): string {
  if (!fee) return texts.pays.unreadable;
  const total = `${texts.total.replace('(¥)', '').trim()} ¥${shownMoney(fee.total)}`;
  return fee.reason === 'chargeable'
    ? texts.pays.chargeable
    : `${texts.pays[fee.reason]} · ${total}`;
}

function actionsView(view: SlipView): TemplateResult {
  const { texts, act, record, disabled } = view;
  const status = record?.status ?? 'draft';
  const button = (
    name: 'amend' | 'void' | 'print' | 'export' | 'new',
    run: () => void,
  ): TemplateResult =>
    html`<button
      type="button"
      part=${`action ${name}`}
      class=${name === 'void' ? 'danger' : ''}
      ?disabled=${disabled}
      @click=${run}
    >
      ${name === 'new' ? texts.startNew : texts.actions[name]}
    </button>`;
  return html`
    ${
      status === 'draft' || status === 'completed'
        ? view.canSign
          ? html`<button
              type="button"
              class="primary"
              part="action sign"
              ?disabled=${disabled}
              @click=${() => act.sign()}
            >
              ${texts.actions.sign}
            </button>`
          : nothing
        : button('new', () => act.startNew())
    }
    ${status === 'signed' ? button('amend', () => act.amend()) : nothing}
    ${record && status !== 'amended' && status !== 'void' ? button('void', () => act.askToVoid()) : nothing}
    ${button('print', () => act.print())} ${record ? button('export', () => act.export()) : nothing}
  `;
}
