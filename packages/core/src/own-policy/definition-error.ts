import type { DataProblem } from '../untrusted/index.ts';

/** Why a definition of a developer's own is not taken. The codes are stable. */
export type DefinitionCode =
  /** Something in it is wrong; `problems` says what, and where. */
  | 'definition-wrong'
  /** It could not be fetched, or what was fetched is no JSON. */
  | 'definition-missing'
  /** It was written for another version of what plug-ins are to this kit. */
  | 'definition-api'
  /** Another plug-in, record, policy or field of this page has the name already. */
  | 'definition-name-taken';

/** A definition was refused, as a whole. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly code: DefinitionCode;
  readonly problems: readonly DataProblem[];

  constructor(
    code: DefinitionCode,
    what: string,
    problems: readonly DataProblem[] = [],
    options?: ErrorOptions,
  ) {
    const list = problems.map(({ path, message }) => `${path || '.'} ${message}`).join('; ');
    super(list ? `${code}: ${what}: ${list}` : `${code}: ${what}`, options);
    this.code = code;
    this.problems = problems;
  }
}
