/** What is printed: a slip as the rows and cells of form F01, in the paper's order, without any markup. */
import {
  erasedParts,
  readEntry,
  type Language,
  type Policy,
  type Reading,
  type SlipDocument,
} from '@aftersale/core';
import { textsIn, type Overrides } from '../locale/strings.ts';
import { factsOfDraft, factsOfSheet } from './paper-facts.ts';
import type { EvidenceImages, PrintedSheet } from './paper-form.ts';
import { paperSections } from './paper-sections.ts';
import { paperTime } from './paper-time.ts';
import { printTexts, type PrintTexts } from './print.strings.ts';

export interface PrintFacts {
  readonly policy: Policy;
  /** The page's language; a sealed sheet is printed in the language in which it was signed. */
  readonly language: Language;
  /** IANA zone for a draft's times; a sealed sheet carries its own. */
  readonly timeZone: string;
  readonly images: EvidenceImages;
  /** The reading on screen, when there is one; otherwise the stored entry is read. */
  readonly reading?: Reading | undefined;
  readonly texts?: Overrides<PrintTexts> | undefined;
}

/**
 * What does the paper of this slip say? F01 items 1 to 28, with the times, serials and marks that the paper forgot.
 * A sealed sheet speaks for itself: nothing on its paper comes from the entry or from today's policy. Never fails.
 */
export function printedSheet(document: SlipDocument, facts: PrintFacts): PrintedSheet {
  const { entry, sealed, sheetVersion } = document.content;
  const sheet = sealed?.sheet;
  const language = sheet?.language ?? facts.language;
  const timeZone = sheet?.timeZone ?? facts.timeZone;
  const texts = textsIn(printTexts, language, facts.texts);
  const paper = sheet
    ? factsOfSheet(sheet)
    : factsOfDraft(facts.reading ?? readEntry(entry, facts.policy), entry, facts.policy, language);
  const time = (instant: string): string => paperTime(instant, timeZone, language);
  const policy = sheet?.policy ?? facts.policy;
  return {
    language,
    company: paper.company,
    title: texts.title,
    number: sealed ? texts.sheetNumber(sealed.sequence) : '',
    version: texts.version(sheet?.sheetVersion ?? sheetVersion),
    mark: markAcross(document, texts),
    sections: paperSections(paper, { texts, time, images: facts.images }),
    notes: [
      ...voidNote(document, texts, time),
      ...erasedNote(document, texts),
      ...(sheetVersion > 1 ? [texts.amends(sheetVersion - 1)] : []),
      texts.zone(timeZone),
      texts.policy(policy.name, policy.version),
    ],
    hash: sealed?.hash,
    hashLabel: texts.hash,
  };
}

function markAcross(
  { status, content }: SlipDocument,
  { marks }: PrintTexts,
): PrintedSheet['mark'] {
  if (status === 'void') return { kind: 'void', text: marks.void };
  if (status === 'amended')
    return { kind: 'superseded', text: marks.superseded(content.sheetVersion + 1) };
  return content.sealed ? undefined : { kind: 'unsigned', text: marks.unsigned };
}

/** What is blank on the paper was not blank when it was signed, and the hash is still that of then (SHT-6). */
function erasedNote({ content: { sealed } }: SlipDocument, texts: PrintTexts): string[] {
  const erased = sealed ? erasedParts(sealed).length : 0;
  return erased > 0 ? [texts.erased(erased)] : [];
}

function voidNote(
  { content: { voided } }: SlipDocument,
  texts: PrintTexts,
  time: (instant: string) => string,
): string[] {
  return voided ? [texts.voided(voided.reason, time(voided.at), voided.by)] : [];
}
