/** The shape of a definition (REC-1). What its parts say of one another is looked at once this holds. */
import * as v from 'valibot';
import { wordingSchema } from '../own-policy/index.ts';
import { kitRecordNames } from './kit-record-names.ts';

const text = v.pipe(v.string('must be a text'), v.minLength(1, 'must not be empty'));
const word = v.pipe(
  text,
  v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, figures and hyphens'),
);
const yesOrNo = v.optional(v.boolean('must be true or false'));
const count = v.pipe(
  v.number('must be a number'),
  v.safeInteger('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
);
// Every version has its step, made when the definition is read: a date for a version would make millions of them.
const version = v.pipe(
  count,
  v.maxValue(1000, 'must be at most 1000; versions are counted from 1'),
);
const names = v.pipe(v.array(text, 'must be a list of names'), v.minLength(1, 'must not be empty'));
const isFree = (taken: readonly string[]) => (name: string) => !taken.includes(name);

export const definitionSchema = v.strictObject(
  {
    name: v.pipe(
      word,
      v.check(isFree(kitRecordNames), 'is the name of a record of the kit; choose another one'),
    ),
    version,
    title: wordingSchema,
    number: v.optional(
      v.strictObject({ prefix: v.optional(text), field: v.optional(text) }, 'must be an object'),
    ),
    sections: v.pipe(
      v.array(
        v.strictObject(
          {
            title: wordingSchema,
            fields: v.array(v.unknown(), 'must be a list of fields'),
            // What the fields of a section have in common, said once.
            each: v.optional(v.record(v.string(), v.unknown(), 'must be an object')),
          },
          'must be an object',
        ),
        'must be a list of sections',
      ),
      v.minLength(1, 'must hold at least one section'),
    ),
    statuses: v.pipe(
      v.array(
        v.strictObject(
          { name: word, label: wordingSchema, open: yesOrNo, delivers: yesOrNo },
          'must be an object',
        ),
        'must be a list of states',
      ),
      v.minLength(1, 'must hold at least one state'),
    ),
    commands: v.array(
      v.strictObject(
        {
          name: v.pipe(word, v.check(isFree(['save', 'fill']), 'is taken by the kit')),
          label: wordingSchema,
          from: names,
          to: text,
          requires: v.optional(v.literal('complete', 'can only be "complete"')),
          signs: v.optional(text),
          policy: v.optional(text),
        },
        'must be an object',
      ),
      'must be a list of commands',
    ),
    indexes: v.optional(
      v.record(
        v.pipe(word, v.check(isFree(['newest', 'by-status']), 'is an index that every record has')),
        names,
        'must be an object of lists of fields',
      ),
    ),
    list: v.optional(names),
    personal: v.optional(
      v.strictObject(
        { fields: names, days: v.optional(count), from: v.optional(text) },
        'must be an object',
      ),
    ),
    renamed: v.optional(
      v.record(
        v.string(),
        v.record(v.string(), text, 'must be old names with new ones'),
        'must be an object of versions',
      ),
    ),
  },
  'must be an object',
);
