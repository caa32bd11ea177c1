/** The model of a definition: by what its records are found, kept, handed over and erased (REC-2, REC-9). */
import {
  defineModel,
  type IndexKey,
  type Model,
  type Path,
  type PersonalData,
} from '../model/index.ts';
import { numberIn } from '../own-field/index.ts';
import { recordText } from './entry.ts';
import { fieldsOf, isSignature, type RecordDefinition } from './record-definition.ts';
import { recordNumber } from './record-number.ts';
import type { OwnRecord, OwnRecordContent } from './record.ts';
import { renamesTo } from './renames.ts';

export type OwnRecordModel = Model<OwnRecordContent, string>;

export function modelOfRecord(definition: RecordDefinition): OwnRecordModel {
  const { name, version, statuses, indexes = {}, personal, list = [] } = definition;
  const delivering = new Set(statuses.filter(({ delivers }) => delivers).map((each) => each.name));
  const migrate = renamesTo(definition);
  return defineModel<OwnRecordContent, string>({
    name,
    version,
    ...(migrate ? { migrate } : {}),
    statuses: statuses.map((status) => status.name),
    indexes: {
      newest: ({ updatedAt }: OwnRecord) => [[updatedAt]],
      'by-status': ({ status, updatedAt }: OwnRecord) => [[status, updatedAt]],
      ...Object.fromEntries(
        Object.entries(indexes).map(([index, fields]) => [
          index,
          (record: OwnRecord) => keysOf(definition, fields, record),
        ]),
      ),
    },
    remembered: (record) => ({
      pieces: [recordNumber(definition, record)],
      names: list.map((field) => recordText(record.content.entry, field)),
    }),
    ...(personal ? { personal: personalOf(definition, personal) } : {}),
    delivers: ({ status }) => delivering.has(status),
  });
}

/** The one key under which these fields find a record; none where one of them is blank, or no number. */
function keysOf(
  definition: RecordDefinition,
  fields: readonly string[],
  { content, updatedAt }: OwnRecord,
): IndexKey[] {
  const parts = fields.map((name) => {
    const text = recordText(content.entry, name).trim();
    const field = fieldsOf(definition).find((each) => each.name === name);
    return field?.type === 'number' ? numberIn(text) : text || undefined;
  });
  const isWhole = parts.every((part) => part !== undefined);
  return isWhole ? [[...(parts as (string | number)[]), updatedAt]] : [];
}

function personalOf(
  definition: RecordDefinition,
  { fields, days, from = 'createdAt' }: NonNullable<RecordDefinition['personal']>,
): PersonalData {
  const parts = fields.flatMap((name): Path[] => {
    const isMark = fieldsOf(definition).some((each) => each.name === name && isSignature(each));
    if (isMark) return [['entry', 'signatures']];
    return [
      ['entry', 'texts', name],
      ['steps', '*', 'decision', 'inputs', name],
    ];
  });
  if (days === undefined) return { parts };
  const isInstant = from === 'createdAt' || from === 'updatedAt';
  return { parts, term: { days, from: isInstant ? from : ['entry', 'texts', from] } };
}
