import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import {
  aMemoryClient,
  aClient,
  aSlip,
  anEntryWithEverything,
  clearPage,
  dialogOf,
  inside,
  openSigning,
  press,
  signaturesOf,
  signBoth,
  until,
  type Slip,
} from './slip-harness.ts';
import { expectAccessible } from '../../support/axe.ts';

const words = {
  'zh-CN': { sign: '签署', add: '添加配件', void: '作废' },
  en: { sign: 'Sign', add: 'Add part', void: 'Void' },
} as const;
type Lang = keyof typeof words;

/** Brings a fresh slip into a state in which people meet it. */
const states: Record<string, (slip: Slip, lang: Lang) => Promise<void>> = {
  blank: async () => undefined,
  'filled in': async (slip) => {
    slip.value = anEntryWithEverything();
    await slip.updateComplete;
  },
  'with errors': async (slip, lang) => {
    await press(slip, words[lang].sign);
    await until(() => inside(slip).querySelector('#summary'));
  },
  'on the signing screen': async (slip, lang) => {
    slip.value = anEntryWithEverything();
    await openSigning(slip, words[lang].sign);
    await press(slip, words[lang].sign);
    await until(() => slip.phase === 'signature');
    await slip.updateComplete;
  },
  'asked whether to void': async (slip, lang) => {
    slip.value = anEntryWithEverything();
    await slip.flush();
    await slip.updateComplete;
    await press(slip, words[lang].void);
    await until(() => dialogOf(slip)?.open);
    await press(slip, words[lang].void);
    await until(() => slip.failure);
    await slip.updateComplete;
  },
  signed: async (slip, lang) => {
    slip.value = anEntryWithEverything();
    await openSigning(slip, words[lang].sign);
    dialogOf(slip)!.querySelector<HTMLInputElement>('[type=radio]')!.click();
    await signBoth(slip);
    await press(slip, words[lang].sign);
    await until(() => slip.kept?.status === 'signed' && !dialogOf(slip));
    await until(() => signaturesOf(slip).every(({ value }) => value));
    await Promise.all(signaturesOf(slip).map(({ updateComplete }) => updateComplete));
  },
};

/** Gives the page the colour behind the paper. */
function page(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#111418' : '#f3f4f6';
}

function deepest(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('<aftersale-confirmation>, for everyone', () => {
  afterEach(() => {
    clearPage();
    page('light');
  });

  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['zh-CN', 'en'] as const)
      for (const [name, arrange] of Object.entries(states))
        it(`passes axe ${name}, ${lang}, ${scheme}`, async () => {
          page(scheme);
          const slip = await aSlip({ service: aMemoryClient(), theme: scheme }, { lang });
          await arrange(slip, lang);
          await expectAccessible(slip.parentElement!, 5);
        });

  describe('by keyboard', () => {
    /** The one control of a radio group that Tab stops at stands for all of them. */
    const stops = (root: ParentNode): Element[] => {
      const all = [...root.querySelectorAll<HTMLInputElement>('input, textarea, button')];
      const seen = new Set<string>();
      return all.filter((control) => {
        if (control.disabled || control.getClientRects().length === 0) return false;
        if (control.type !== 'radio') return true;
        if (seen.has(control.name)) return false;
        seen.add(control.name);
        return true;
      });
    };
    const keyOf = (element: Element): string => {
      const { type, name } = element as HTMLInputElement;
      const place = [...(element.getRootNode() as ShadowRoot).querySelectorAll('*')].indexOf(
        element,
      );
      return type === 'radio' ? name : `${element.id || element.textContent.trim()} ${place}`;
    };

    it('reaches every control, in the order of the page, with the focus in sight', async () => {
      const slip = await aSlip({ service: aClient() });
      await press(slip, '添加配件');
      document.body.tabIndex = -1;
      document.body.focus();
      const reached: string[] = [];
      const ringed = new Set<string>();
      for (let presses = 0; presses < 200; presses++) {
        await sendKeys({ press: 'Tab' });
        const element = deepest();
        if (!element || !inside(slip).contains(element)) break;
        const key = keyOf(element);
        // Where the browser has no bar of its own, the first comes after the last.
        if (reached.length > 1 && key === reached[0]) break;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        if (`${outlineStyle} ${outlineWidth}` === 'solid 2px') ringed.add(key);
        if (reached.at(-1) !== key) reached.push(key);
      }
      expect(reached).to.deep.equal(stops(inside(slip)).map(keyOf));
      // A time field has stops of the browser's own, too, with a ring of the browser's own.
      expect(reached.filter((key) => !ringed.has(key))).to.deep.equal([]);
    });

    it('does not leave the signing screen but by its own ways', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      slip.value = anEntryWithEverything();
      const dialog = await openSigning(slip);
      for (let presses = 0; presses < 40; presses++) {
        await sendKeys({ press: 'Tab' });
        const element = slip.shadowRoot!.activeElement;
        // Between the last and the first the browser's own bar may come.
        if (element) expect(dialog.contains(element)).to.equal(true);
      }
    });
  });

  it('speaks a change of what is saved, and an error, without being asked', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    expect(inside(slip).querySelector('[part=saving]')!.getAttribute('role')).to.equal('status');
    await press(slip, '签署');
    await until(() => inside(slip).querySelector('#summary'));
    expect(inside(slip).querySelector('#summary')!.getAttribute('role')).to.equal('alert');
  });
});
