import { idOf } from './field.view.ts';

/** Which element takes the focus for this place of the slip: a field's control, a block's title, a signature, the summary? */
export function controlOf(root: ParentNode, path: string): HTMLElement | undefined {
  const [kind, name] = path.split(':');
  const id =
    kind === 'section'
      ? `s-${name}`
      : kind === 'signature'
        ? `signature-${name}`
        : path === 'summary'
          ? path
          : idOf(path);
  const found = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? undefined;
  if (found?.localName !== 'fieldset') return found;
  return found.querySelector<HTMLElement>('input:checked, input, button') ?? found;
}
