import type { SignatureValue } from './signature-value.ts';

/** The person drew, undid, cleared or typed. `value` is the mark as it now stands. */
export class SignatureChangeEvent extends Event {
  static readonly type = 'aftersale-change';
  readonly value: SignatureValue | null;

  constructor(value: SignatureValue | null) {
    super(SignatureChangeEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}
