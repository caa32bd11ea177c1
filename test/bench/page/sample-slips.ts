/** Slips of a realistic job, made by the commands that make them in practice. */
import {
  chainModel,
  completeSlip,
  confirmationModel,
  emptyEntry,
  saveSlip,
  signSlip,
  voidSlip,
  type SlipDocument,
  type SlipEntry,
} from '@aftersale/core';
import { createClient, createMemoryStore, type Client } from '@aftersale/sdk';
import job from '../../../examples/sample/job.json';

export const models = [confirmationModel, chainModel];

/** The job of the examples, three parts, with all that a customer adds. */
export const sampleEntry: SlipEntry = {
  ...emptyEntry,
  ...(job as unknown as Partial<SlipEntry>),
  texts: {
    ...emptyEntry.texts,
    ...job.texts,
    arrivedAt: '2026-11-21T00:30:00.000Z',
    completedAt: '2026-11-21T03:00:00.000Z',
    rating: '3',
    'confirmedBy.name': '陈主任',
    'confirmedBy.phone': '0831-555 0188',
  },
};

const noon = '2026-11-21T04:00:00.000Z';
const marks = (['customer', 'technician'] as const).map((role) => ({
  role,
  name: role === 'customer' ? '陈主任' : '张工',
  phone: '',
  mark: { kind: 'drawn', ink: { hash: '7c'.repeat(32), mime: 'application/json' } } as const,
}));

/** One slip in each of the states that a device holds many of. */
export async function sampleSlips(): Promise<readonly SlipDocument[]> {
  const client = createClient({
    models,
    openStore: createMemoryStore,
    clock: { now: () => noon },
    actor: '张工',
  });
  await client.run(saveSlip, { id: 'draft', entry: sampleEntry, revision: 0 });
  await completed(client, 'completed');
  await signed(client, 'signed');
  await signed(client, 'void');
  await client.run(voidSlip, { id: 'void', reason: '客户名称有误' });
  const slips = ['draft', 'completed', 'signed', 'void'].map((id) => client.get(id));
  const found = (await Promise.all(slips)) as (SlipDocument | undefined)[];
  client.close();
  for (const [place, slip] of found.entries())
    if (slip?.status !== slip?.id) throw new Error(`sample ${place} is ${slip?.status}`);
  return found as SlipDocument[];
}

async function completed(client: Client, id: string): Promise<void> {
  await client.run(saveSlip, { id, entry: sampleEntry, revision: 0 });
  await client.run(completeSlip, { id });
}

async function signed(client: Client, id: string): Promise<void> {
  await completed(client, id);
  const timeZone = 'Asia/Shanghai';
  await client.run(signSlip, { id, signatures: marks, language: 'zh-CN', timeZone });
}
