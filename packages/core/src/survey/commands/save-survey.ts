import { saveDraft, type DraftKind } from '../../draft/index.ts';
import type { Instrument } from '../../instrument/index.ts';
import type { SaveArgs, SaveRefusal } from '../../draft/index.ts';
import type { Command } from '../../model/index.ts';
import { ok } from '../../result/index.ts';
import { blankEntry, type SurveyAbout, type SurveyEntry } from '../entry.ts';
import { afterCardEvent, type CardStatus } from '../life-cycle.ts';
import { surveyCardModel } from '../model.ts';
import type { SurveyCard } from '../record.ts';

const closedBecause = (status: CardStatus): string | undefined => {
  const outcome = afterCardEvent(status, 'fill');
  return 'refused' in outcome ? outcome.refused : undefined;
};

const saveCard = saveDraft({
  model: surveyCardModel,
  closedBecause,
  begin: (entry: SurveyEntry) => ({ status: 'draft' as const, content: { entry, answer: null } }),
});

/** Keeps what was typed so far. Refuses `SavedElsewhere`, and a card that is answered. An anonymous one names nobody. */
export const saveSurvey: Command<SaveArgs<SurveyEntry>, SaveRefusal<SurveyCard>> = {
  ...saveCard,
  apply(documents, args, context) {
    const saved = saveCard.apply(documents, args, context);
    if (!saved.ok || !args.entry.about.anonymous) return saved;
    return ok(saved.value.map((document) => ({ ...document, author: '' })));
  },
};

/** The survey as a kind of draft: of one instrument, because what can be typed differs from one to the other. */
export const surveyDrafts = (
  instrument: Instrument,
  about: Partial<SurveyAbout> = {},
): DraftKind<SurveyEntry, SurveyCard> => ({
  model: surveyCardModel.name,
  emptyEntry: blankEntry(instrument, about),
  unfinished: ['draft'],
  save: saveSurvey,
  closedBecause,
});
