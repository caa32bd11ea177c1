import type { Mark } from '../../confirmation/index.ts';
import type { Command } from '../../model/index.ts';
import { signedReview } from '../signed-review.ts';
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
      const { entry } = request.content;
      const review = signedReview(entry, { name, mark, at: context.now });
      if (!review.ok) return review;
      const reviewed = { ...entry, areaManager: review.value };
      return alone(moveRequest(request, 'review', role, context, { entry: reviewed }));
    }),
};
