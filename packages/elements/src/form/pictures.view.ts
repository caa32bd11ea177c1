/** Choosing pictures, and small copies of those that were chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { idOf } from './field.view.ts';

export interface PictureField {
  readonly path: string;
  readonly label: string;
  readonly multiple: boolean;
  /** A seal is shown whole, a photo fills its square. */
  readonly kind: 'photo' | 'seal';
  readonly fixed: boolean;
  readonly disabled: boolean;
  readonly shown: readonly {
    readonly hash: string;
    readonly label: string;
    readonly remove: string;
    readonly removed: () => void;
  }[];
  readonly chosen: (files: readonly File[]) => void;
}

/** The form draws the pictures itself into every canvas with `data-picture`: see `Attachments.drawIn`. */
export function picturesView(field: PictureField): TemplateResult {
  const { path, label, fixed, disabled, shown } = field;
  const id = idOf(path);
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.files?.length) field.chosen([...input.files]);
    input.value = '';
  };
  return html`
    ${
      fixed
        ? html`<span class="label">${label}</span>`
        : html`<label for=${id} part="label">${label}</label>
            <input
              id=${id}
              type="file"
              accept="image/jpeg,image/png,image/webp"
              ?multiple=${field.multiple}
              ?disabled=${disabled}
              @change=${chosen}
            />`
    }
    <ul class="thumbnails">
      ${shown.map(
        (picture) => html`
          <li>
            <canvas
              class=${field.kind}
              role="img"
              aria-label=${picture.label}
              data-picture=${picture.hash}
            ></canvas>
            ${
              fixed
                ? nothing
                : html`<button
                    type="button"
                    class="quiet remove"
                    aria-label=${picture.remove}
                    ?disabled=${disabled}
                    @click=${picture.removed}
                  >
                    ✕
                  </button>`
            }
          </li>
        `,
      )}
    </ul>
  `;
}
