/**
 * Resolves soon after it holds; says what it waited for when that never comes. The limit is there to end a test that
 * would never end; a busy machine must not reach it.
 */
export async function until(
  holds: () => unknown,
  what: string | (() => unknown) = String(holds),
): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > end)
      throw new Error(`waited in vain until ${typeof what === 'string' ? what : String(what())}`);
    // By timer: a page that is not in front draws no frames.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
