/** Reading untrusted data by a schema, as a whole or not at all. */
import * as v from 'valibot';
import { ok, refuse, type Result } from '../result/index.ts';

export interface DataProblem {
  /** Where, such as `checks.0.within.days`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** What is this data by the schema? Refuses with every problem, in words that a person without TypeScript understands. */
export function readBy<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): Result<v.InferOutput<Schema>, readonly DataProblem[]> {
  const read = v.safeParse(schema, data);
  if (read.success) return ok(read.output);
  return refuse(
    read.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: said(issue) })),
  );
}

/** The same problems, within this place. */
export const under = (path: string, problems: readonly DataProblem[]): DataProblem[] =>
  problems.map((each) => ({ ...each, path: each.path ? `${path}.${each.path}` : path }));

function said(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'is missing';
  const isMember = issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key';
  return isMember ? 'is not known here' : issue.message;
}
