/** The company's rules as a page writes them into a kit. Fetched where there are some. */
import { refuse, type Policy, type Result } from '@aftersale/core';
import { completePolicy } from '@aftersale/core/complete-policy';
import { rulesAreWrong, type Said } from './kit.strings.ts';

/** Which rules does this JSON give, the default ones filled in? Refuses with what is to be said of it. */
export function rulesIn(text: string): Result<Policy, Said> {
  const read = completePolicy(parsed(text));
  return read.ok ? read : refuse(rulesAreWrong(read.error));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
