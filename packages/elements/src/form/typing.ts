/** What typing does in every form: errors wait while a field is typed in, and speak once it is left. */
import type { TypedEntry } from '@aftersale/core';
import type { FormActions, FormView } from './form-view.ts';
import type { Kept } from './draft-keeper.ts';
import { FormChangeEvent } from './form.events.ts';
import type { KeptForm } from './kept-form.ts';

export interface Typing<Entry> extends FormActions {
  /** Takes over what the person changed, and tells the page. */
  change(entry: Entry, path: string): void;
  /** A field is left in peace while it is typed; one that is in error says so until it is right. */
  leaveTyping(path: string): void;
}

export function typingIn<Entry extends TypedEntry, Record extends Kept<Entry>>(
  form: KeptForm<Entry, Record, FormView>,
): Typing<Entry> {
  const typing: Typing<Entry> = {
    change(entry, path) {
      form.setEntry(entry);
      form.dispatchEvent(new FormChangeEvent(path, entry));
    },
    leaveTyping(path) {
      if (form.view.errorAt(path)) return;
      form.leftFields.delete(path);
      form.typingIn = path;
    },
    typed(field, text) {
      typing.leaveTyping(field);
      typing.change({ ...form.entry, texts: { ...form.entry.texts, [field]: text } }, field);
    },
    left(field) {
      form.leftFields.add(field);
      form.typingIn = undefined;
      form.requestUpdate();
    },
    stampNow(field) {
      typing.change({ ...form.entry, texts: { ...form.entry.texts, [field]: form.now() } }, field);
    },
    adopt: (conflict) =>
      void form.attempt('adopt', async () => {
        const { adoptTheirs } = await import('./adopt-theirs.ts');
        adoptTheirs(form, typing, conflict);
      }),
    goTo: (path) => form.focusField(path),
    startNew: () => form.show(undefined),
    retry: () => void form.flush().catch(() => undefined),
  };
  return typing;
}
