/** The life cycle that a definition declares, as one total table: every state meets every command (REC-3). */
import { isOpen, type RecordCommand, type RecordDefinition } from './record-definition.ts';

export type WhyNotRecord =
  /** The state takes no text. */
  | 'Closed'
  /** The command does not begin from this state. */
  | 'NotFromHere'
  | 'NoSuchCommand';

export type RecordOutcome = { readonly to: string } | { readonly refused: WhyNotRecord };

/** What becomes of a record in this state when this happens: `fill`, or one of the definition's commands; or why not? */
export function afterRecordEvent(
  definition: RecordDefinition,
  status: string,
  event: string,
): RecordOutcome {
  if (event === 'fill') return isOpen(definition, status) ? { to: status } : { refused: 'Closed' };
  const command = definition.commands.find(({ name }) => name === event);
  if (!command) return { refused: 'NoSuchCommand' };
  return command.from.includes(status) ? { to: command.to } : { refused: 'NotFromHere' };
}

/** Which commands can be asked for in this state? In the order of the definition. */
export const nextCommands = (
  { commands }: RecordDefinition,
  status: string,
): readonly RecordCommand[] => commands.filter(({ from }) => from.includes(status));
