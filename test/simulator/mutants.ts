/**
 * Bugs that someone could make in the outbox, the sender, the drafts and the store's guard, one at a time. Each must be
 * found by the histories: a simulator that finds no planted bug shows nothing by finding none of its own.
 */
export interface Mutant {
  readonly name: string;
  /** Below `packages/`. */
  readonly file: string;
  /** A text that stands there exactly once, and what stands there instead. */
  readonly find: string;
  readonly replace: string;
}

const delivery = 'core/src/delivery';
const outbox = 'sdk/src/delivery';

export const mutants: readonly Mutant[] = [
  {
    name: 'a revision overtakes an earlier one of its record',
    file: `${delivery}/next-delivery.ts`,
    find: 'if (waiting.has(record.id)) continue;',
    replace: '',
  },
  {
    name: 'the outbox does not wait for one that could not be sent',
    file: `${delivery}/next-delivery.ts`,
    find: "if (claimed !== '' || answeredFailures < patience)",
    replace: "if (claimed !== '')",
  },
  {
    name: 'one that fails for ever holds up all others',
    file: `${delivery}/next-delivery.ts`,
    find: "if (claimed !== '' || answeredFailures < patience)",
    replace: 'if (patience > 0)',
  },
  {
    name: 'a wait set by a wrong clock is waited for',
    file: `${delivery}/next-delivery.ts`,
    find: 'left > 0 && left <= longestMs',
    replace: 'left > 0 && longestMs > 0',
  },
  {
    name: 'any page is taken for a receipt',
    file: `${delivery}/read-answer.ts`,
    find: 'if (said.received === key)',
    replace: 'if (key)',
  },
  {
    name: 'a receiver that is down rejects',
    file: `${delivery}/read-answer.ts`,
    find: 'if (final.includes(status) &&',
    replace: 'if (status >= 500 &&',
  },
  {
    name: 'being signed out rejects',
    file: `${delivery}/read-answer.ts`,
    find: 'if (final.includes(status) &&',
    replace: 'if (status >= 400 && status < 500 &&',
  },
  {
    name: 'a rejection is tried again for ever',
    file: `${delivery}/read-answer.ts`,
    find: 'if (final.includes(status) &&',
    replace: 'if (final.length === 0 &&',
  },
  {
    name: 'bytes that were hurt on the way reject',
    file: `${delivery}/read-answer.ts`,
    find: " && code !== 'digest-differs'",
    replace: '',
  },
  {
    name: 'late news of a failure takes a receipt back',
    file: `${delivery}/life-cycle.ts`,
    find: "  postpone: 'ignored',\n  receive: { to: 'received' },",
    replace: "  postpone: { to: 'pending' },\n  receive: { to: 'received' },",
  },
  {
    name: 'a receipt changes nothing',
    file: `${delivery}/life-cycle.ts`,
    find: "    receive: { to: 'received' },\n    reject: { to: 'rejected' },",
    replace: "    receive: 'ignored',\n    reject: { to: 'rejected' },",
  },
  {
    name: 'what is received keeps its message',
    file: `${delivery}/commands/send-commands.ts`,
    find: "    message: '',\n    receipt",
    replace: '    receipt',
  },
  {
    name: 'what is rejected loses its message',
    file: `${delivery}/commands/send-commands.ts`,
    find: '=> ({ ...settled, problem })',
    replace: "=> ({ ...settled, problem, message: '' })",
  },
  {
    name: 'what is given by hand loses its message',
    file: `${delivery}/commands/person-commands.ts`,
    find: "'hand', () => ({}))",
    replace: "'hand', () => ({ message: '' }))",
  },
  {
    name: 'a vote keeps its place in the outbox',
    file: `${delivery}/commands/send-commands.ts`,
    find: '...(traceless ? { sequence: 0 } : {}),',
    replace: '',
  },
  {
    name: 'a vote tells its device',
    file: `${delivery}/new-delivery.ts`,
    find: 'const origin = traceless ? {} :',
    replace: 'const origin =',
  },
  {
    name: 'failures are not counted',
    file: `${delivery}/commands/send-commands.ts`,
    find: 'answered ? answeredFailures + 1 : answeredFailures',
    replace: 'answeredFailures + (answered ? 0 : 0)',
  },
  {
    name: 'all revisions of a record share one key',
    file: `${delivery}/model.ts`,
    find: '`delivery/${id}/${revision}`',
    replace: '`delivery/${id}/${revision && 1}`',
  },
  {
    name: 'a message names no attachments',
    file: `${delivery}/new-delivery.ts`,
    find: 'const attachments = namedAttachments(document.content);',
    replace: 'const attachments = namedAttachments(undefined);',
  },
  {
    name: 'the outbox counts no further',
    file: `${outbox}/hand-over.ts`,
    find: 'last: last + documents.length',
    replace: 'last',
  },
  {
    name: 'the records of one command share a place',
    file: `${outbox}/hand-over.ts`,
    find: 'sequence: last + 1 + place',
    replace: 'sequence: last + 1 + 0 * place',
  },
  {
    name: 'deliveries are not counted',
    file: 'sdk/src/command/run-command.ts',
    find: 'withMoves(ledger, [...changes, ...deliveries])',
    replace: 'withMoves(ledger, changes)',
  },
  {
    name: 'a record that leaves a state is still counted there',
    file: 'sdk/src/store/ledger.ts',
    find: 'if (before) own',
    replace: 'if (!after) own',
  },
  {
    name: 'deliveries are not written',
    file: 'sdk/src/command/run-command.ts',
    find: 'for (const change of deliveries) write(transaction, models, change);',
    replace: '',
  },
  {
    name: 'drafts are handed over',
    file: 'sdk/src/command/run-command.ts',
    find: ' && models.delivers(after)',
    replace: " && after.model !== 'delivery'",
  },
  {
    name: 'the step in its life is not written with a record',
    file: 'sdk/src/command/run-command.ts',
    find: 'if (models.keepsHistory(change.after))',
    replace: "if (models.keepsHistory(change.after) && command.name === '')",
  },
  {
    name: 'an order is carried out again when only the news of it was lost',
    file: 'sdk/src/command/once-in-effect.ts',
    find: 'if (attempted && written &&',
    replace: 'if (attempted && !written &&',
  },
  {
    name: 'an order is carried out again when another window has written since',
    file: 'sdk/src/command/once-in-effect.ts',
    find: 'return steps.some((step) => step.run === run);',
    replace: "return steps.some((step) => step.run === run + '!');",
  },
  {
    name: 'an order that was undone counts as carried out',
    file: 'sdk/src/command/once-in-effect.ts',
    find: ' && (await isThere(transaction, written, run))',
    replace: '',
  },
  {
    name: 'a rejection counts as a receipt',
    file: `${outbox}/deliverer.ts`,
    find: "if (verdict.type === 'received') {",
    replace: "if (verdict.type !== 'again') {",
  },
  {
    name: 'a message goes before its attachments',
    file: `${outbox}/deliverer.ts`,
    find: 'for (const attachment of delivery.content.attachments) {',
    replace: 'for (const attachment of delivery.content.attachments.slice(1)) {',
  },
  {
    name: 'the outbox is read from its end',
    file: `${outbox}/deliverer.ts`,
    find: "order: 'oldest'",
    replace: "order: 'newest'",
  },
  {
    name: 'the sender stops for good when the storage fails once',
    file: `${outbox}/deliverer.ts`,
    find: 'waitMs = await drain().catch(() => lookAgainMs);',
    replace: 'waitMs = await drain().catch(() => ((isStopped = true), lookAgainMs));',
  },
  {
    name: 'the sender never looks again by itself',
    file: `${outbox}/deliverer.ts`,
    find: 'if (!isStopped) cancelTimer = timers.after(waitMs, wake);',
    replace: 'void waitMs;',
  },
  {
    name: 'the sender thinks itself busy for ever',
    file: `${outbox}/deliverer.ts`,
    find: '    isWorking = false;\n',
    replace: '',
  },
  {
    name: 'what earlier tabs left in the outbox is not looked for',
    file: `${outbox}/delivery-desk.ts`,
    find: '      else addresses.set(model, address);\n      wake();',
    replace: '      else addresses.set(model, address);',
  },
  {
    name: 'every message has the same key',
    file: `${outbox}/receiver.ts`,
    find: '`"${encodeURI(id)}"`',
    replace: '`"${encodeURI(id).slice(0, 8)}"`',
  },
  {
    name: 'the digest is not that of the message',
    file: `${outbox}/receiver.ts`,
    find: 'contentDigest(message)',
    replace: 'contentDigest(id)',
  },
  {
    name: 'pieces of an attachment begin at its beginning',
    file: `${outbox}/receiver.ts`,
    find: 'const start = state.have;',
    replace: 'const start = state.have * 0;',
  },
  {
    name: 'a sender waits for an answer for ever',
    file: `${outbox}/receiver.ts`,
    find: '() => waiting.abort()',
    replace: '() => {}',
  },
  {
    name: 'live queries do not hear of what their own tab wrote',
    file: 'sdk/src/client.ts',
    find: 'notices.announce([...documents, ...deliveries]);',
    replace: 'notices.announce(deliveries);',
  },
  {
    name: 'memory passes for a disk',
    file: 'sdk/src/store/guard-store.ts',
    find: "usual = { kind: 'memory', state: 'memory', problem: error.code };",
    replace: "usual = { kind: 'memory', state: 'ready', problem: error.code };",
  },
  {
    name: 'a draft is saved over what another window saved',
    file: 'core/src/draft/save-draft.ts',
    find: 'if (found.revision !== revision)',
    replace: 'if (found.revision < revision)',
  },
  {
    name: 'the text of a window that is gone stands over what was told as saved',
    file: 'elements/src/form/draft-keeper.ts',
    find: 'const [first, second] = this.#owner',
    replace: 'const [first, second] = !this.#owner',
  },
  {
    name: 'what two windows typed is not brought together',
    file: 'elements/src/form/draft-keeper.ts',
    find: 'this.record = theirs;\n    this.#base = theirs.content.entry;\n    this.entry = entry;',
    replace: 'this.record = theirs;\n    this.#base = theirs.content.entry;\n    void entry;',
  },
];
