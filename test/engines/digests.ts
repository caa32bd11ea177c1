/** The results of the generated cases, as digests that can be compared: the same code runs in Node and in a page. */
import { canonicalJson, feeResult, scoresOf } from '@aftersale/core';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { feeCase } from '../support/fee-cases.ts';
import { surveyCase } from '../support/survey-cases.ts';

/** How many cases of each kind. */
export const caseCount = 10_000;

export const caseKinds = ['fee', 'survey'] as const;
export type CaseKind = (typeof caseKinds)[number];

export interface Digests {
  /** SHA-256 of the canonical JSON of all cases, one behind the other. */
  readonly whole: string;
  readonly bytes: number;
  /** The first eight figures of that SHA-256 as it stands behind each case: the first to differ tells which one. */
  readonly cases: readonly string[];
}

/** The canonical JSON of what comes of case number n. */
export function resultText(kind: CaseKind, n: number): string {
  if (kind === 'fee') {
    const { input, policy } = feeCase(n);
    return canonicalJson(feeResult(input, policy));
  }
  const { instrument, sheets } = surveyCase(n);
  return canonicalJson(scoresOf(instrument, sheets));
}

const casesAtOnce = 100;

/** Works all cases of the kind out, and lets what else is waiting have its turn by `rest` now and then. */
export async function digestsOf(kind: CaseKind, rest: () => Promise<unknown>): Promise<Digests> {
  const whole = sha256.create();
  const cases: string[] = [];
  let bytes = 0;
  for (let n = 0; n < caseCount; n += 1) {
    if (n % casesAtOnce === 0) await rest();
    const text = utf8ToBytes(resultText(kind, n));
    bytes += text.length;
    whole.update(text);
    cases.push(bytesToHex(whole.clone().digest()).slice(0, 8));
  }
  return { whole: bytesToHex(whole.digest()), bytes, cases };
}
