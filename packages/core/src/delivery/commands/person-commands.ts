/** What a person can do about a delivery that was rejected or will not go (DLV-6). */
import { moving } from './move-delivery.ts';

/** Sends it once more, as it is: the same key and the same bytes (DLV-2). */
export const resendDelivery = moving<{ readonly id: string }>('resend', 'resend', () => ({
  failures: 0,
  answeredFailures: 0,
  notBefore: '',
  problem: null,
}));

/** Notes that its message was given by hand, in a file say; it can still be sent again. */
export const handDelivery = moving<{ readonly id: string }>('hand', 'hand', () => ({}));

/** A later revision of its record was handed over, and answers for it. */
export const replaceDelivery = moving<{ readonly id: string }>('replace', 'replace', () => ({
  message: '',
}));
