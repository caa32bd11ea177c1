/** Carrying out a command of a record; on demand, and fetched ahead with what else is needed later. */
import { isOpenStatus, type RecordCommand } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { RefusedSave } from '../form/draft-keeper.ts';
import { FormBeforeSubmitEvent, FormInvalidEvent } from '../form/hand-in.events.ts';
import type { AftersaleForm } from './own-form.ts';
import { problemsBefore } from './problems-now.ts';

/** Moves the record on, or shows what must be mended first. */
export async function carryOut(
  form: AftersaleForm,
  command: RecordCommand,
  service: ServicePort,
): Promise<void> {
  const { kind } = form;
  if (!kind) return;
  await form.attachments.pending;
  const problems = problemsBefore(form, kind, command);
  form.typingIn = undefined;
  form.phase = problems.length > 0 ? command.name : undefined;
  if (problems.length > 0) {
    form.hidesSummary = !form.dispatchEvent(new FormInvalidEvent(problems));
    if (!form.hidesSummary) void form.updateComplete.then(() => form.focusField('summary'));
    return;
  }
  const isHandedIn = !isOpenStatus(kind.definition, command.to);
  if (isHandedIn && !form.dispatchEvent(new FormBeforeSubmitEvent(form.entry))) return;
  await form.flush();
  const result = await service.run(kind.command(command.name), { id: form.currentId });
  if (!result.ok) throw new RefusedSave(result.error);
  form.replaceRecord(result.value);
  await form.updateComplete;
  form.focusField('section:standing');
}
