/** A question that pictures answer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyQuestionOf } from '@aftersale/core';
import { below, idOf, requiredMark } from '../form/field.view.ts';
import { describedBy, hintView } from './question.view.ts';
import type { SurveyView } from './survey-view.ts';

export function photoQuestion(
  view: SurveyView,
  question: SurveyQuestionOf<'photo'>,
): TemplateResult {
  const { id: path, maxPhotos } = question;
  const { texts, policy, entry, act } = view;
  const label = question.label[view.language];
  const { maxPixels, maxBytes } = policy.confirmation.photos;
  const own = entry.photos.filter((photo) => photo.question === path);
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.files?.length) act.addPhotos(question, input.files);
    input.value = '';
  };
  return html`
    <div class="field wide" part="question">
      <label for=${idOf(path)} part="label" class=${requiredMark(view, path)}>${label}</label>
      ${hintView(view, question)}
      <input
        id=${idOf(path)}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        ?disabled=${view.disabled || view.fixed}
        aria-invalid=${view.errorAt(path) ? 'true' : nothing}
        aria-describedby=${describedBy(view, path, question)}
        @change=${chosen}
      />
      <p class="hint">
        ${texts.photos.hint(maxPhotos, Math.floor(maxPixels / 2 ** 20), Math.floor(maxBytes / 2 ** 20))}
      </p>
      <ul class="thumbnails">
        ${own.map(
          ({ key, hash }, index) =>
            html`<li>
              <canvas
                role="img"
                aria-label=${texts.photos.shown(label, index + 1)}
                data-picture=${hash}
              ></canvas>
              <button
                type="button"
                class="quiet"
                aria-label=${texts.photos.remove(label, index + 1)}
                ?disabled=${view.disabled || view.fixed}
                @click=${() => act.removePhoto(key)}
              >
                ✕
              </button>
            </li>`,
        )}
      </ul>
      ${
        view.pictureNote?.at === path
          ? html`<p class="note" role="status">${view.pictureNote.text}</p>`
          : nothing
      }
      ${below(view, path)}
    </div>
  `;
}
