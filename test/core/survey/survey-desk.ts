/** A desk on which the survey's commands are run one after the other, as a store would run them. */
import assert from 'node:assert/strict';
import {
  blankEntry,
  defaultPolicy,
  defaultSurveyPolicy,
  instrumentOf,
  submitSurvey,
  surveyCardId,
  type Command,
  type CommandContext,
  type Document,
  type Instrument,
  type Policy,
  type Result,
  type SubmitSurveyArgs,
  type SurveyEntry,
  type SurveyRefusal,
} from '@aftersale/core';
import { deepFreeze } from '../../support/deep-freeze.ts';

export const noon = '2026-03-02T04:00:00.000Z';
export const about = { job: 'PD-7', person: '王芳', technician: '李强' };

/** The default rules with these instruments of the company's own. */
export const policyWith = (...instruments: readonly Instrument[]): Policy => ({
  ...defaultPolicy,
  survey: { ...defaultSurveyPolicy, instruments },
});

/** The technician card, with these scores by item. */
export function aCard(
  scores: Readonly<Record<string, string>> = {},
  who: Partial<typeof about> = {},
): SurveyEntry {
  const blank = blankEntry(instrumentOf(defaultPolicy, 'technician-card')!, { ...about, ...who });
  const texts = {
    ...blank.texts,
    'technician.attitude': '4',
    'technician.skill': '4',
    'technician.arrival': '3',
    'technician.promises': '4',
    ...scores,
  };
  return { ...blank, texts };
}

export const submission = (
  entry: SurveyEntry,
  change: Partial<SubmitSurveyArgs> = {},
): SubmitSurveyArgs => ({
  id: surveyCardId(entry.about),
  entry,
  day: '2026-03-02',
  language: 'zh-CN',
  ...change,
});

export function createSurveyDesk({
  policy = defaultPolicy,
  actor = '回访员',
}: { readonly policy?: Policy; readonly actor?: string } = {}) {
  const documents = new Map<string, Document>();
  let madeIds = 0;

  /** Every command runs twice on frozen documents: one that changes them throws, one that is not pure is caught. */
  function attempt<Args, Refusal>(
    command: Command<Args, Refusal>,
    args: Args,
  ): Result<readonly Document[], Refusal> {
    const context = (): CommandContext => {
      let next = madeIds;
      return { now: noon, actor, policy, newId: () => `new-${++next}` };
    };
    const ids = command.reads(deepFreeze(args), new Map());
    const found = new Map(
      ids.flatMap((id) => (documents.has(id) ? [[id, documents.get(id)!]] : [])),
    );
    const result = deepFreeze(command.apply(found, args, context()));
    assert.deepEqual(command.apply(found, args, context()), result, 'a command is pure');
    if (!result.ok) return result;
    for (const document of result.value) {
      const before = documents.get(document.id);
      assert.equal(document.revision, (before?.revision ?? 0) + 1, 'every write counts one up');
      if (before) assert.ok(found.has(document.id), 'what is changed was read');
      else madeIds++;
      documents.set(document.id, document);
    }
    return result;
  }

  return {
    attempt,
    documents: (): readonly Document[] => [...documents.values()],
    of: (model: string): readonly Document[] =>
      [...documents.values()].filter((each) => each.model === model),
    run<Args, Refusal>(command: Command<Args, Refusal>, args: Args): readonly Document[] {
      const result = attempt(command, args);
      assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
      return result.value;
    },
    submit: (entry: SurveyEntry, change: Partial<SubmitSurveyArgs> = {}) =>
      attempt(submitSurvey, submission(entry, change)),
    refusal(entry: SurveyEntry, change: Partial<SubmitSurveyArgs> = {}): SurveyRefusal {
      const before = JSON.stringify([...documents]);
      const result = attempt(submitSurvey, submission(entry, change));
      assert.ok(!result.ok, 'should have been refused');
      assert.equal(JSON.stringify([...documents]), before, 'and nothing has changed');
      return result.error;
    },
  };
}
