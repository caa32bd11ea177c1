/** Where one is in a form: its blocks, and which of them are done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

export interface FormSection {
  readonly name: string;
  readonly title: string;
  /** A path, or with a dot at its end what the paths of the block begin with. */
  readonly holds: readonly string[];
}

const signs = { done: '✓', missing: '○', error: '!', open: '·' } as const;

export function sectionList<Field extends string>(
  view: FormView<Field>,
  title: string,
  sections: readonly FormSection[],
): TemplateResult | typeof nothing {
  if (view.fixed) return nothing;
  const { texts, act } = view;
  return html`<nav aria-label=${title} part="sections">
    <ol>
      ${sections.map((section) => {
        const state = stateOf(section, view);
        return html`<li class=${state}>
          <button type="button" class="quiet" @click=${() => act.goTo(`section:${section.name}`)}>
            <span aria-hidden="true">${signs[state]}</span> ${section.title}
            <span class="visually-hidden">(${texts.sectionState[state]})</span>
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** A block of a form under its title, to which the list of blocks leads. */
export function sectionView(name: string, title: string, content: unknown): TemplateResult {
  return html`
    <section part="section" aria-labelledby=${`s-${name}`}>
      <h3 id=${`s-${name}`} tabindex="-1" part="section-title">${title}</h3>
      <div class="grid">${content}</div>
    </section>
  `;
}

function stateOf<Field extends string>(
  { holds }: FormSection,
  view: FormView<Field>,
): keyof typeof signs {
  const isHere = (path: string): boolean =>
    holds.some((prefix) => path === prefix || (prefix.endsWith('.') && path.startsWith(prefix)));
  if (
    view.problems.some(({ path, type }) => type !== 'Missing' && isHere(path) && view.errorAt(path))
  )
    return 'error';
  if (view.problems.some(({ path }) => isHere(path))) return 'missing';
  const filled = Object.entries(view.entry.texts).some(
    ([path, text]) => text !== '' && isHere(path),
  );
  return filled ? 'done' : 'open';
}
