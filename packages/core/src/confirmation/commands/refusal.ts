import type { OwnProblem } from '../../own-field/index.ts';
import type { SlipStatus, WhyNot } from '../life-cycle.ts';
import type { SlipDocument } from '../record.ts';
import type { SheetSignature } from '../signed-sheet.ts';
import type { Problem } from '../slip.ts';

/** Why a command of the slip would not be carried out, with its facts. */
export type SlipRefusal =
  | { readonly type: 'NoSuchSlip'; readonly id: string }
  | { readonly type: 'NotInThisState'; readonly status: SlipStatus; readonly why: WhyNot }
  /** Another window saved in between; its document comes along, so that nothing is overwritten (SLP-8). */
  | { readonly type: 'SavedElsewhere'; readonly current: SlipDocument }
  | { readonly type: 'NotReady'; readonly problems: readonly (Problem | OwnProblem)[] }
  /** R290: the signature's time lies before the completion time. */
  | {
      readonly type: 'SignedBeforeCompletion';
      readonly completedAt: string;
      readonly signedAt: string;
    }
  | { readonly type: 'SignatureMissing'; readonly role: SheetSignature['role'] }
  | { readonly type: 'ReasonMissing' };
