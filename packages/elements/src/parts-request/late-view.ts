/** What the views need that stand beside the head and the parts. */
import type { DepositCheck, DepositCures, PartsPolicy } from '@aftersale/core';
import type { SignatureValue } from '../signature/signature-value.ts';
import type { CheckTexts } from './check.strings.ts';
import type { GroundsTexts } from './grounds.strings.ts';
import type { LateTexts } from './late.strings.ts';
import type { PasteOutcome } from './paste-rows.ts';
import type { RequestView } from './request-view.ts';

export interface LateActions {
  paste(text: string): void;
  scan(): void;
  setSeal(file: File): void;
  removeSeal(): void;
}

export interface LateView extends RequestView {
  readonly late: LateTexts;
  readonly settings: PartsPolicy;
  readonly canScan: boolean;
  readonly scanning: 'looking' | 'failed' | undefined;
  readonly pasted: PasteOutcome | undefined;
  readonly sealNote: string | undefined;
  readonly lateAct: LateActions;
}

export interface GroundsView extends LateView {
  readonly words: GroundsTexts;
  /** The company's date. */
  readonly today: string;
  /** The urgent requests of this outlet in this month, as far as they are known. */
  readonly urgentCount: number;
}

/** The deposit as far as it is known: checked, not known, or not to be reckoned yet. */
export type ShownDeposit =
  | {
      readonly state: 'checked';
      readonly check: DepositCheck;
      readonly cures: DepositCures | undefined;
    }
  | { readonly state: 'unknown' | 'no-value' };

export interface DepositView extends LateView {
  readonly checks: CheckTexts;
  readonly deposit: ShownDeposit;
  takeFewer(): void;
}

export interface ReviewView extends LateView {
  readonly words: GroundsTexts;
  /** What the area manager has drawn or typed, not signed with yet. */
  readonly reviewMark: SignatureValue | null;
  drawn(event: Event): void;
  sign(name: string): void;
  takeBack(): void;
}

export interface DeskView extends GroundsView, DepositView {}
