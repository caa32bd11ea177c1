/** The slip's dialogs with the acts behind them. Loaded when the first one opens. */
import { nothing, type TemplateResult } from 'lit';
import { textsIn } from '../locale/strings.ts';
import type { AftersaleConfirmation } from './confirmation.ts';
import { dialogTexts, type DialogTexts } from './dialogs.strings.ts';
import { signingDialog, voidingDialog } from './dialogs.view.ts';
import { confirmSigning, confirmVoid, reopen } from './signing-acts.ts';

export function dialogView(slip: AftersaleConfirmation): TemplateResult | typeof nothing {
  if (slip.dialog === 'signing') return signing(slip);
  if (slip.dialog === 'voiding') return voiding(slip);
  return nothing;
}

function signing(slip: AftersaleConfirmation): TemplateResult {
  const { view, busy, failure, marks } = slip;
  return signingDialog({
    view,
    words: wordsOf(slip).signing,
    busy,
    failure,
    ...marks,
    missing: slip.phase === 'signature',
    drew: (role, value) => (slip.marks = { ...slip.marks, [role]: value }),
    confirm: () =>
      void slip.attempt('sign', async () => {
        if (await confirmSigning(slip, slip.marks)) closeDialog(slip);
      }),
    back: () => {
      closeDialog(slip);
      void slip.attempt('reopen', () => reopen(slip));
    },
  });
}

function voiding(slip: AftersaleConfirmation): TemplateResult {
  const { view, failure } = slip;
  return voidingDialog({
    view,
    words: wordsOf(slip).voiding,
    failure,
    back: () => closeDialog(slip),
    confirm: (reason) =>
      void slip.attempt('void', async () => {
        await confirmVoid(slip, reason);
        closeDialog(slip);
      }),
  });
}

const wordsOf = ({ view, strings }: AftersaleConfirmation): DialogTexts =>
  textsIn(dialogTexts, view.language, strings);

function closeDialog(slip: AftersaleConfirmation): void {
  // Closed before it is taken away, so that the browser puts the focus back to where it was.
  slip.renderRoot.querySelector('dialog')?.close();
  slip.failure = undefined;
  slip.dialog = undefined;
  slip.phase = undefined;
}
