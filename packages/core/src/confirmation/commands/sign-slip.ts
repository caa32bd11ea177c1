import type { Command, CommandContext } from '../../model/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { ownAnswers, ownProblems } from '../../own-field/index.ts';
import { sealSheet } from '../../sheet/index.ts';
import type { Mark } from '../entry.ts';
import { problemsBeforeSigning } from '../readiness.ts';
import type { SlipDocument } from '../record.ts';
import { customerParts, signedSheet, type Language, type SheetSignature } from '../signed-sheet.ts';
import { readEntry } from '../slip.ts';
import { chainHead, chainId, nextChain } from './chain.ts';
import { moveSlip, withSlip } from './move-slip.ts';
import type { SlipRefusal } from './refusal.ts';

export interface SignArgs {
  readonly id: string;
  readonly signatures: readonly (Omit<SheetSignature, 'signedAt'> & { readonly mark: Mark })[];
  readonly language: Language;
  readonly timeZone: string;
}

/**
 * Seals the completed slip into the device's chain, its customer's parts so that they can be erased (SLP-5); the version
 * that it amends becomes amended (SLP-6).
 * Refuses: before completion and before the completion time (R290, SLP-4); without both signatures; `NotReady`.
 */
export const signSlip: Command<SignArgs, SlipRefusal> = {
  name: 'confirmation.sign',
  reads: ({ id }, found) => {
    const amends = (found.get(id) as SlipDocument | undefined)?.content.amends;
    return amends ? [id, chainId, amends] : [id, chainId];
  },
  apply: (documents, args, context) =>
    withSlip(documents, args.id, (slip) => {
      const moved = moveSlip(slip, 'sign', context);
      if (!moved.ok) return moved;
      const refusal = refusalToSign(slip, args, context);
      if (refusal) return refuse(refusal);
      const { amends } = slip.content;
      const amended = documents.get(amends ?? '') as SlipDocument | undefined;
      if (amends !== null && !amended) return refuse({ type: 'NoSuchSlip', id: amends });
      const superseded = amended
        ? moveSlip(amended, 'supersede', context, { supersededBy: slip.id })
        : ok([]);
      if (!superseded.ok) return superseded;
      const sheet = signedSheet(readEntry(slip.content.entry, context.policy), context.policy, {
        id: slip.id,
        sheetVersion: slip.content.sheetVersion,
        amends: amended?.content.sealed
          ? { id: amended.id, hash: amended.content.sealed.hash }
          : null,
        language: args.language,
        timeZone: args.timeZone,
        signatures: args.signatures.map((signature) => ({ ...signature, signedAt: context.now })),
        own: ownAnswers(slip.content.entry),
      });
      const sealed = sealSheet(sheet, chainHead(documents), {
        parts: customerParts(sheet),
        newId: context.newId,
      });
      const [signed] = moved.value;
      return ok([
        { ...signed!, content: { ...signed!.content, sealed } },
        ...superseded.value,
        nextChain(documents, sealed, context),
      ]);
    }),
};

function refusalToSign(
  slip: SlipDocument,
  args: SignArgs,
  context: CommandContext,
): SlipRefusal | undefined {
  const { entry } = slip.content;
  const completedAt = entry.texts.completedAt.trim();
  if (Date.parse(completedAt) > Date.parse(context.now))
    return { type: 'SignedBeforeCompletion', completedAt, signedAt: context.now };
  const problems = [
    ...problemsBeforeSigning(entry, context.policy, context.now),
    ...ownProblems(entry),
  ];
  if (problems.length > 0) return { type: 'NotReady', problems };
  const missing = (['customer', 'technician'] as const).find(
    (role) =>
      !args.signatures.some((signature) => signature.role === role && signature.name.trim()),
  );
  return missing && { type: 'SignatureMissing', role: missing };
}
