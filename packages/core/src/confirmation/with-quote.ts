import type { Quote } from '../fee/index.ts';
import { formatMoney } from '../money/index.ts';
import { feeParts } from '../policy/index.ts';
import type { SlipEntry, TextField } from './entry.ts';

/**
 * The entry with what the customer was told before the work (SLP-10). Fees and the repair's nature that are still blank
 * are filled in from it, so that nothing is typed twice; what was typed stays. Another quote takes the first one's place.
 */
export function withQuote(entry: SlipEntry, quote: Quote): SlipEntry {
  const filled: Partial<Record<TextField, string>> = { repairNature: quote.repairNature };
  for (const part of feeParts)
    if (quote.parts[part].amount > 0)
      filled[`fees.${part}`] = formatMoney(quote.parts[part], { grouped: false });
  const texts = { ...entry.texts };
  for (const [field, text] of Object.entries(filled) as [TextField, string][])
    if (texts[field].trim() === '') texts[field] = text;
  return { ...entry, texts, quote };
}
