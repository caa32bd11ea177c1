import type { Command } from '../../model/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { sealSheet } from '../../sheet/index.ts';
import type { VoidNotice } from '../signed-sheet.ts';
import { chainHead, chainId, nextChain } from './chain.ts';
import { moveSlip, withSlip } from './move-slip.ts';
import type { SlipRefusal } from './refusal.ts';

/** Voids a slip and keeps everything (SLP-7). Refuses `ReasonMissing`, and what is void or superseded already. */
export const voidSlip: Command<{ readonly id: string; readonly reason: string }, SlipRefusal> = {
  name: 'confirmation.void',
  reads: ({ id }) => [id, chainId],
  apply: (documents, { id, reason }, context) =>
    withSlip(documents, id, (slip) => {
      if (reason.trim() === '') return refuse({ type: 'ReasonMissing' });
      const told = { reason: reason.normalize('NFC').trim(), at: context.now, by: context.actor };
      const { sealed } = slip.content;
      if (!sealed) return moveSlip(slip, 'void', context, { voided: { ...told, notice: null } });
      const notice = sealSheet<VoidNotice>(
        { format: 'aftersale-void/1', sheet: sealed.hash, ...told },
        chainHead(documents),
      );
      const voided = moveSlip(slip, 'void', context, { voided: { ...told, notice } });
      return voided.ok ? ok([...voided.value, nextChain(documents, notice, context)]) : voided;
    }),
};
