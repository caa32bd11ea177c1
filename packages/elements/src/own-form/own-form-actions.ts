/** What a person can do with a record of one's own, one act at a time. */
import { withSignature } from '@aftersale/core';
import { keepMark } from '../form/keep-mark.ts';
import { typingIn } from '../form/typing.ts';
import type { OwnFormActions } from './own-form-view.ts';
import type { AftersaleForm } from './own-form.ts';

export function ownFormActions(form: AftersaleForm): OwnFormActions {
  const typing = typingIn(form);
  return {
    ...typing,
    signed(field, value) {
      form.drawn.delete(field);
      if (!value) return typing.change(withSignature(form.entry, field, undefined), field);
      const drawn = { value };
      form.drawn.set(field, drawn);
      const kept = form.attempt('photo', async () => {
        const mark = await keepMark(form.attachments, value);
        // Another stroke has come meanwhile: it is on its way too.
        if (form.drawn.get(field) !== drawn) return;
        form.drawn.set(field, { value, mark });
        typing.change(withSignature(form.entry, field, { mark, at: form.now() }), field);
      });
      form.attachments.pending = Promise.all([form.attachments.pending, kept]);
    },
    carryOut(command) {
      // A double click must not hand it in twice.
      if (form.busy || form.readonly) return;
      void form.attempt(command.name, async (service) => {
        const { carryOut } = await import('./carry-out.ts');
        await carryOut(form, command, service);
      });
    },
    print: () =>
      void form.attempt('print', async () => {
        await form.flush();
        const { printOwnForm } = await import('./print-own-form.ts');
        await printOwnForm(form);
      }),
    exportJson: () =>
      void form.attempt('export', async (service) => {
        await form.flush();
        const { exportOwnForm } = await import('./export-own-form.ts');
        await exportOwnForm(form, service);
      }),
  };
}
