import { daysBetween } from '../../date/index.ts';
import { changed, newDocument } from '../../draft/index.ts';
import type { Instrument } from '../../instrument/index.ts';
import type { Command, CommandContext } from '../../model/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { canonicalJson } from '../../sheet/index.ts';
import { anonymousAnswerId, surveyAnswerId, surveyCardId } from '../card-id.ts';
import { blankEntry, type SurveyEntry } from '../entry.ts';
import { instrumentOf } from '../instruments.ts';
import { surveyAnswerModel, surveyCardModel } from '../model.ts';
import { readSurvey, type SurveyReading } from '../reading.ts';
import type { SurveyAnswer, SurveyAnswerContent, SurveyCard } from '../record.ts';
import { scoresOf } from '../scores.ts';
import type { SurveyRefusal } from './refusal.ts';

export interface SubmitSurveyArgs {
  /** Of the card; `surveyCardId` where a job or a person is named. */
  readonly id: string;
  readonly entry: SurveyEntry;
  /** The calendar date where the person is. */
  readonly day: string;
  readonly language: 'zh-CN' | 'en';
}

/**
 * Gives the answer: the card is closed and emptied, the answer written, both or neither (SUR-4, SUR-5).
 * The same answer once more changes nothing and is no refusal: the list of what was written is empty.
 */
export const submitSurvey: Command<SubmitSurveyArgs, SurveyRefusal> = {
  name: 'survey-card.submit',
  reads: ({ id }) => [id, surveyAnswerId(id)],
  apply(documents, args, context) {
    const { id, entry, day } = args;
    const { about } = entry;
    const instrument = instrumentOf(context.policy, about.instrument);
    if (!instrument) return refuse({ type: 'NoSuchInstrument', instrument: about.instrument });
    if (about.technician !== '' && about.technician === context.actor)
      return refuse({ type: 'JudgesThemselves', technician: about.technician });
    if (!isPresentDay(day, context.now)) return refuse({ type: 'NotToday', day });
    const expected = expectedCard(entry);
    if (expected !== undefined && expected !== id) return refuse({ type: 'OtherCard', expected });

    const reading = readSurvey(entry, instrument, day);
    const card = documents.get(id) as SurveyCard | undefined;
    const given = documents.get(surveyAnswerId(id)) as SurveyAnswer | undefined;
    if (card?.status === 'answered') {
      const isSame = given !== undefined && isSameAnswer(given, reading);
      return isSame ? ok([]) : refuse({ type: 'AlreadyAnswered', current: card });
    }
    if (reading.problems.length > 0)
      return refuse({ type: 'NotReady', problems: reading.problems });
    return ok(
      instrument.anonymous
        ? givenByNobody({ card, args, instrument, reading }, context)
        : givenBySomebody({ card, args, instrument, reading }, context),
    );
  },
};

interface Giving {
  readonly card: SurveyCard | undefined;
  readonly args: SubmitSurveyArgs;
  readonly instrument: Instrument;
  readonly reading: SurveyReading;
}

type Given = readonly [SurveyCard, SurveyAnswer];

function givenBySomebody(giving: Giving, context: CommandContext): Given {
  const { card, args, instrument } = giving;
  const answerId = surveyAnswerId(args.id);
  const answered = {
    status: 'answered' as const,
    content: {
      ...card?.content,
      entry: blankEntry(instrument, args.entry.about),
      answer: answerId,
    },
  };
  return [
    card
      ? changed(card, context, answered)
      : newDocument(surveyCardModel, { id: args.id, ...answered }, context),
    newDocument(
      surveyAnswerModel,
      { id: answerId, status: 'given', content: contentOf(giving, context) },
      context,
    ),
  ];
}

/** Only the month is left of the time, and nothing leads from the card to the answer (SUR-6). */
function givenByNobody(giving: Giving, context: CommandContext): Given {
  const { card, args, instrument } = giving;
  const coarse = `${args.day.slice(0, 7)}-01T00:00:00.000Z`;
  const nobody: CommandContext = { ...context, actor: '', now: coarse };
  const answered = {
    status: 'answered' as const,
    content: { entry: blankEntry(instrument), answer: null },
  };
  const content = { ...contentOf(giving, context), day: '', language: '' as const };
  return [
    card
      ? { ...changed(card, nobody, answered), createdAt: coarse, author: '' }
      : newDocument(surveyCardModel, { id: args.id, ...answered }, nobody),
    newDocument(
      surveyAnswerModel,
      { id: anonymousAnswerId(context.newId()), status: 'given', content },
      nobody,
    ),
  ];
}

function contentOf(
  { args, instrument, reading }: Giving,
  { policy }: CommandContext,
): SurveyAnswerContent {
  const scores = scoresOf(instrument, [reading.answers]);
  const details = instrument.details === undefined ? '' : reading.answers[instrument.details];
  return {
    about: blankEntry(instrument, args.entry.about).about,
    title: instrument.title,
    day: args.day,
    month: args.day.slice(0, 7),
    language: args.language,
    answers: reading.answers,
    scores,
    low: reading.low,
    details: typeof details === 'string' ? details : '',
    policy: { name: policy.name, version: policy.version },
    rules: scores.rules,
  };
}

/** Which card is this person's for this job? None is expected where neither is named. */
function expectedCard({ about }: SurveyEntry): string | undefined {
  return about.job === '' && about.person === '' ? undefined : surveyCardId(about);
}

const isSameAnswer = ({ content }: SurveyAnswer, { answers, problems }: SurveyReading): boolean =>
  problems.length === 0 && canonicalJson(content.answers) === canonicalJson(answers);

/** Zones lie less than a day apart from UTC, either way. */
function isPresentDay(day: string, now: string): boolean {
  const ahead = daysBetween(now.slice(0, 10), day);
  return ahead.ok && Math.abs(ahead.value) <= 1;
}
