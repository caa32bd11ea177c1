import type { Mark } from '@aftersale/core';
import type { SignatureValue } from '../signature/signature-value.ts';
import type { Attachments } from './attachments.ts';

/** Keeps what was drawn among the attachments; a typed name is kept as it is. */
export async function keepMark(attachments: Attachments, value: SignatureValue): Promise<Mark> {
  if (value.kind === 'typed') return { kind: 'typed', name: value.name.normalize('NFC').trim() };
  const { inkBytes, inkMime } = await import('../signature/ink.ts');
  return { kind: 'drawn', ink: await attachments.put(inkBytes(value.ink), inkMime) };
}
