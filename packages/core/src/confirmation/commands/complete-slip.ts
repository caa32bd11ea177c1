import type { Command } from '../../model/index.ts';
import { refuse } from '../../result/index.ts';
import { problemsBeforeCompletion } from '../readiness.ts';
import { ownProblems } from '../../own-field/index.ts';
import { moveSlip, withSlip } from './move-slip.ts';
import type { SlipRefusal } from './refusal.ts';

/** Declares the work finished, so that it can be signed (SLP-3). Refuses `NotReady` with every field that the technician must mend. */
export const completeSlip: Command<{ readonly id: string }, SlipRefusal> = {
  name: 'confirmation.complete',
  reads: ({ id }) => [id],
  apply: (documents, { id }, context) =>
    withSlip(documents, id, (slip) => {
      const completed = moveSlip(slip, 'complete', context);
      if (!completed.ok) return completed;
      const problems = [
        ...problemsBeforeCompletion(slip.content.entry, context.policy, context.now),
        ...ownProblems(slip.content.entry),
      ];
      return problems.length > 0 ? refuse({ type: 'NotReady', problems }) : completed;
    }),
};

/** Takes a completed slip back to the technician. */
export const reopenSlip: Command<{ readonly id: string }, SlipRefusal> = {
  name: 'confirmation.reopen',
  reads: ({ id }) => [id],
  apply: (documents, { id }, context) =>
    withSlip(documents, id, (slip) => moveSlip(slip, 'reopen', context)),
};
