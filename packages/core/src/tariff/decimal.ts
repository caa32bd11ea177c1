/** Decimal texts, counted in ten-thousandths: hours, kilometres, shares and factors without a floating point. */

const places = 4;
export const one = 10n ** BigInt(places);

/** How many ten-thousandths is this decimal text? It has at most four places: the policy's schema and the reading see to that. */
export function tenThousandths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
}

/** How is this count of ten-thousandths written? Without needless zeros. */
export function decimalText(units: bigint): string {
  const fraction = String(units % one)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return `${units / one}${fraction ? `.${fraction}` : ''}`;
}
