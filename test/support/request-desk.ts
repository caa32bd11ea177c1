/** A desk on which the commands of parts requests and plans are run one after the other, as a store would run them. */
import assert from 'node:assert/strict';
import {
  auditRequest,
  defaultPolicy,
  money,
  saveRequest,
  submitRequest,
  type Command,
  type CommandContext,
  type Document,
  type Policy,
  type RequestDocument,
  type RequestEntry,
  type Result,
} from '@aftersale/core';
import { aRequest, inTheWindow } from './a-request.ts';
import { deepFreeze } from './deep-freeze.ts';

/** Ample for any request of these tests: 18 000 paid in, nothing held. */
export const ample = { deposit: money(1_800_000), occupied: money(0) };

export type RequestDesk = ReturnType<typeof createRequestDesk>;

/** Every command is run twice on deeply frozen documents: it must be a pure function of them. */
export function createRequestDesk({
  now = inTheWindow,
  policy = defaultPolicy,
}: { readonly now?: string; readonly policy?: Policy } = {}) {
  const documents = new Map<string, Document>();
  let clock = now;

  function attempt<Args, Refusal>(
    command: Command<Args, Refusal>,
    args: Args,
  ): Result<readonly Document[], Refusal> {
    const context: CommandContext = { now: clock, actor: '王芳', policy, newId: () => 'new' };
    const found = new Map<string, Document>();
    for (let size = -1; size < found.size;) {
      size = found.size;
      for (const id of command.reads(deepFreeze(args), found)) {
        const document = documents.get(id);
        if (document) found.set(id, document);
      }
    }
    const result = deepFreeze(command.apply(found, args, context));
    assert.deepEqual(command.apply(found, args, context), result, 'a command is pure');
    if (result.ok)
      for (const document of result.value) {
        const before = documents.get(document.id)?.revision ?? 0;
        assert.equal(document.revision, before + 1, 'every write counts one up');
        documents.set(document.id, document);
      }
    return result;
  }

  function run<Args, Refusal>(command: Command<Args, Refusal>, args: Args): RequestDocument {
    const result = attempt(command, args);
    assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
    return result.value[0] as RequestDocument;
  }

  /** Runs what must be refused, and sees that nothing at all has changed. */
  function refusal<Args, Refusal>(command: Command<Args, Refusal>, args: Args): Refusal {
    const before = JSON.stringify([...documents]);
    const result = attempt(command, args);
    assert.ok(!result.ok, 'should have been refused');
    assert.equal(JSON.stringify([...documents]), before);
    return result.error;
  }

  return {
    attempt,
    run,
    refusal,
    setClock: (instant: string): void => void (clock = instant),
    request: (id: string): RequestDocument => documents.get(id) as RequestDocument,
    document: (id: string): Document | undefined => documents.get(id),
    saved: (id: string, entry: RequestEntry = aRequest()): RequestDocument =>
      run(saveRequest, { id, entry, revision: documents.get(id)?.revision ?? 0 }),
    submitted(id: string, entry?: RequestEntry, outlet = { id: 'east', name: '城东' }) {
      this.saved(id, entry);
      return run(submitRequest, { id, role: 'outlet', outlet });
    },
    audited(id: string, entry?: RequestEntry, outlet?: { id: string; name: string }) {
      const { content } = this.submitted(id, entry, outlet);
      const stock = Object.fromEntries(content.entry.rows.map(({ key }) => [key, 9]));
      return run(auditRequest, { id, role: 'after-sales', facts: ample, stock, note: '' });
    },
  };
}
