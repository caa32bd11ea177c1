/** A text in both languages, as a definition writes it: `{ "zh-CN": …, "en": … }`, or for short `[Chinese, English]`. */
import * as v from 'valibot';

const text = v.pipe(v.string('must be a text'), v.minLength(1, 'must not be empty'));

/** The short form in full; anything else as it is, for whoever reads it to refuse. */
export const inFull = (wording: unknown): unknown =>
  Array.isArray(wording) && wording.length === 2
    ? { 'zh-CN': wording[0] as unknown, en: wording[1] as unknown }
    : wording;

export const wordingSchema = v.pipe(
  v.unknown(),
  v.transform(inFull),
  v.strictObject(
    { 'zh-CN': text, en: text },
    'must be texts in both languages: "zh-CN" and "en", or a list of the two',
  ),
);
