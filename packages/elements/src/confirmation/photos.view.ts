/** Pictures of the work before and after, and the customer's seal. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { below, idOf } from './field.view.ts';
import type { SlipView } from './slip-view.ts';

const accepted = 'image/jpeg,image/png,image/webp';

export function photosView(view: SlipView): TemplateResult {
  const { texts, policy } = view;
  const { maxPixels, maxBytes } = policy.confirmation.photos;
  return html`
    <fieldset class="field wide" part="field">
      <legend part="label">${texts.photos.title}</legend>
      <div class="pair">${photoGroup(view, 'before')}${photoGroup(view, 'after')}</div>
      ${view.pictureNote?.at === 'seal' ? nothing : pictureNote(view)}
      ${
        view.fixed
          ? nothing
          : html`<p class="hint">
              ${texts.photos.hint(Math.floor(maxPixels / 2 ** 20), Math.floor(maxBytes / 2 ** 20))}
            </p>`
      }
    </fieldset>
  `;
}

function photoGroup(view: SlipView, taken: 'before' | 'after'): TemplateResult {
  const { texts, entry, act } = view;
  const id = idOf(`photos-${taken}`);
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.files?.length) act.addPhotos(input.files, taken);
    input.value = '';
  };
  return html`
    <div class="photos">
      ${
        view.fixed
          ? html`<span class="label">${texts.photos[taken]}</span>`
          : html`<label for=${id} part="label">${texts.photos[taken]}</label>
              <input
                id=${id}
                type="file"
                accept=${accepted}
                multiple
                ?disabled=${view.disabled}
                @change=${chosen}
              />`
      }
      <ul class="thumbnails">
        ${entry.photos.map((photo, index) =>
          photo.taken === taken
            ? html`<li>
                <canvas
                  role="img"
                  aria-label=${texts.photos.shown(texts.photos[taken], index + 1)}
                  ${ref((canvas) => view.thumbnail(canvas, photo.hash))}
                ></canvas>
                ${removal(view, texts.photos.remove(index + 1), () => act.removePhoto(index))}
              </li>`
            : nothing,
        )}
      </ul>
    </div>
  `;
}

export function sealView(view: SlipView): TemplateResult {
  const { texts, entry, act } = view;
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.files?.[0]) act.setSeal(input.files[0]);
    input.value = '';
  };
  return html`
    <div class="field" part="field">
      ${
        view.fixed
          ? html`<span class="label">${texts.seal}</span>`
          : html`<label for=${idOf('seal')} part="label">${texts.seal}</label>
              <input
                id=${idOf('seal')}
                type="file"
                accept=${accepted}
                ?disabled=${view.disabled}
                @change=${chosen}
              />`
      }
      ${
        entry.seal
          ? html`<span class="thumbnails"
              ><canvas
                class="seal"
                role="img"
                aria-label=${texts.seal}
                ${ref((canvas) => view.thumbnail(canvas, entry.seal?.hash ?? ''))}
              ></canvas
              >${removal(view, texts.sealRemove, () => act.removeSeal())}</span
            >`
          : nothing
      }
      ${view.pictureNote?.at === 'seal' ? pictureNote(view) : nothing} ${below(view, 'seal')}
    </div>
  `;
}

const pictureNote = ({ pictureNote }: SlipView): TemplateResult | typeof nothing =>
  pictureNote ? html`<p class="note" role="status">${pictureNote.text}</p>` : nothing;

const removal = (
  view: SlipView,
  label: string,
  remove: () => void,
): TemplateResult | typeof nothing =>
  view.fixed
    ? nothing
    : html`<button
        type="button"
        class="quiet remove"
        aria-label=${label}
        ?disabled=${view.disabled}
        @click=${remove}
      >
        ✕
      </button>`;
