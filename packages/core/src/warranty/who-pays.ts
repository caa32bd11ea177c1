import type {
  ConfirmationPolicy,
  Payer,
  PayerFacts,
  PayerRule,
  WarrantyPolicy,
} from '../policy/index.ts';

export interface Verdict {
  /** `undecided` while no rule holds: that is not the same as free. */
  readonly payer: Payer | 'undecided';
  /** The id of the rule that decided; empty while none did. */
  readonly because: string;
  readonly preferentialParts: boolean;
  readonly rules: readonly string[];
}

export interface FreeRepairTerms {
  /** What a free repair leaves to the customer (AMB-03). */
  readonly freeJob: ConfirmationPolicy['freeJob'];
  /** Is the line part of what a free repair gives away under reading (b): the parts? */
  readonly isParts: boolean;
}

/**
 * Who pays this line, and why? WAR-2: the first rule of the policy's table that holds decides; where none holds nobody
 * has decided. WAR-3 (R038, AMB-03): where the repair is free but only its parts, the customer pays everything else.
 */
export function whoPays(
  facts: PayerFacts,
  warranty: WarrantyPolicy,
  { freeJob, isParts }: FreeRepairTerms,
): Verdict {
  const rule = warranty.payers.find(({ when }) => holds(when, facts));
  if (!rule) return { payer: 'undecided', because: '', preferentialParts: false, rules: [] };
  const verdict = {
    because: rule.id,
    preferentialParts: rule.preferentialParts ?? false,
    rules: rule.rules,
  };
  if (!rule.freeRepair) return { ...verdict, payer: rule.payer };
  const rules = [...rule.rules, 'R038', 'AMB-03'];
  const chargedAnyway = freeJob === 'only-parts-free' && !isParts;
  return { ...verdict, rules, payer: chargedAnyway ? 'customer' : rule.payer };
}

/** Is every fact that the condition names one of those it lists? */
function holds(when: PayerRule['when'], facts: PayerFacts): boolean {
  return (Object.keys(when) as (keyof PayerFacts)[]).every((name) => {
    const allowed = when[name] as readonly unknown[] | undefined;
    return allowed === undefined || allowed.includes(facts[name]);
  });
}
