/** What the views of every form show of its draft and of the device's storage. */
import type { TypedEntry } from '@aftersale/core';
import type { FormView } from './form-view.ts';
import type { FormTexts } from './form.strings.ts';
import type { Kept } from './draft-keeper.ts';
import type { KeptForm, Standing } from './kept-form.ts';
import { spokenTime } from './local-time.ts';
import type { NamedActs } from './mending.ts';
import { storageText } from './storage-text.ts';

type ShownStanding = Pick<
  FormView,
  | 'entry'
  | 'fixed'
  | 'disabled'
  | 'conflicts'
  | 'saving'
  | 'stored'
  | 'storageProblem'
  | 'acknowledgeWiped'
  | 'restoredAt'
  | 'delivery'
  | 'timeOf'
>;

/** The part of a form's view that does not depend on what is filled in. */
export function shownStanding<Entry extends TypedEntry, Record extends Kept<Entry>>(
  form: KeptForm<Entry, Record, FormView>,
  standing: Standing,
  texts: FormTexts & NamedActs,
): ShownStanding {
  const { language, storage, restoredAt, saving } = standing;
  const timeOf = (instant: string): string => spokenTime(instant, language, form.now());
  return {
    entry: form.entry,
    fixed: form.takesNoText || form.readonly,
    disabled: form.disabled,
    conflicts: form.conflicts,
    saving,
    stored: storage?.kind === 'indexeddb',
    storageProblem: storageProblem(standing, texts),
    acknowledgeWiped: isWiped(storage) ? () => form.service?.acknowledgeWiped?.() : undefined,
    restoredAt: restoredAt && timeOf(restoredAt),
    delivery: form.delivery.note?.shown(language, timeOf, texts),
    timeOf,
  };
}

const isWiped = (storage: Standing['storage']): boolean => storage?.problem === 'storage-wiped';

function storageProblem(
  { storage, storageIsSlow }: Standing,
  texts: FormTexts,
): string | undefined {
  if (storageIsSlow) return texts.saving.slow;
  if (isWiped(storage)) return texts.storage['storage-wiped'];
  if (!storage || /^(opening|ready)$/.test(storage.state)) return undefined;
  // Memory by choice is no fault; what that means is said all the same.
  if (storage.state === 'memory' && !storage.problem) return '';
  return storageText({ code: storage.problem }, texts);
}
