/** The acts that change a slip's standing: signing, going back, amending, voiding. Loaded when needed. */
import {
  amendSlip,
  completeSlip,
  problemsBeforeCompletion,
  problemsBeforeSigning,
  reopenSlip,
  signSlip,
  voidSlip,
  withText,
  type Command,
  type SlipDocument,
  type SlipRefusal,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import { FormBeforeSubmitEvent, FormInvalidEvent } from '../form/hand-in.events.ts';
import { keepMark } from '../form/keep-mark.ts';
import type { AftersaleConfirmation } from './confirmation.ts';
import { RefusedSave } from '../form/draft-keeper.ts';

/** Declares the work finished and hands the slip to the customer, or shows what must be mended first. */
export async function startSigning(slip: AftersaleConfirmation): Promise<void> {
  await Promise.all([slip.attachments.pending, slip.own.ready()]);
  noteOwnFields(slip);
  const problems = [
    ...problemsBeforeCompletion(slip.entry, slip.currentPolicy, slip.now()),
    ...(slip.own.fields?.problems ?? []),
  ];
  slip.typingIn = undefined;
  if (problems.length > 0) {
    slip.phase = 'completion';
    slip.hidesSummary = !slip.dispatchEvent(new FormInvalidEvent(problems));
    if (!slip.hidesSummary) void slip.updateComplete.then(() => slip.focusField('summary'));
    return;
  }
  slip.phase = undefined;
  await slip.flush();
  if (slip.kept?.status !== 'completed')
    slip.replaceRecord(await run(slip.service!, completeSlip, { id: slip.currentId }));
  await slip.openDialog('signing');
}

/** What the page asks is sealed with what was answered, also where nobody has typed since it was asked. */
function noteOwnFields(slip: AftersaleConfirmation): void {
  const noted = slip.own.fields?.noted(slip.entry) ?? slip.entry;
  if (JSON.stringify(noted) !== JSON.stringify(slip.entry)) slip.setEntry(noted);
}

/** Takes the slip back from the customer, to be mended. */
export async function reopen(slip: AftersaleConfirmation): Promise<void> {
  await slip.flush();
  if (slip.kept?.status === 'completed')
    slip.replaceRecord(await run(slip.service!, reopenSlip, { id: slip.currentId }));
}

export interface Marks {
  readonly customer: SignatureValue | null;
  readonly technician: SignatureValue | null;
}

/** Seals the slip with these marks. Resolves to whether it is signed; what is missing is then shown at its field. */
export async function confirmSigning(slip: AftersaleConfirmation, marks: Marks): Promise<boolean> {
  if (marks.customer?.kind === 'typed' && slip.entry.texts['confirmedBy.name'].trim() === '')
    slip.setEntry(withText(slip.entry, 'confirmedBy.name', marks.customer.name));
  const problems = problemsBeforeSigning(slip.entry, slip.currentPolicy, slip.now());
  slip.typingIn = undefined;
  slip.phase =
    problems.length > 0 || !marks.customer || !marks.technician ? 'signature' : undefined;
  if (problems[0]) {
    const { path } = problems[0];
    slip.dispatchEvent(new FormInvalidEvent(problems));
    void slip.updateComplete.then(() => slip.focusField(path));
    return false;
  }
  const missing = (['customer', 'technician'] as const).find((role) => !marks[role]);
  if (missing || !marks.customer || !marks.technician) {
    void slip.updateComplete.then(() => slip.focusField(`signature:${missing ?? 'customer'}`));
    return false;
  }
  if (!slip.dispatchEvent(new FormBeforeSubmitEvent(slip.entry))) return false;
  await slip.flush();
  const [customer, technician] = await Promise.all([
    keepMark(slip.attachments, marks.customer),
    keepMark(slip.attachments, marks.technician),
  ]);
  const { texts } = slip.entry;
  const signed = await run(slip.service!, signSlip, {
    id: slip.currentId,
    language: slip.view.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    signatures: [
      {
        role: 'customer',
        name: texts['confirmedBy.name'].normalize('NFC').trim(),
        phone: texts['confirmedBy.phone'].normalize('NFC').trim(),
        mark: customer,
      },
      {
        role: 'technician',
        name: texts['staff.inCharge'].normalize('NFC').trim(),
        phone: '',
        mark: technician,
      },
    ],
  });
  slip.replaceRecord(signed);
  return true;
}

/** Voids the slip for this reason. */
export async function confirmVoid(slip: AftersaleConfirmation, reason: string): Promise<void> {
  await slip.flush();
  slip.replaceRecord(await run(slip.service!, voidSlip, { id: slip.currentId, reason }));
}

/** Opens a new version of the signed slip as a draft, and shows it. */
export async function amend(slip: AftersaleConfirmation): Promise<void> {
  const [draft] = await run(slip.service!, amendSlip, { id: slip.currentId });
  slip.show(draft);
}

async function run<Args>(
  port: ServicePort,
  command: Command<Args, SlipRefusal>,
  args: Args,
): Promise<readonly SlipDocument[]> {
  const result = await port.run(command, args);
  if (!result.ok) throw new RefusedSave(result.error);
  return result.value as readonly SlipDocument[];
}
