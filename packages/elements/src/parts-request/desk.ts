/** What each desk sees of a request beside the form, and exactly its own next acts. Loaded when needed. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { nextRequestEvents, type RequestEvent } from '@aftersale/core';
import { textsIn } from '../locale/strings.ts';
import { depositViewOf } from './checks.ts';
import { act } from './desk-acts.ts';
import { earlierView, stepsView, toldView } from './desk-facts.view.ts';
import { fieldsOf } from './desk-fields.view.ts';
import { deskTexts } from './desk.strings.ts';
import { depositView } from './deposit.view.ts';
import { groundsViewOf } from './grounds.ts';
import { isDecidedHere, lateViewOf } from './late.ts';
import type { DeskView } from './late-view.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import { planView } from './plan.view.ts';
import { roleNames } from './role-names.ts';

/** What the form does itself, and what nobody presses. */
const formsOwn: readonly RequestEvent[] = ['fill', 'review', 'submit', 'auto-confirm'];

export function deskView(form: AftersalePartsRequest): TemplateResult | typeof nothing {
  const { kept, desk, view } = form;
  if (!kept || kept.status === 'draft') return nothing;
  const late = deskViewOf(form);
  const texts = textsIn(deskTexts, view.language);
  const events = eventsOf(form, late);
  return html`
    <section class="desk" part="desk" aria-labelledby="desk-title">
      <h3 id="desk-title">${texts.title(textsIn(roleNames, view.language)[desk])}</h3>
      ${toldView(form, late, texts)} ${isDecidedHere(form) ? depositView(late) : nothing}
      ${planView(form, texts)}
      ${
        form.readonly
          ? nothing
          : events.length === 0
            ? html`<p class="hint">${texts.nothingToDo}</p>`
            : keyed(
                `${kept.id} ${kept.revision}`,
                html`${events.map((event) => eventForm(form, late, event))}`,
              )
      }
      ${desk === 'outlet' ? nothing : earlierView(form, late, texts)}
      ${stepsView(form, late, texts)}
    </section>
  `;
}

function deskViewOf(form: AftersalePartsRequest): DeskView {
  const view = lateViewOf(form);
  return { ...groundsViewOf(form, view), ...depositViewOf(form, view) };
}

/** This role's next acts; what the deposit says decides between passing a request and telling that it is over. */
function eventsOf({ kept, desk }: AftersalePartsRequest, { deposit }: DeskView): RequestEvent[] {
  const isOver = deposit.state === 'checked' && !deposit.check.passes;
  return nextRequestEvents(kept!.status, kept!.content.submitted?.kind, desk).filter((event) => {
    if (formsOwn.includes(event)) return false;
    if (event === 'report-over-deposit') return isOver;
    if (event === 'audit') return !isOver;
    return true;
  });
}

function eventForm(
  form: AftersalePartsRequest,
  view: DeskView,
  event: RequestEvent,
): TemplateResult {
  const { kept, busy } = form;
  const texts = textsIn(deskTexts, view.language);
  const submitted = (submit: SubmitEvent): void => {
    submit.preventDefault();
    if (form.busy) return;
    const data = new FormData(submit.target as HTMLFormElement);
    void form.attempt(event, () => act(form, event, data));
  };
  const name =
    event === 'approve' && kept?.status === 'planned' ? texts.approvePlan : texts.acts[event];
  const isGrave = event === 'reject' || event === 'dispute';
  return html`
    <form novalidate data-event=${event} @submit=${submitted}>
      ${fieldsOf(form, view, event, texts)}
      <button
        type="submit"
        class=${isGrave ? 'danger' : 'primary'}
        part=${`action ${event}`}
        ?disabled=${busy || view.disabled}
      >
        ${name}
      </button>
    </form>
  `;
}
