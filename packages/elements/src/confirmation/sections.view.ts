/** Where one is in the form: its blocks, and which of them are done. */
import { html, nothing, type TemplateResult } from 'lit';
import { sectionNames, type SectionName } from './confirmation.strings.ts';
import type { SlipView } from './slip-view.ts';

const prefixes: Readonly<Record<SectionName, readonly string[]>> = {
  head: ['dispatchNumber', 'serviceNeeds'],
  customer: ['customer.'],
  product: ['product.'],
  repair: ['arrivedAt', 'fault.', 'repairNature', 'parts.', 'completedAt'],
  fee: ['fees.', 'feeAcceptance', 'payment.'],
  staff: ['staff.'],
  confirm: ['rating', 'confirmedBy.', 'seal'],
};

const signs = { done: '✓', missing: '○', error: '!', open: '·' } as const;

export function sectionList(view: SlipView): TemplateResult | typeof nothing {
  if (view.fixed) return nothing;
  const { texts, act } = view;
  return html`<nav aria-label=${texts.title} part="sections">
    <ol>
      ${sectionNames.map((name) => {
        const state = stateOf(name, view);
        return html`<li class=${state}>
          <button type="button" class="quiet" @click=${() => act.goTo(`section:${name}`)}>
            <span aria-hidden="true">${signs[state]}</span> ${texts.sections[name]}
            <span class="visually-hidden">(${texts.sectionState[state]})</span>
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}

function stateOf(name: SectionName, view: SlipView): keyof typeof signs {
  const inSection = (path: string): boolean =>
    prefixes[name].some((prefix) => path === prefix || path.startsWith(prefix));
  if (
    view.problems.some(
      ({ path, type }) => type !== 'Missing' && inSection(path) && view.errorAt(path),
    )
  )
    return 'error';
  if (view.problems.some(({ path }) => inSection(path))) return 'missing';
  const filled = Object.entries(view.entry.texts).some(
    ([path, text]) => text !== '' && inSection(path),
  );
  return filled ? 'done' : 'open';
}
