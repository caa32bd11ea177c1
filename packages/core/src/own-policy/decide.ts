/** What do the rules of a policy say of a record (OPL-3, OPL-4)? */
import { daysBetween } from '../date/index.ts';
import { numberIn } from '../own-field/index.ts';
import type { BilingualText } from '../policy/index.ts';
import { ok, type Result } from '../result/index.ts';
import type {
  Comparison,
  OwnCheck,
  OwnPolicy,
  Reason,
  SettingValue,
  SettingValues,
  Texts,
} from './own-policy.ts';
import type { DataProblem } from '../untrusted/index.ts';
import { settingValues } from './settings.ts';

/** A setting as it was when it was decided on, with where it comes from. */
export interface DecidedSetting {
  readonly value: SettingValue;
  readonly unit?: string | undefined;
  readonly rule: string;
}

/** What the rules said, and everything it was said from: it explains itself in years to come. */
export interface PolicyDecision {
  readonly policy: { readonly name: string; readonly version: string };
  readonly settings: Readonly<Record<string, DecidedSetting>>;
  /** The texts that were looked at, as typed. */
  readonly inputs: Texts;
  readonly reasons: readonly Reason[];
  /** No rule that refuses was breached. */
  readonly allows: boolean;
}

/** The decision of this policy on these texts; refuses what `settingValues` refuses. */
export function decideBy(
  policy: OwnPolicy,
  texts: Texts,
  company?: SettingValues,
): Result<PolicyDecision, readonly DataProblem[]> {
  const values = settingValues(policy, company);
  if (!values.ok) return values;
  const { name, version, settings, checks, decide } = policy;
  const own = decide ? decide(texts, values.value) : [];
  const reasons = [...checks.map((check) => reasonOf(check, texts, values.value)), ...own];
  // A function may look at anything.
  const looked = decide ? Object.keys(texts) : [...new Set(checks.flatMap(fieldsOf))];
  return ok({
    policy: { name, version },
    settings: Object.fromEntries(
      Object.entries(settings).map(([each, { unit, rule }]) => [
        each,
        { value: values.value[each]!, ...(unit === undefined ? {} : { unit }), rule },
      ]),
    ),
    inputs: Object.fromEntries(looked.map((field) => [field, textAt(texts, field)])),
    reasons,
    allows: !reasons.some(refuses),
  });
}

export const refuses = ({ outcome, breach }: Reason): boolean =>
  outcome === 'breached' && breach !== 'warns';

/** Which fields does this check look at? */
export function fieldsOf(check: OwnCheck): string[] {
  if ('within' in check) return [check.field, check.within.of];
  if ('requiredIf' in check) return [check.field, check.requiredIf.field];
  return [check.field, ...(check.compare.field === undefined ? [] : [check.compare.field])];
}

function reasonOf(check: OwnCheck, texts: Texts, settings: SettingValues): Reason {
  const { rule, field, message, breach = 'refuses' } = check;
  const holds = isMet(check, texts, settings);
  if (holds === undefined) return { rule, field, outcome: 'not-asked' };
  if (holds) return { rule, field, outcome: 'met' };
  return { rule, field, outcome: 'breached', breach, message: filledIn(message, settings) };
}

/** Nothing where it cannot be asked. */
function isMet(check: OwnCheck, texts: Texts, settings: SettingValues): boolean | undefined {
  const own = textAt(texts, check.field);
  if ('requiredIf' in check) return isFilledInWhereItMust(check.requiredIf, own, texts);
  if (own === '') return undefined;
  if ('within' in check) {
    const { of, days } = check.within;
    const gap = daysBetween(textAt(texts, of), own);
    const most = typeof days === 'number' ? days : Number(settings[days]);
    return gap.ok ? gap.value >= 0 && gap.value <= most : undefined;
  }
  const { is, field, setting } = check.compare;
  const other = field === undefined ? String(settings[setting!] ?? '') : textAt(texts, field);
  const difference = other === '' ? undefined : differenceOf(own, other);
  return difference === undefined ? undefined : comparing[is](difference);
}

function isFilledInWhereItMust(
  { field, is }: { readonly field: string; readonly is?: string | readonly string[] | undefined },
  own: string,
  texts: Texts,
): boolean | undefined {
  const other = textAt(texts, field);
  const isAsked = is === undefined ? other !== '' : [is].flat().includes(other);
  return isAsked ? own !== '' : undefined;
}

/** Of two dates, in days; of two numbers, as numbers. */
function differenceOf(own: string, other: string): number | undefined {
  const days = daysBetween(other, own);
  if (days.ok) return days.value;
  const [one, two] = [numberIn(own), numberIn(other)];
  return one === undefined || two === undefined ? undefined : one - two;
}

const comparing: Readonly<Record<Comparison, (difference: number) => boolean>> = {
  less: (difference) => difference < 0,
  'at-most': (difference) => difference <= 0,
  equal: (difference) => difference === 0,
  'at-least': (difference) => difference >= 0,
  more: (difference) => difference > 0,
};

const textAt = (texts: Texts, field: string): string =>
  Object.hasOwn(texts, field) ? texts[field]!.trim() : '';

/** The message with the settings that it names, such as `{interval}`. */
const filledIn = (message: BilingualText, settings: SettingValues): BilingualText => ({
  'zh-CN': withValues(message['zh-CN'], settings),
  en: withValues(message.en, settings),
});

const withValues = (text: string, settings: SettingValues): string =>
  text.replace(/\{([a-z][a-z0-9-]*)\}/g, (whole, name: string) =>
    Object.hasOwn(settings, name) ? String(settings[name]) : whole,
  );
