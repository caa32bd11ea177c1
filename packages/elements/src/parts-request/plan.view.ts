/** The plan that a request was pooled into (F103), for the one who approves it. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownMoney } from '../form/form.strings.ts';
import type { DeskTexts } from './desk.strings.ts';
import type { AftersalePartsRequest } from './parts-request.ts';

export function planView(
  form: AftersalePartsRequest,
  { plan: words }: DeskTexts,
): TemplateResult | typeof nothing {
  const { plan } = form.around;
  if (!plan || form.desk === 'outlet') return nothing;
  const { heads } = words;
  const print = (): void =>
    void form.attempt('print', async () => {
      const { printPlan } = await import('./printing.ts');
      await printPlan(form, plan);
    });
  return html`
    <h4>${words.title(plan.content.month)}</h4>
    <div class="table">
      <table>
        <thead>
          <tr>
            ${Object.values(heads).map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${plan.content.items.map(
            ({ number, name, quantity, value, from }) =>
              html`<tr>
                <td>${number}</td>
                <td>${name}</td>
                <td>${quantity}</td>
                <td>${value ? shownMoney(value) : '—'}</td>
                <td>${from.map((each) => words.from(each.outlet, each.quantity)).join('；')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <button type="button" part="action print-plan" @click=${print}>${words.print}</button>
  `;
}
