import * as v from 'valibot';
import { feeParts } from '../policy/index.ts';
import { emptyConsent, partTexts, serviceNeeds, textFields } from './entry.ts';

const attachment = { hash: v.string(), mime: v.string() };
const texts = <const Names extends readonly string[]>(names: Names) =>
  v.looseObject(Object.fromEntries(names.map((name) => [name, v.string()])));

const sum = v.looseObject({ amount: v.pipe(v.number(), v.safeInteger()), currency: v.string() });

// Loose on purpose: a field that a newer kit added must survive being read and saved by this one.
const contentSchema = v.looseObject({
  entry: v.looseObject({
    texts: texts(textFields),
    serviceNeeds: v.array(v.picklist(serviceNeeds)),
    parts: v.array(v.intersect([v.looseObject({ key: v.string() }), texts(partTexts)])),
    photos: v.array(v.looseObject({ ...attachment, taken: v.picklist(['before', 'after']) })),
    seal: v.nullable(v.looseObject(attachment)),
    feeAcceptance: v.nullable(v.looseObject({ acceptedAmount: v.number() })),
    quote: v.nullish(
      v.looseObject({
        parts: v.looseObject(Object.fromEntries(feeParts.map((part) => [part, sum]))),
        total: sum,
        customerPays: sum,
      }),
    ),
    ownFields: v.nullish(
      v.array(v.looseObject({ name: v.string(), type: v.string(), label: texts(['zh-CN', 'en']) })),
    ),
    extraConsent: v.nullish(texts(Object.keys(emptyConsent))),
  }),
  sheetVersion: v.number(),
});

/**
 * Is this stored or imported content a slip that this version can read? The first problem and its place, or nothing.
 * A module of its own, so that a page that only shows slips does not carry the schema.
 */
export function problemWithSlip(content: unknown): string | undefined {
  const read = v.safeParse(contentSchema, content);
  return read.success
    ? undefined
    : `${v.getDotPath(read.issues[0]) ?? ''}: ${read.issues[0].message}`;
}
