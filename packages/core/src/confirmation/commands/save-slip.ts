import type { Command } from '../../model/index.ts';
import { ok, refuse } from '../../result/index.ts';
import type { SlipEntry } from '../entry.ts';
import type { SlipDocument } from '../record.ts';
import { moveSlip, newSlip } from './move-slip.ts';
import type { SlipRefusal } from './refusal.ts';

export interface SaveArgs {
  readonly id: string;
  readonly entry: SlipEntry;
  /** The revision that the writer saw; 0 for a slip that is not stored yet. */
  readonly revision: number;
}

/** Keeps what was typed. Refuses `SavedElsewhere` when another writer came first, and a slip that is signed or void. */
export const saveSlip: Command<SaveArgs, SlipRefusal> = {
  name: 'confirmation.save',
  reads: ({ id }) => [id],
  apply(documents, { id, entry, revision }, context) {
    const found = documents.get(id) as SlipDocument | undefined;
    if (!found) return ok([newSlip(id, entry, context)]);
    if (found.revision !== revision) return refuse({ type: 'SavedElsewhere', current: found });
    return moveSlip(found, 'fill', context, { entry });
  },
};
