/** The area manager's signed review of the very parts that are asked for (R218). */
import { html, nothing, type TemplateResult } from 'lit';
import { below, idOf } from '../form/field.view.ts';
import type { ReviewView } from './late-view.ts';

export function reviewView(view: ReviewView): TemplateResult {
  const { entry, fixed, disabled } = view;
  const signed = entry.areaManager;
  const words = view.words.areaManager;
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    view.sign(new FormData(event.target as HTMLFormElement).get('name') as string);
  };
  return html`
    <div class="field wide" part="field" id=${idOf('areaManager')} tabindex="-1">
      ${
        signed
          ? html`<aftersale-signature
                readonly
                .label=${words.title}
                .value=${view.markOf(signed.mark)}
              ></aftersale-signature>
              <p>
                ${words.signed(signed.name, view.timeOf(signed.at))}
                ${
                  fixed
                    ? nothing
                    : html`<button
                        type="button"
                        class="quiet"
                        ?disabled=${disabled}
                        @click=${() => view.takeBack()}
                      >
                        ${words.takeBack}
                      </button>`
                }
              </p>`
          : fixed
            ? html`<span class="label">${words.title}</span>`
            : html`<form novalidate @submit=${submitted}>
                <aftersale-signature
                  .label=${words.title}
                  @aftersale-change=${(event: Event) => view.drawn(event)}
                ></aftersale-signature>
                <label for="area-manager-name" class="required">${words.name}</label>
                <input
                  id="area-manager-name"
                  name="name"
                  autocomplete="off"
                  ?disabled=${disabled}
                />
                <button type="submit" ?disabled=${disabled || !view.reviewMark}>
                  ${words.sign}
                </button>
              </form>`
      }
      ${below(view, 'areaManager')}
    </div>
  `;
}
