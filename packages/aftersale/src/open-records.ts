/** Which element opens a record of this model? */
const opens: Readonly<Record<string, string>> = {
  confirmation: 'aftersale-confirmation',
  estimate: 'aftersale-fee-calculator',
  'parts-request': 'aftersale-parts-request',
};

/**
 * Opens what a list asks to open: in the first element for it in the same kit, or on the page where the list stands in
 * no kit. A page that wants it elsewhere cancels `aftersale-open` with `preventDefault()`.
 */
export function openRecordsInForms(): void {
  if (typeof document === 'undefined') return;
  document.addEventListener('aftersale-open', (event) => {
    const list = event.composedPath().find((each) => each instanceof Element);
    const scope = list?.closest('aftersale-kit') ?? document;
    const tag = opens[event.model] ?? `aftersale-form[of="${CSS.escape(event.model)}"]`;
    const form = scope.querySelector<HTMLElement & { record: string }>(tag);
    if (event.defaultPrevented || !form) return;
    form.record = event.id;
    form.scrollIntoView({ block: 'start' });
  });
}
