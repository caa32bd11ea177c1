/** The seal: whose it is, and its picture. */
import { html, nothing, type TemplateResult } from 'lit';
import { below, choices } from '../form/field.view.ts';
import { picturesView } from '../form/pictures.view.ts';
import type { LateView } from './late-view.ts';

export function sealView(view: LateView): unknown[] {
  const { late, settings, reading } = view;
  const { kind } = reading.request;
  const whose = kind ? settings.seal[kind] : 'outlet';
  if (whose === 'not-asked') return [];
  return [
    whose === 'outlet-or-dealer'
      ? choices(
          view,
          'sealOf',
          (['outlet', 'dealer'] as const).map((value) => ({
            value,
            label: late.sealOwners[value],
          })),
        )
      : nothing,
    sealField(view),
  ];
}

function sealField(view: LateView): TemplateResult {
  const { late, entry, lateAct, fixed, disabled, sealNote } = view;
  return html`
    <div class="field" part="field">
      ${picturesView({
        path: 'seal',
        label: late.seal,
        multiple: false,
        kind: 'seal',
        fixed,
        disabled,
        shown: entry.seal
          ? [
              {
                hash: entry.seal.hash,
                label: late.seal,
                remove: late.sealRemove,
                removed: () => lateAct.removeSeal(),
              },
            ]
          : [],
        chosen: ([file]) => file && lateAct.setSeal(file),
      })}
      ${sealNote ? html`<p class="note" role="status">${sealNote}</p>` : nothing}
      ${below(view, 'seal')}
    </div>
  `;
}
