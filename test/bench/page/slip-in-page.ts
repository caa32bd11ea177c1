/** The one field and the one output that the comparisons look at; the slip and the plain form give them the same ids. */
export interface SlipInPage {
  readonly fee: HTMLInputElement;
  readonly total: Element;
}

/** Nothing while they are not there yet. */
export function slipInPage(): SlipInPage | undefined {
  const root = document.querySelector('aftersale-confirmation')?.shadowRoot ?? document;
  const fee = root.querySelector<HTMLInputElement>('#f-fees-transport');
  const total = root.querySelector('#total');
  return fee && total ? { fee, total } : undefined;
}
