import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import {
  aClient,
  aForm,
  aMemoryClient,
  at,
  clearPage,
  fillIn,
  giveLift,
  inside,
  submit,
  type,
  until,
  type Form,
} from './own-form-harness.ts';
import { expectAccessible } from '../../support/axe.ts';

/** The states in which people meet the form. */
const states: Record<string, (form: Form) => Promise<void>> = {
  blank: async () => undefined,
  'with errors': submit,
  'with a breached rule and a warning': async (form) => {
    await fillIn(form);
    await type(form, 'next-visit', '2026-12-24');
    await type(form, 'floors', '19');
    await type(form, 'landings', '18');
    await submit(form);
  },
  closed: async (form) => {
    await fillIn(form);
    await submit(form);
    await until(() => form.kept?.status === 'done');
    await form.updateComplete;
  },
};

function page(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#111418' : '#f3f4f6';
}

describe('<aftersale-form>, for everyone', () => {
  afterEach(() => {
    clearPage();
    page('light');
  });

  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['zh-CN', 'en'] as const)
      for (const [name, arrange] of Object.entries(states))
        it(`passes axe ${name}, ${lang}, ${scheme}`, async () => {
          page(scheme);
          const { of } = giveLift();
          const form = await aForm({ of, service: aMemoryClient(), theme: scheme }, { lang });
          await arrange(form);
          await expectAccessible(form.parentElement!, 3);
        });

  it('fits a page 320 pixels wide, with nothing cut off and 44 pixels for a finger', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const { of } = giveLift();
      const form = await aForm({ of, service: aMemoryClient() }, { width: 320, lang });
      await submit(form);
      const sheet = inside(form).querySelector('.sheet')!;
      expect(sheet.scrollWidth).to.be.at.most(sheet.clientWidth);
      for (const target of inside(form).querySelectorAll(
        '.choice, footer button, nav button, input:not([type=radio])',
      )) {
        const { height, width } = target.getBoundingClientRect();
        expect(height, target.outerHTML).to.be.at.least(44);
        expect(width, target.outerHTML).to.be.at.least(44);
      }
    }
  });

  it('is filled in and handed in by keyboard alone, with a typed name for a signature', async () => {
    const { of } = giveLift();
    const form = await aForm({ of, service: aClient() });
    const active = (): Element | null => inside(form).activeElement;
    at(form, 'unit').focus();
    await sendKeys({ type: 'Mall' });
    const tabTo = async (wanted: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 12 && !wanted(); presses++) await sendKeys({ press: 'Tab' });
      expect(wanted(), String(wanted)).to.equal(true);
    };
    // How a date is typed is the browser's own matter.
    await type(form, 'visit-date', '2026-11-01');
    await type(form, 'next-visit', '2026-11-10');
    await tabTo(() => active()?.getAttribute('name') === 'f-result');
    await sendKeys({ press: ' ' });
    await tabTo(() => active() === at(form, 'confirmed'));
    await sendKeys({ press: 'Enter' });
    const pad = at<HTMLElementTagNameMap['aftersale-signature']>(form, 'confirmed');
    await until(() => pad.shadowRoot!.activeElement?.localName === 'input');
    await sendKeys({ type: 'Li Wei' });
    await tabTo(() => active()?.matches('[part~=submit]') === true);
    await sendKeys({ press: 'Enter' });
    await until(() => form.kept?.status === 'done', `${form.failure}`);
    await until(() => active()?.id === 's-standing');
  });
});
