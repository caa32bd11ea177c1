/** Pictures of the work before and after, and the customer's seal. */
import { html, nothing, type TemplateResult } from 'lit';
import { below } from '../form/field.view.ts';
import { picturesView } from '../form/pictures.view.ts';
import type { SlipView } from './slip-view.ts';

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
  const shown = entry.photos.flatMap((photo, index) =>
    photo.taken === taken
      ? {
          hash: photo.hash,
          label: texts.photos.shown(texts.photos[taken], index + 1),
          remove: texts.photos.remove(index + 1),
          removed: () => act.removePhoto(index),
        }
      : [],
  );
  return html`<div class="photos">
    ${picturesView({
      path: `photos-${taken}`,
      label: texts.photos[taken],
      kind: 'photo',
      multiple: true,
      fixed: view.fixed,
      disabled: view.disabled,
      shown,
      chosen: (files) => act.addPhotos(files, taken),
    })}
  </div>`;
}

export function sealView(view: SlipView): TemplateResult {
  const { texts, entry, act } = view;
  const seal = entry.seal && {
    hash: entry.seal.hash,
    label: texts.seal,
    remove: texts.sealRemove,
    removed: () => act.removeSeal(),
  };
  return html`
    <div class="field" part="field">
      ${picturesView({
        path: 'seal',
        label: texts.seal,
        kind: 'seal',
        multiple: false,
        fixed: view.fixed,
        disabled: view.disabled,
        shown: seal ? [seal] : [],
        chosen: ([file]) => file && act.setSeal(file),
      })}
      ${view.pictureNote?.at === 'seal' ? pictureNote(view) : nothing} ${below(view, 'seal')}
    </div>
  `;
}

const pictureNote = ({ pictureNote }: SlipView): TemplateResult | typeof nothing =>
  pictureNote ? html`<p class="note" role="status">${pictureNote.text}</p>` : nothing;
