import type { Mark } from '../../confirmation/index.ts';
import type { Command } from '../../model/index.ts';
import { refuse } from '../../result/index.ts';
import { partsAskedFor } from '../entry.ts';
import { alone, moveRequest, withRequest, type RequestAct } from './move-request.ts';
import type { RequestRefusal } from './refusal.ts';

export interface ReviewArgs extends RequestAct {
  readonly name: string;
  readonly mark: Mark;
}

/**
 * The area manager's signed review of a pre-sale request (R218): it stands beside these very parts, and falls when
 * they change. Refuses `NameMissing`, and any other kind of request.
 */
export const reviewRequest: Command<ReviewArgs, RequestRefusal> = {
  name: 'parts-request.review',
  reads: ({ id }) => [id],
  apply: (documents, { id, role, name, mark }, context) =>
    withRequest(documents, id, (request) => {
      const signer = name.normalize('NFC').trim();
      if (signer === '') return refuse({ type: 'NameMissing' });
      const { entry } = request.content;
      const parts = partsAskedFor(entry.rows);
      const areaManager = { name: signer, mark, at: context.now, parts };
      return alone(
        moveRequest(request, 'review', role, context, { entry: { ...entry, areaManager } }),
      );
    }),
};
