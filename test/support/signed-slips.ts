/** Slips that were signed on a client, without a form. */
import {
  completeSlip,
  saveSlip,
  signSlip,
  type Command,
  type SlipDocument,
  type SlipRefusal,
} from '@aftersale/core';
import type { Client } from '@aftersale/sdk';
import { anEntry } from './an-entry.ts';

/** A signed slip of this dispatch number. */
export async function aSignedSlip(client: Client, dispatchNumber: string): Promise<SlipDocument> {
  const run = async <Args>(command: Command<Args, SlipRefusal>, args: Args): Promise<void> => {
    const result = await client.run(command, args);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  };
  const id = client.newId();
  await run(saveSlip, { id, entry: anEntry({ texts: { dispatchNumber } }), revision: 0 });
  await run(completeSlip, { id });
  await run(signSlip, {
    id,
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    signatures: [
      { role: 'customer', name: '王芳', phone: '', mark: { kind: 'typed', name: '王芳' } },
      { role: 'technician', name: '李强', phone: '', mark: { kind: 'typed', name: '李强' } },
    ],
  });
  return (await client.get(id)) as SlipDocument;
}
