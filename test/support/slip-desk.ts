/** A desk on which the commands of the slip are run one after the other, as a store would run them. */
import assert from 'node:assert/strict';
import {
  completeSlip,
  defaultPolicy,
  saveSlip,
  signSlip,
  type ChainHead,
  type Command,
  type CommandContext,
  type Document,
  type Policy,
  type Result,
  type SignArgs,
  type SlipDocument,
  type SlipEntry,
  type SlipRefusal,
} from '@aftersale/core';
import { anEntry } from './an-entry.ts';
import { deepFreeze } from './deep-freeze.ts';

/** An hour after AS41 was completed. */
export const evening = '2026-03-01T07:30:00.000Z';

export const bothSignatures: SignArgs['signatures'] = [
  { role: 'customer', name: '王芳', phone: '', mark: { kind: 'typed', name: '王芳' } },
  { role: 'technician', name: '李强', phone: '', mark: { kind: 'typed', name: '李强' } },
];

export const signArgs = (id: string, change: Partial<SignArgs> = {}): SignArgs => ({
  id,
  signatures: bothSignatures,
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  ...change,
});

export interface DeskOptions {
  readonly now?: string;
  readonly policy?: Policy;
}

export type SlipDesk = ReturnType<typeof createSlipDesk>;

/**
 * Every command is run twice on deeply frozen documents: one that changes what it was given throws, one that is not
 * a pure function of it is caught. Only what it returns is stored.
 */
export function createSlipDesk({ now = evening, policy = defaultPolicy }: DeskOptions = {}) {
  const documents = new Map<string, Document>();
  let madeIds = 0;

  function context(at: string): CommandContext {
    let next = madeIds;
    return { now: at, actor: '李强', policy, newId: () => `new-${++next}` };
  }

  function asked<Args>(command: Command<Args, SlipRefusal>, args: Args): Map<string, Document> {
    const found = new Map<string, Document>();
    for (let size = -1; size < found.size;) {
      size = found.size;
      for (const id of command.reads(args, found)) {
        const document = documents.get(id);
        if (document) found.set(id, document);
      }
    }
    return found;
  }

  function attempt<Args>(
    command: Command<Args, SlipRefusal>,
    args: Args,
    at = now,
  ): Result<readonly Document[], SlipRefusal> {
    const found = asked(command, deepFreeze(args));
    const result = deepFreeze(command.apply(found, args, context(at)));
    assert.deepEqual(command.apply(found, args, context(at)), result, 'a command is pure');
    if (!result.ok) return result;
    for (const document of result.value) {
      const before = documents.get(document.id);
      assert.equal(document.revision, (before?.revision ?? 0) + 1, 'every write counts one up');
      if (!before) madeIds++;
      documents.set(document.id, document);
    }
    return result;
  }

  function run<Args>(command: Command<Args, SlipRefusal>, args: Args, at = now): SlipDocument {
    const result = attempt(command, args, at);
    assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
    return result.value[0] as SlipDocument;
  }

  /** Runs what must be refused, and sees that nothing at all has changed. */
  function refusal<Args>(command: Command<Args, SlipRefusal>, args: Args, at = now): SlipRefusal {
    const before = JSON.stringify([...documents]);
    const result = attempt(command, args, at);
    assert.ok(!result.ok, 'should have been refused');
    assert.equal(JSON.stringify([...documents]), before);
    return result.error;
  }

  return {
    policy,
    attempt,
    run,
    refusal,
    slip: (id: string): SlipDocument => {
      const found = documents.get(id);
      assert.ok(found, `no slip ${id}`);
      return found as SlipDocument;
    },
    chain: (): ChainHead | undefined => documents.get('chain')?.content as ChainHead | undefined,
    ids: (): string[] => [...documents.keys()],
    saved: (id: string, entry: SlipEntry = anEntry()): SlipDocument =>
      run(saveSlip, { id, entry, revision: documents.get(id)?.revision ?? 0 }),
    completed(id: string, entry: SlipEntry = anEntry()): SlipDocument {
      this.saved(id, entry);
      return run(completeSlip, { id });
    },
    signed(id: string, entry: SlipEntry = anEntry()): SlipDocument {
      this.completed(id, entry);
      return run(signSlip, signArgs(id));
    },
  };
}
