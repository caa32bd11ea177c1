/** What a job costs, who pays it, and why. */
import { sum, upperCaseRmb, type Money } from '../money/index.ts';
import { defaultTariffPolicy, payers, type Policy, type TariffPolicy } from '../policy/index.ts';
import { warrantyPeriod } from '../warranty/index.ts';
import { chargeLines } from './charge-lines.ts';
import { collectionOf } from './collection.ts';
import { depositOn } from './deposit.ts';
import type { JobFacts } from './drafted-lines.ts';
import type { FeeInput } from './fee-input.ts';
import type { ChargeLine, FeeResult, PayerSum } from './fee-result.ts';
import { discounted, taxed } from './reduce-and-tax.ts';
import { callOutDays } from './service-lines.ts';

/** The tariff that holds: the policy's, or the default, in which the company has set nothing yet. */
export const tariffOf = (policy: Policy): TariffPolicy => policy.tariff ?? defaultTariffPolicy;

/**
 * What does this job come to, line by line, and what does each payer pay? TAR-1 to TAR-14.
 * Integers and texts only, the same in every engine. Never fails: what has no price is null and named in `unset` or
 * `problems`, and a total over it is null too.
 */
export function feeResult(input: FeeInput, policy: Policy): FeeResult {
  const tariff = tariffOf(policy);
  const period = warrantyPeriod(input, tariff.warranty);
  const job: JobFacts = { input, policy, tariff, period };
  const charges = chargeLines(job);
  const reduced = discounted(charges.lines, input.discount, tariff);
  const lines = taxed(reduced.lines, tariff, policy.currency);
  const total = totalOf(lines, policy);
  const customerPays = customersSum(lines, policy);
  const collection = collectionOf(input, customerPays, tariff);
  const callOuts = lines.some(({ kind }) => kind === 'call-out') ? callOutDays(input) : 0;
  return {
    format: 'aftersale-fee/1',
    policy: { name: policy.name, version: policy.version, effectiveOn: policy.effectiveOn },
    currency: policy.currency,
    method: input.method,
    declined: input.declined,
    warranty: period,
    lines,
    sums: payerSums(lines, policy),
    knownTotal: sum(paid(lines), policy.currency),
    total,
    totalInUpperCase: inUpperCase(total),
    customerPays,
    customerPaysInUpperCase: inUpperCase(customerPays),
    discount: reduced.applied
      ? { amount: reduced.applied.amount, approver: reduced.applied.approver.trim() }
      : null,
    tax: tariff.tax
      ? {
          ...tariff.tax,
          amount: sum(
            lines.map(({ tax }) => tax),
            policy.currency,
          ),
        }
      : null,
    callOuts,
    minimumApplied: charges.minimumApplied,
    deposit: depositOn(lines, charges.drafted, tariff),
    collection,
    rounding: tariff.rounding,
    unset: charges.unset,
    problems: [...charges.problems, ...(reduced.problem ? [reduced.problem] : [])],
    rules: rulesOf(lines, collection.rules),
  };
}

const paid = (lines: readonly ChargeLine[]): Money[] => lines.flatMap(({ pays }) => pays ?? []);

const totalOf = (lines: readonly ChargeLine[], { currency }: Policy): Money | null =>
  lines.every(({ pays }) => pays) ? sum(paid(lines), currency) : null;

/** Not known while a line that may be the customer's has no price, or one with a price has no payer (TAR-14). */
function customersSum(lines: readonly ChargeLine[], { currency }: Policy): Money | null {
  const open = lines.some(
    ({ payer, pays }) =>
      (payer === 'undecided' && pays?.amount !== 0) || (payer === 'customer' && !pays),
  );
  return open ? null : sum(paid(lines.filter(({ payer }) => payer === 'customer')), currency);
}

function payerSums(lines: readonly ChargeLine[], { currency }: Policy): PayerSum[] {
  return ([...payers, 'undecided'] as const).flatMap((payer) => {
    const theirs = lines.filter((line) => line.payer === payer);
    if (theirs.length === 0) return [];
    const priced = theirs.filter(({ pays }) => pays);
    const of = (pick: (line: ChargeLine) => Money): Money => sum(priced.map(pick), currency);
    return [
      {
        payer,
        amount: of(({ amount }) => amount!),
        discount: of(({ discount }) => discount),
        tax: of(({ tax }) => tax),
        pays: of(({ pays }) => pays!),
      },
    ];
  });
}

/** Empty where the sum is not known, or not in renminbi. */
function inUpperCase(sum: Money | null): string {
  const written = sum && upperCaseRmb(sum);
  return written?.ok ? written.value : '';
}

const rulesOf = (lines: readonly ChargeLine[], more: readonly string[]): string[] =>
  [...new Set([...lines.flatMap(({ rules }) => rules), ...more])].sort();
