/** What still stands between a slip and its signature. */
import type { Policy, Requirable } from '../policy/index.ts';
import { itemsInPaperOrder, type SlipEntry, type TextField } from './entry.ts';
import { isInstant } from './instant.ts';
import { readEntry, type FieldPath, type Problem, type Reading } from './slip.ts';

/**
 * Which fields must be mended before this slip can be signed at `now` (UTC instant)? In the paper's order.
 * SLP-3, SLP-4, SLP-9 (R290, R037, AMB-01): unreadable texts, choices and times, what the policy requires, a way to
 * pay where the customer owes something, the other cause where "other" is chosen, an acceptance of another sum, a
 * completion that lies ahead or before the arrival, and no consent to what goes beyond the quote (SLP-10).
 */
export function problemsBeforeSigning(entry: SlipEntry, policy: Policy, now: string): Problem[] {
  const reading = readEntry(entry, policy);
  const problems = [
    ...reading.problems,
    ...missingFields(entry, reading, policy).map((path): Problem => ({ path, type: 'Missing' })),
    ...timeProblems(reading, now),
    ...acceptanceProblems(reading),
    ...consentProblems(reading, policy),
  ];
  return inPaperOrder(problems, entry);
}

/** What the customer fills in at the signature itself, and nobody before. */
const customersPart: readonly FieldPath[] = [
  'rating',
  'confirmedBy.name',
  'confirmedBy.phone',
  'seal',
];

/**
 * Which fields must be mended before the work can be declared finished and the slip handed to the customer?
 * All that `problemsBeforeSigning` names but for the customer's own part (SLP-3).
 */
export function problemsBeforeCompletion(entry: SlipEntry, policy: Policy, now: string): Problem[] {
  return problemsBeforeSigning(entry, policy, now).filter(
    ({ path }) => !customersPart.includes(path),
  );
}

/** Which fields must be filled in before a signature, given what has been entered so far? */
export function requiredFields(entry: SlipEntry, reading: Reading, policy: Policy): FieldPath[] {
  const { confirmation } = policy;
  const owes = (reading.fee?.customerPays?.amount ?? 0) > 0;
  const partsCost = reading.fee?.lines.find(({ part }) => part === 'parts')?.amount.amount ?? 0;
  const required: FieldPath[] = [
    ...(confirmation.required as readonly Requirable[]),
    // Nothing can be sealed while who pays is open (FEE-4), whatever the policy asks for.
    'repairNature',
    ...(entry.texts['fault.cause'] === 'other' ? (['fault.otherCause'] as const) : []),
    ...(owes ? (['payment.method'] as const) : []),
    ...(confirmation.feeAcceptance === 'required' && partsCost > 0
      ? (['feeAcceptance'] as const)
      : []),
  ];
  return [...new Set(required)];
}

/** A choice that is not offered and a time that is none say nothing, and are missing like a blank. */
function missingFields(entry: SlipEntry, reading: Reading, policy: Policy): FieldPath[] {
  const { slip } = reading;
  const choices: readonly (readonly [TextField, boolean])[] = [
    ['arrivedAt', isInstant(slip.arrivedAt)],
    ['completedAt', isInstant(slip.completedAt)],
    ['fault.cause', slip.fault.cause !== ''],
    ['repairNature', slip.repairNature !== undefined],
    ['payment.method', slip.payment.method !== undefined],
    ['rating', slip.rating !== undefined],
  ];
  const meaningless = choices
    .filter(([field, isRead]) => !isRead && entry.texts[field].trim() !== '')
    .map(([field]) => field);
  const blank = requiredFields(entry, reading, policy).filter((path) => isMissing(path, entry));
  return [...meaningless, ...blank];
}

function isMissing(path: FieldPath, entry: SlipEntry): boolean {
  if (path === 'serviceNeeds') return entry.serviceNeeds.length === 0;
  if (path === 'seal') return entry.seal === null;
  if (path === 'feeAcceptance') return entry.feeAcceptance === null;
  return entry.texts[path as TextField].trim() === '';
}

function timeProblems({ slip }: Reading, now: string): Problem[] {
  const problems: Problem[] = [];
  if (!isInstant(slip.completedAt)) return problems;
  if (isInstant(slip.arrivedAt) && Date.parse(slip.completedAt) < Date.parse(slip.arrivedAt))
    problems.push({ path: 'completedAt', type: 'CompletedBeforeArrival' });
  if (Date.parse(slip.completedAt) > Date.parse(now))
    problems.push({ path: 'completedAt', type: 'CompletionAhead' });
  return problems;
}

function acceptanceProblems({ slip, fee }: Reading): Problem[] {
  const accepted = slip.feeAcceptance?.acceptedAmount;
  const parts = fee?.lines.find(({ part }) => part === 'parts')?.amount.amount;
  if (accepted === undefined || parts === undefined || accepted === parts) return [];
  return [{ path: 'feeAcceptance', type: 'AcceptedOtherSum', acceptedAmount: accepted }];
}

/** What the customer pays beyond the quote needs their consent, recorded before the work was done (SLP-10; R060, R061, R114). */
function consentProblems({ slip, beside }: Reading, policy: Policy): Problem[] {
  const extra = beside?.extra?.amount ?? 0;
  if (extra === 0 || policy.confirmation.extraWork === 'shown') return [];
  const consent = slip.extraConsent;
  if (!consent) return [{ path: 'extraConsent', type: 'ConsentMissing', extraAmount: extra }];
  const given = { by: consent.by, how: consent.how, at: isInstant(consent.at) };
  const problems = (['by', 'how', 'at'] as const)
    .filter((name) => !given[name])
    .map((name): Problem => ({ path: `extraConsent.${name}`, type: 'Missing' }));
  const agreed = consent.extraAmount?.amount ?? 0;
  if (agreed < extra)
    problems.push({
      path: 'extraConsent.extraAmount',
      type: 'ConsentBelowExtra',
      agreedAmount: agreed,
      extraAmount: extra,
    });
  if (isInstant(slip.completedAt) && Date.parse(consent.at) > Date.parse(slip.completedAt))
    problems.push({ path: 'extraConsent.at', type: 'ConsentAfterCompletion' });
  return problems;
}

function inPaperOrder(problems: readonly Problem[], entry: SlipEntry): Problem[] {
  const place = (path: string): number => {
    if (path.startsWith('extraConsent')) return placeOf('extraConsent');
    if (!path.startsWith('parts.')) return placeOf(path);
    const row = entry.parts.findIndex(({ key }) => path.startsWith(`parts.${key}.`));
    return placeOf('parts') + (row + 1) / (entry.parts.length + 2);
  };
  return [...problems].sort((a, b) => place(a.path) - place(b.path));
}

const placeOf = (item: string): number => (itemsInPaperOrder as readonly string[]).indexOf(item);
