type PadCode = typeof import('./ink-pad.ts');

let loading: Promise<PadCode> | undefined;

/** Fetches the drawing code ahead of need, such as while the device is still online; a failure may be tried again. */
export function warmSignaturePad(): Promise<PadCode> {
  loading ??= import('./ink-pad.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
