import { html, nothing, svg, type TemplateResult } from 'lit';
import { inkPath, type Ink } from './ink.ts';
import { canUndo, type SignatureDraft } from './signature-draft.ts';
import type { SignatureValue } from './signature-value.ts';
import type { SignatureTexts } from './signature.strings.ts';

export interface SignatureView {
  readonly draft: SignatureDraft;
  readonly texts: SignatureTexts;
  readonly error: string;
  /** What the signature is called aloud: whose it is, and where it stands. */
  readonly spokenName: string;
  readonly isBlocked: boolean;
  readonly isRequired: boolean;
  readonly padFailed: boolean;
  readonly act: {
    readonly wakePad: () => void;
    readonly type: (event: InputEvent | CompositionEvent) => void;
    readonly switchPath: () => void;
    readonly undo: () => void;
    readonly clear: () => void;
  };
}

/** Where does the signature stand, in words? */
export function standingText(
  value: SignatureValue | null,
  draft: SignatureDraft,
  texts: SignatureTexts,
): string {
  if (value) return value.kind === 'drawn' ? texts.drawn : texts.typed;
  return !draft.isTyping && canUndo(draft) ? texts.cleared : texts.unsigned;
}

/** A signature that is only looked at. */
export function fixedSignature(
  value: SignatureValue | null,
  { texts, spokenName }: Pick<SignatureView, 'texts' | 'spokenName'>,
): TemplateResult {
  if (!value) return html`<p class="hint">${texts.unsigned}</p>`;
  const seen =
    value.kind === 'typed'
      ? html`<p class="typed" part="name">${value.name}</p>`
      : inkView(value.ink, spokenName);
  return html`<div class="pad" part="pad">${seen}</div>`;
}

function inkView(ink: Ink, name: string): TemplateResult {
  return html`<svg
    part="ink"
    role="img"
    aria-label=${name}
    viewBox="0 0 ${ink.width} ${ink.height}"
  >
    ${svg`<path d=${inkPath(ink)} />`}
  </svg>`;
}

/** The pad, or the name's field in its place, and the buttons. */
export function signingView(view: SignatureView): TemplateResult {
  return html`${padView(view)} ${view.draft.isTyping ? nameView(view) : nothing}
  ${actionsView(view)}`;
}

// Hidden rather than removed while the name is typed, so that it need not be built anew.
function padView({ draft, texts, act, ...view }: SignatureView): TemplateResult {
  const classes = ['pad', view.isBlocked && 'inert', view.error && 'invalid'].filter(Boolean);
  const hint = html`<span class="here" aria-hidden=${view.padFailed ? nothing : 'true'}
    >${view.padFailed ? texts.padFailed : texts.signHere}</span
  >`;
  return html`<div class=${classes.join(' ')} part="pad" ?hidden=${draft.isTyping}>
    <canvas role="img" aria-label=${view.spokenName} @pointerdown=${act.wakePad}></canvas>
    ${draft.ink || view.isBlocked ? nothing : hint}
  </div>`;
}

function nameView({ draft, texts, act, ...view }: SignatureView): TemplateResult {
  return html`<input
      id="name"
      part="name"
      autocomplete="off"
      .value=${draft.typedName}
      ?disabled=${view.isBlocked}
      ?required=${view.isRequired}
      aria-invalid=${view.error ? 'true' : nothing}
      aria-describedby=${view.error ? 'counts error' : 'counts'}
      @input=${act.type}
      @compositionend=${act.type}
    />
    <p class="hint" id="counts">${texts.typedCounts}</p>`;
}

// What cannot be pressed now stays focusable, or the keyboard would lose its place at the press itself.
function actionsView({ draft, texts, act, isBlocked }: SignatureView): TemplateResult {
  const button = (text: string, press: () => void, isIdle = false): TemplateResult =>
    html`<button
      type="button"
      class="quiet"
      ?disabled=${isBlocked}
      aria-disabled=${isIdle ? 'true' : nothing}
      @click=${press}
    >
      ${text}
    </button>`;
  return html`<div class="actions" part="actions">
    ${button(draft.isTyping ? texts.draw : texts.typeName, act.switchPath)}
    ${
      draft.isTyping
        ? nothing
        : [
            button(texts.undo, act.undo, !canUndo(draft)),
            button(texts.clear, act.clear, draft.ink === null),
          ]
    }
  </div>`;
}
