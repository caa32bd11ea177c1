/** What stays in sight: what the customer pays, whether it is saved, and the one thing to do next. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownMoney } from '../form/form.strings.ts';
import { savingLine } from '../form/saving.view.ts';
import type { EstimateView } from './estimate-view.ts';

export function footerView(view: EstimateView): TemplateResult {
  const { texts, handedOver } = view;
  return html`
    <footer part="footer">
      <p class="owed" part="owed">
        <span class="label">${texts.customerPays}</span>
        <strong>${owed(view)}</strong>
        <span class="hint">${why(view)}</span>
      </p>
      ${savingLine(view)}
      ${handedOver ? html`<p class="note" role="status">${handedOver}</p>` : nothing}
      <div class="actions" part="actions">${actionsView(view)}</div>
    </footer>
  `;
}

function owed(view: EstimateView): string {
  const { mode, visitor, result } = view;
  if (mode === 'public') return visitor?.owedRange(view) ?? '—';
  return result?.customerPays ? `¥${shownMoney(result.customerPays)}` : '—';
}

function why(view: EstimateView): string {
  const { texts, mode, visitor, result } = view;
  if (mode === 'public') return visitor?.rangeHint(view) ?? '';
  if (!result) return '';
  const { total, knownTotal } = result;
  return `${texts.total} ¥${shownMoney(knownTotal)}${total ? '' : ` ${texts.soFar}`}`;
}

function actionsView(view: EstimateView): TemplateResult {
  const { texts, act, record, canOffer, result } = view;
  const isStaffs = view.mode === 'staff';
  const status = record?.status ?? 'draft';
  const isDraft = status === 'draft';
  const isOffered = status === 'offered';
  return html`
    ${canOffer && isDraft ? button(view, 'offer', () => act.offer(), 'primary') : nothing}
    ${
      canOffer && isOffered
        ? html`${button(view, 'accept', () => act.ask('accept'), 'primary')}
          ${button(view, 'decline', () => act.ask('decline'))}
          ${button(view, 'revise', () => act.revise())}`
        : nothing
    }
    ${
      isStaffs && status !== 'withdrawn' && result?.total && result.customerPays
        ? button(view, 'handOver', () => act.handOver())
        : nothing
    }
    ${
      canOffer && record && (isDraft || isOffered)
        ? button(view, 'withdraw', () => act.ask('withdraw'), 'danger')
        : nothing
    }
    ${button(view, 'print', () => act.print())}
    ${isStaffs ? button(view, 'csv', () => act.exportCsv()) : nothing}
    ${
      isDraft
        ? nothing
        : html`<button
            type="button"
            part="action new"
            ?disabled=${view.disabled}
            @click=${() => act.startNew()}
          >
            ${texts.startNew}
          </button>`
    }
  `;
}

const button = (
  { texts, disabled }: EstimateView,
  name: keyof EstimateView['texts']['actions'],
  run: () => void,
  looks = '',
): TemplateResult =>
  html`<button
    type="button"
    part=${`action ${name}`}
    class=${looks}
    ?disabled=${disabled}
    @click=${run}
  >
    ${texts.actions[name]}
  </button>`;
