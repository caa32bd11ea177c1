import { DefinitionError } from '@aftersale/core';

/**
 * What is the plug-in at this address, relative to the page? Of the page's own site only: what it says decides what
 * people are asked and what is handed over. Rejects with a `DefinitionError` of code `definition-missing`.
 */
export async function fetchPlugin(address: string): Promise<unknown> {
  const url = new URL(address, document.baseURI);
  const missing = (why: string, cause?: unknown): DefinitionError =>
    new DefinitionError('definition-missing', `${address}: ${why}`, [], { cause });
  if (url.origin !== location.origin) throw missing('is not of this site');
  const answer = await fetch(url, { redirect: 'error' }).catch((error: unknown) => {
    throw missing('could not be fetched', error);
  });
  if (!answer.ok) throw missing(`answered with ${answer.status}`);
  return answer.json().catch((error: unknown) => {
    throw missing('is no JSON', error);
  });
}

/** What is the plug-in in this script of the page? Throws a `DefinitionError` of code `definition-missing`. */
export function pluginIn(script: Pick<Element, 'textContent'>): unknown {
  try {
    return JSON.parse(script.textContent);
  } catch (cause) {
    throw new DefinitionError('definition-missing', 'the script is no JSON', [], { cause });
  }
}
