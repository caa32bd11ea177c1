import { expect } from 'chai';
import { aSignature, press, removeAll, type Point } from './signature-harness.ts';
import type { AftersaleSignature } from '../../../packages/elements/src/signature/signature.ts';
import { expectAccessible } from '../../support/axe.ts';

const strokes: Point[] = [
  [100, 100],
  [900, 700],
  [1500, 300],
];
const drawn = {
  kind: 'drawn',
  ink: { width: 4000, height: 1600, strokes: [strokes.flat()] },
} as const;

const states: Record<string, Partial<AftersaleSignature>> = {
  empty: {},
  drawn: { value: drawn },
  typed: { value: { kind: 'typed', name: '张伟' }, error: '请签名。' },
  'in error': { error: '请签名。', required: true, compact: true },
  disabled: { disabled: true, value: drawn },
  'read only, drawn': { readonly: true, value: drawn },
  'read only, typed': { readonly: true, value: { kind: 'typed', name: '张伟' } },
  'read only, empty': { readonly: true },
};

/** Gives the page the paper's colour, which is what the element is shown on. */
function paper(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#1d2126' : '#fff';
}

describe('<aftersale-signature>, for everyone', () => {
  afterEach(() => {
    removeAll();
    paper('light');
  });

  for (const scheme of ['light', 'dark']) {
    for (const lang of ['zh-CN', 'en']) {
      for (const [name, state] of Object.entries(states)) {
        it(`passes axe ${name}, ${lang}, ${scheme}`, async () => {
          paper(scheme);
          const element = await aSignature(state, { lang });
          element.setAttribute('theme', scheme);
          await expectAccessible(element.parentElement!);
        });
      }
    }
  }

  it('keeps the ink dark on a light pad in the dark scheme', async () => {
    const element = await aSignature({ value: drawn, readonly: true });
    element.setAttribute('theme', 'dark');
    const { color, backgroundColor } = getComputedStyle(element.shadowRoot!.querySelector('.pad')!);
    expect(color).to.equal('rgb(20, 35, 63)');
    expect(backgroundColor).to.equal('rgb(243, 244, 246)');
  });

  it('keeps the place of the keyboard when a press leaves nothing to press', async () => {
    const element = await aSignature({ value: drawn });
    const clear = [...element.shadowRoot!.querySelectorAll('button')].at(-1)!;
    clear.focus();
    await press(element, '清除');
    expect(element.shadowRoot!.activeElement === clear).to.equal(true);
  });
});
