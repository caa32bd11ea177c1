/** What a page does that it should not: policy violations, errors, requests that leave the machine. */
import type { BrowserContext } from 'playwright-core';

export interface Watched {
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  /** Hosts that were asked for anything. */
  readonly hosts: ReadonlySet<string>;
}

/** Watches every page that this browser opens from now on. */
export async function watch(context: BrowserContext): Promise<Watched> {
  const violations: string[] = [];
  const errors: string[] = [];
  const hosts = new Set<string>();
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.warn(`policy violation: ${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  context.on('console', (message) => {
    const text = message.text();
    if (/policy violation|content security policy|trusted ?(type|html|script)/i.test(text))
      violations.push(text);
    else if (message.type() === 'error') errors.push(text);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(hostname);
  });
  return { violations, errors, hosts };
}
