/** Handing a request in. Loaded when it is asked for. */
import { problemsBeforeSubmitting, submitRequest, type RequestProblem } from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { FormBeforeSubmitEvent, FormInvalidEvent } from '../form/hand-in.events.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import { RequestSubmittedEvent } from './parts-request.events.ts';

/** Hands the request in, or shows what must be mended first. */
export async function handIn(form: AftersalePartsRequest): Promise<void> {
  // What is missing can be said as soon as it is found.
  await form.need('checks');
  await form.attachments.pending;
  form.typingIn = undefined;
  form.asked = true;
  const problems = problemsBeforeSubmitting(form.entry, form.currentPolicy, form.now());
  if (problems.length > 0) return invalid(form, problems);
  if (!form.dispatchEvent(new FormBeforeSubmitEvent(form.entry))) return;
  await form.flush();
  const { id = '', name = '' } = form.outletFacts ?? {};
  const result = await form.service!.run(submitRequest, {
    id: form.currentId,
    role: 'outlet',
    outlet: id === '' ? undefined : { id, name },
  });
  if (!result.ok) {
    if (result.error.type !== 'NotReady') throw new RefusedSave(result.error);
    form.refused = result.error.problems;
    return invalid(form, result.error.problems);
  }
  form.replaceRecord(result.value);
  const kind = form.kept?.content.submitted?.kind;
  if (kind) form.dispatchEvent(new RequestSubmittedEvent(form.currentId, kind));
}

function invalid(form: AftersalePartsRequest, problems: readonly RequestProblem[]): void {
  form.hidesSummary = !form.dispatchEvent(new FormInvalidEvent(problems));
  if (!form.hidesSummary) void form.updateComplete.then(() => form.focusField('summary'));
}
