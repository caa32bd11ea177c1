/**
 * Opens what a list asks to open: in the first slip of the same kit, or of the page where the list stands in no kit.
 * A page that wants it elsewhere cancels `aftersale-open` with `preventDefault()`.
 */
export function openRecordsInSlips(): void {
  if (typeof document === 'undefined') return;
  document.addEventListener('aftersale-open', (event) => {
    const { id } = event;
    const list = event.composedPath().find((each) => each instanceof Element);
    const scope = list?.closest('aftersale-kit') ?? document;
    const slip = scope.querySelector('aftersale-confirmation');
    if (event.defaultPrevented || !slip) return;
    slip.record = id;
    slip.scrollIntoView({ block: 'start' });
  });
}
