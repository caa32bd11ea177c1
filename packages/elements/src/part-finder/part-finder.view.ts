/** The field and the list below it, by the pattern of a combobox with a listbox. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueHit } from '@aftersale/core';
import { paperMoney } from '../print/paper-money.ts';
import type { PartFinderTexts } from './part-finder.strings.ts';

export interface PartFinderView {
  readonly texts: PartFinderTexts;
  /** What the field is called: the host's word or the kit's. */
  readonly label: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly open: boolean;
  readonly hits: readonly CatalogueHit[];
  /** The place of the option that Enter would choose; -1 for none. */
  readonly active: number;
  readonly status: string;
  readonly acts: {
    type(text: string): void;
    key(event: KeyboardEvent): void;
    focus(): void;
    leave(): void;
    choose(hit: CatalogueHit): void;
  };
}

export const partFinderView = (view: PartFinderView): TemplateResult => html`
  <div class="finder" part="finder" @focusout=${() => view.acts.leave()}>
    <label for="text">${view.label}</label>
    <input
      id="text"
      part="input"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="done"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls="list"
      aria-describedby="hint"
      aria-expanded=${view.open ? 'true' : 'false'}
      aria-activedescendant=${view.open && view.active >= 0 ? `hit-${view.active}` : nothing}
      ?disabled=${view.disabled}
      .value=${view.text}
      @focus=${() => view.acts.focus()}
      @keydown=${(event: KeyboardEvent) => view.acts.key(event)}
      @input=${(event: InputEvent) => {
        // What an input method shows while it composes is not typed yet.
        if (!event.isComposing) view.acts.type((event.target as HTMLInputElement).value);
      }}
      @compositionend=${(event: CompositionEvent) =>
        view.acts.type((event.target as HTMLInputElement).value)}
    />
    <p class="hint" id="hint">${view.texts.hint}</p>
    <ul
      id="list"
      part="list"
      role="listbox"
      aria-label=${view.texts.results}
      ?hidden=${!view.open}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
    >
      ${view.open ? view.hits.map((hit, place) => option(hit, place, view)) : nothing}
    </ul>
    <p class="status" part="status" role="status">${view.status}</p>
  </div>
`;

const option = (hit: CatalogueHit, place: number, view: PartFinderView): TemplateResult => {
  const { item, insteadOf } = hit;
  const { texts } = view;
  const note =
    insteadOf !== undefined
      ? texts.insteadOf(insteadOf)
      : item.substitutes.length > 0
        ? texts.replacedBy(item.substitutes.join(', '))
        : '';
  return html`
    <li
      id=${`hit-${place}`}
      part="option"
      role="option"
      class=${insteadOf === undefined ? '' : 'instead'}
      aria-selected=${place === view.active ? 'true' : 'false'}
      @click=${() => view.acts.choose(hit)}
    >
      <span class="number">${item.number}</span>
      <span class="name">${item.name}</span>
      <span class="model">${[item.model, item.unit].filter(Boolean).join(' · ')}</span>
      <span class="price">
        ${item.supplyPrice ? paperMoney(item.supplyPrice, { grouped: true }) : texts.noPrice}
      </span>
      ${note ? html`<span class="note">${note}</span>` : nothing}
    </li>
  `;
};
