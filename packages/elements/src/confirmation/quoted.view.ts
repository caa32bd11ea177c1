/** What was quoted, beside what it came to, and the customer's consent to more. Loaded once there is a quote. */
import { html, nothing, type TemplateResult } from 'lit';
import { minus, zero, type ExtraConsent, type FeePart, type Money } from '@aftersale/core';
import { below, describedBy, idOf, valueOf } from '../form/field.view.ts';
import { shownMoney } from '../form/form.strings.ts';
import { instantFromLocal, localFromInstant } from '../form/local-time.ts';
import { quotedTexts } from './quoted.strings.ts';
import type { SlipView } from './slip-view.ts';

type Shown = TemplateResult | typeof nothing;

/** What was quoted for this fee, and by how much it differs. */
export function besidePart({ reading, language }: SlipView, part: FeePart): Shown {
  const line = reading.beside?.lines.find((each) => each.part === part);
  const quoted = line?.quoted ?? reading.slip.quote?.parts[part];
  return quoted ? besideSum(quoted, line?.difference, language) : nothing;
}

export function besideTotal({ reading, language }: SlipView): Shown {
  const { quote } = reading.slip;
  return quote ? besideSum(quote.total, reading.beside?.totalDifference, language) : nothing;
}

function besideSum(
  quoted: Money,
  difference: Money | undefined,
  language: SlipView['language'],
): TemplateResult {
  const texts = quotedTexts[language];
  return html`<p class="hint" part="quoted">
    ${texts.quoted(shownMoney(quoted))}
    ${
      difference && difference.amount !== 0
        ? html`<span class=${difference.amount > 0 ? 'note' : ''}
            >${said(difference, language)}</span
          >`
        : nothing
    }
  </p>`;
}

function said(difference: Money, language: SlipView['language']): string {
  const { more, less } = quotedTexts[language];
  return difference.amount > 0
    ? more(shownMoney(difference))
    : less(shownMoney(minus(zero(difference.currency), difference)));
}

/** Who agreed to more than was quoted, how, when and to what; asked for where the customer pays more, and kept in sight. */
export function consentView(view: SlipView): Shown {
  const { texts, language, reading, entry, fixed, disabled, act } = view;
  const extra = reading.beside?.extra;
  if (!entry.extraConsent && !(extra && extra.amount > 0)) return nothing;
  const words = quotedTexts[language];
  const consent = reading.slip.extraConsent;
  const text = (name: keyof ExtraConsent): string => entry.extraConsent?.[name] ?? '';
  const input = (
    name: 'by' | 'extraAmount' | 'extraDuration' | 'at',
    kind: 'text' | 'decimal' | 'datetime-local',
  ): TemplateResult => {
    const path = `extraConsent.${name}`;
    return html`<div class="field">
      <label for=${idOf(path)} part="label">${words.fields[name]}</label>
      <input
        id=${idOf(path)}
        part="control"
        type=${kind === 'decimal' ? 'text' : kind}
        inputmode=${kind === 'decimal' ? 'decimal' : nothing}
        class=${kind === 'decimal' ? 'money' : ''}
        autocomplete="off"
        .value=${name === 'at' ? localFromInstant(text(name)) : text(name)}
        ?readonly=${fixed}
        ?disabled=${disabled}
        aria-invalid=${view.errorAt(path) ? 'true' : nothing}
        aria-describedby=${describedBy(view, path)}
        @input=${(event: Event) =>
          act.typedConsent(name, name === 'at' ? instantFromLocal(valueOf(event)) : valueOf(event))}
        @change=${() => act.left(path)}
      />
      ${below(view, path)}
    </div>`;
  };
  return html`
    <fieldset class="field wide" part="field consent" id=${idOf('extraConsent')}>
      <legend part="label">${texts.extraConsent}</legend>
      ${extra && extra.amount > 0 ? html`<p class="note">${words.extra(shownMoney(extra))}</p>` : nothing}
      ${below(view, 'extraConsent')}
      <div class="grid">
        ${input('by', 'text')}
        <fieldset
          class="field"
          id=${idOf('extraConsent.how')}
          role="radiogroup"
          aria-invalid=${view.errorAt('extraConsent.how') ? 'true' : nothing}
          aria-describedby=${describedBy(view, 'extraConsent.how')}
        >
          <legend>${words.fields.how}</legend>
          ${(['phone', 'in-person'] as const).map(
            (way) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="consent-how"
                  value=${way}
                  .checked=${consent?.how === way}
                  ?disabled=${disabled || fixed}
                  @change=${() => act.typedConsent('how', way)}
                />${words.ways[way]}</label
              >`,
          )}
          ${below(view, 'extraConsent.how')}
        </fieldset>
        ${input('at', 'datetime-local')} ${input('extraAmount', 'decimal')}
        ${input('extraDuration', 'text')}
      </div>
    </fieldset>
  `;
}

/** What the customer reads on the signing screen of the quote and of their consent. */
export function quotedFacts({ reading, texts, language, timeOf }: SlipView): Shown {
  const { quote, extraConsent: consent } = reading.slip;
  const words = quotedTexts[language];
  return html`
    ${
      quote
        ? html`<dt>${texts.quote}</dt>
            <dd class="money">${shownMoney(quote.total)}</dd>`
        : nothing
    }
    ${
      consent
        ? html`<dt>${texts.extraConsent}</dt>
            <dd>
              ${consent.by} ${consent.how ? words.ways[consent.how] : nothing}
              ${consent.at ? timeOf(consent.at) : nothing}
              ${consent.extraAmount ? `¥${shownMoney(consent.extraAmount)}` : nothing}
              ${consent.extraDuration}
            </dd>`
        : nothing
    }
  `;
}
