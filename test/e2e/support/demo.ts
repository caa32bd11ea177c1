/** The demo under test: the examples with the built kit, on loopback. */
import { fileURLToPath } from 'node:url';
import { serve } from '../../../examples/serve.mjs';

export const kitFolder = process.env.AFTERSALE_DIST
  ? `${process.env.AFTERSALE_DIST}/`
  : fileURLToPath(new URL('../../../packages/aftersale/dist/', import.meta.url));

export interface Demo {
  readonly url: string;
  stop(): Promise<unknown>;
}

/** Serves the demo; `extra` maps further path prefixes to folders. */
export const startDemo = (extra: Readonly<Record<string, string>> = {}): Promise<Demo> =>
  serve({ extra: { '/kit/': kitFolder, ...extra } });
