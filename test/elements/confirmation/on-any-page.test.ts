import { expect } from 'chai';
import { anEntry } from '../../support/an-entry.ts';
import {
  aMemoryClient,
  anEntryWithEverything,
  aSlip,
  clearPage,
  dialogOf,
  fill,
  inside,
  openSigning,
  press,
  signaturesOf,
  until,
  type Slip,
} from './slip-harness.ts';

const wide = 'Unbreakable'.repeat(30);

/** What sticks out of the slip to the side, by its markup. */
function overhang(slip: Slip, within: Element): string[] {
  const { right, left } = within.getBoundingClientRect();
  const roots: ParentNode[] = [inside(slip), ...signaturesOf(slip).map((each) => each.shadowRoot!)];
  const hidden = (element: Element): boolean => element.matches('.visually-hidden');
  return roots
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => within.contains(element) || element.getRootNode() !== inside(slip))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return (
        !hidden(element) && box.width > 0 && (box.right > right + 0.5 || box.left < left - 0.5)
      );
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 160));
}

const scrollsSideways = (element: Element): boolean => element.scrollWidth > element.clientWidth;

describe('<aftersale-confirmation> on any page', () => {
  afterEach(() => {
    clearPage();
    document.querySelectorAll('style[data-test]').forEach((style) => style.remove());
  });

  describe('320 px wide', () => {
    const narrow = async (lang: string, overrides: Partial<Slip> = {}): Promise<Slip> =>
      aSlip({ service: aMemoryClient(), ...overrides }, { lang, width: 320 });

    const expectToFit = (slip: Slip): void => {
      const sheet = inside(slip).querySelector('.sheet')!;
      expect(overhang(slip, sheet)).to.deep.equal([]);
      expect(scrollsSideways(sheet)).to.equal(false);
      expect(slip.parentElement!.scrollWidth).to.be.at.most(320);
    };

    for (const lang of ['zh-CN', 'en']) {
      it(`fits blank, ${lang}`, async () => {
        const slip = await narrow(lang);
        await press(slip, lang === 'en' ? 'Add part' : '添加配件');
        expectToFit(slip);
      });

      it(`fits with long words everywhere, ${lang}`, async () => {
        const { parts, texts } = anEntryWithEverything();
        const words = Object.keys(texts).filter(
          (field) => !/At$|cause|ature|method|rating/.test(field),
        );
        const slip = await narrow(lang, {
          value: {
            ...anEntryWithEverything(),
            texts: { ...texts, ...Object.fromEntries(words.map((field) => [field, wide])) },
            parts: parts.map((row) => ({ ...row, model: wide, oldSerial: wide })),
          },
        });
        await press(slip, lang === 'en' ? 'Sign' : '签署');
        await until(() => inside(slip).querySelector('#summary'));
        expectToFit(slip);
      });
    }

    it('fits on the signing screen, with long words', async () => {
      const entry = anEntryWithEverything();
      const slip = await narrow('zh-CN', {
        value: {
          ...entry,
          texts: { ...entry.texts, 'customer.name': wide, 'fault.symptom': wide },
          parts: entry.parts.map((row) => ({ ...row, model: wide })),
        },
      });
      const dialog = await openSigning(slip);
      dialog.style.inlineSize = '300px';
      await press(slip, '签署');
      await until(() => slip.phase === 'signature');
      await slip.updateComplete;
      expect(scrollsSideways(dialog)).to.equal(false);
      expect(overhang(slip, dialog)).to.deep.equal([]);
    });

    it('fits once it is signed and amended, with long words', async () => {
      const entry = anEntry({ texts: { 'fault.symptom': 'kurz' } });
      const slip = await narrow('zh-CN', { value: entry });
      await openSigning(slip);
      expect(dialogOf(slip)!.open).to.equal(true);
      await press(slip, '返回修改');
      await fill(slip, '故障现象', wide);
      expectToFit(slip);
    });
  });

  describe('among the loudest rules of a host', () => {
    const loud = `
      * { box-sizing: content-box !important; }
      html, body, div { letter-spacing: 5px; text-transform: uppercase; text-align: center; line-height: 0.5;
        text-indent: 40px; word-spacing: 20px; white-space: pre; text-shadow: 1px 1px red; font-style: italic; }
      input, button, label, p, h2, h3, fieldset, legend, textarea, aftersale-confirmation {
        padding: 33px; border: 7px solid red; letter-spacing: 9px; text-transform: uppercase;
        text-align: right; line-height: 0.3; float: right; }
      aftersale-confirmation { padding: 0; border: 0; float: none; }`;

    const shapes = (slip: Slip): string[] =>
      [...inside(slip).querySelectorAll('.sheet *')].map((element) => {
        const style = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return [
          element.localName,
          ...[style.letterSpacing, style.textTransform, style.textAlign, style.lineHeight],
          ...[style.textIndent, style.wordSpacing, style.whiteSpace, style.textShadow],
          ...[style.boxSizing, style.padding, style.borderTopWidth],
          `${Math.round(width)} × ${Math.round(height)}`,
        ].join(' | ');
      });

    for (const lang of ['zh-CN', 'en'])
      it(`looks the same inside, ${lang}`, async () => {
        const plain = await aSlip({ value: anEntryWithEverything() }, { lang });
        // The page's face is inherited on purpose; its slant would change the widths of text.
        plain.style.fontStyle = 'normal';
        const before = shapes(plain);
        clearPage();
        const style = document.createElement('style');
        style.dataset['test'] = '';
        style.textContent = loud;
        document.head.append(style);
        const slip = await aSlip({ value: anEntryWithEverything() }, { lang });
        slip.style.fontStyle = 'normal';
        const after = shapes(slip);
        const changed = after.filter((shape, place) => shape !== before[place]);
        expect(changed.slice(0, 5)).to.deep.equal([]);
        expect(after).to.have.length(before.length);
      });

    it('looks the same on the signing screen', async () => {
      const shapesOf = async (): Promise<string[]> => {
        const slip = await aSlip({ service: aMemoryClient(), value: anEntryWithEverything() });
        slip.style.fontStyle = 'normal';
        const dialog = await openSigning(slip);
        return [...dialog.querySelectorAll('*')].map((element) => {
          const style = getComputedStyle(element);
          const { letterSpacing, textTransform, textAlign, lineHeight, textIndent } = style;
          return [
            element.localName,
            letterSpacing,
            textTransform,
            textAlign,
            lineHeight,
            textIndent,
          ].join(' | ');
        });
      };
      const before = await shapesOf();
      clearPage();
      const style = document.createElement('style');
      style.dataset['test'] = '';
      style.textContent = loud;
      document.head.append(style);
      const after = await shapesOf();
      expect(after.filter((shape, place) => shape !== before[place]).slice(0, 5)).to.deep.equal([]);
    });
  });
});
