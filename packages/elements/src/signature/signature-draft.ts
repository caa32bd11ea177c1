/** What has been drawn and typed so far, what of it counts, and what can be taken back. */
import type { Ink } from './ink.ts';
import type { SignatureValue } from './signature-value.ts';

export interface SignatureDraft {
  readonly ink: Ink | null;
  /** Ink taken away by the last clearing, until something else is signed or set. */
  readonly clearedInk: Ink | null;
  readonly typedName: string;
  readonly isTyping: boolean;
}

export const emptyDraft: SignatureDraft = {
  ink: null,
  clearedInk: null,
  typedName: '',
  isTyping: false,
};

/** Which signature counts? Only what is seen: drawn ink does not while the name is typed, nor the other way round. */
export function standingSignature(draft: SignatureDraft): SignatureValue | null {
  const name = draft.typedName.trim();
  if (draft.isTyping) return name === '' ? null : { kind: 'typed', name };
  return draft.ink && { kind: 'drawn', ink: draft.ink };
}

/** The draft of a signature given from outside; it keeps nothing of what was there. */
export function draftOf(value: SignatureValue | null, isTyping: boolean): SignatureDraft {
  if (value === null) return { ...emptyDraft, isTyping };
  return value.kind === 'drawn'
    ? { ...emptyDraft, ink: value.ink }
    : { ...emptyDraft, typedName: value.name, isTyping: true };
}

export const canUndo = ({ ink, clearedInk }: SignatureDraft): boolean =>
  ink !== null || clearedInk !== null;

/** Takes back the last stroke, or where nothing is drawn the clearing. */
export function undone(draft: SignatureDraft): SignatureDraft {
  if (draft.ink === null) return { ...draft, ink: draft.clearedInk, clearedInk: null };
  const strokes = draft.ink.strokes.slice(0, -1);
  return { ...draft, ink: strokes.length > 0 ? { ...draft.ink, strokes } : null };
}

export function cleared(draft: SignatureDraft): SignatureDraft {
  return draft.ink === null ? draft : { ...draft, ink: null, clearedInk: draft.ink };
}
