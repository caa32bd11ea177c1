import { expect } from 'chai';
import { anEstimate } from '../../support/an-estimate.ts';
import {
  aCalculator,
  aClient,
  clearPage,
  inside,
  press,
  until,
  type Calculator,
} from './calculator-harness.ts';
import { expectAccessible } from '../../support/axe.ts';

const words = {
  'zh-CN': { offer: '报价', accept: '客户同意', withdraw: '撤回' },
  en: { offer: 'Offer', accept: 'Accepted', withdraw: 'Withdraw' },
} as const;
type Lang = keyof typeof words;

const filled = (): ReturnType<typeof anEstimate> => ({
  ...anEstimate({ 'discount.amount': '20', 'discount.approver': '赵经理' }),
  trips: [{ key: 't1', on: '2024-12-01', km: '12', cost: '' }],
  stays: [{ key: 's1', nights: '1', price: '' }],
  allowances: [{ key: 'a1', persons: '2', days: '1', price: '' }],
  others: [{ key: 'o1', what: '吊车', amount: '300' }],
});

async function offered(form: Calculator, lang: Lang): Promise<void> {
  form.value = filled();
  await form.updateComplete;
  await press(form, words[lang].offer);
  await until(() => form.kept?.status === 'offered');
  await form.updateComplete;
}

/** Brings a fresh calculator into a state in which people meet it. */
const states: Record<string, (form: Calculator, lang: Lang) => Promise<void>> = {
  blank: async () => undefined,
  'filled in, with every reason open': async (form) => {
    form.value = {
      ...filled(),
      overrides: [
        { key: 'parts.p1', payer: 'company', reason: '老客户', by: '李强', at: form.now() },
      ],
    };
    await form.updateComplete;
    for (const details of inside(form).querySelectorAll('details')) details.open = true;
  },
  'with errors': async (form, lang) => {
    form.value = { ...filled(), texts: { ...filled().texts, 'customer.name': '', faultOn: '' } };
    await form.updateComplete;
    await press(form, words[lang].offer);
    await until(() => inside(form).querySelector('#summary'));
  },
  offered,
  'asked what the customer said': async (form, lang) => {
    await offered(form, lang);
    await press(form, words[lang].accept);
    await until(() => inside(form).querySelector('dialog')?.open);
  },
  'asked why it is withdrawn': async (form, lang) => {
    await offered(form, lang);
    await press(form, words[lang].withdraw);
    await until(() => inside(form).querySelector('dialog')?.open);
    await press(form, words[lang].withdraw);
    await until(() => inside(form).querySelector('dialog .error'));
  },
  'for visitors': async (form) => {
    form.mode = 'public';
    await until(() => form.visitor);
    await form.updateComplete;
    form.value = filled();
    await form.updateComplete;
    for (const details of inside(form).querySelectorAll('details')) details.open = true;
  },
};

function page(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#111418' : '#f3f4f6';
}

describe('<aftersale-fee-calculator>, for everyone', () => {
  afterEach(() => {
    clearPage();
    page('light');
  });

  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['zh-CN', 'en'] as const)
      for (const [name, arrange] of Object.entries(states))
        it(`passes axe ${name}, ${lang}, ${scheme}`, async () => {
          page(scheme);
          const form = await aCalculator({ service: aClient(), theme: scheme }, { lang });
          await arrange(form, lang);
          await expectAccessible(form.parentElement!, 5);
        });

  for (const width of [320, 360, 768])
    for (const mode of ['staff', 'public'] as const)
      it(`fits ${width} px for ${mode}, with controls of 44 px for touch`, async () => {
        const form = await aCalculator({ mode }, { width, lang: 'en' });
        form.value = filled();
        await form.updateComplete;
        for (const details of inside(form).querySelectorAll('details')) details.open = true;
        const frame = form.parentElement!.getBoundingClientRect();
        const all = [...inside(form).querySelectorAll<HTMLElement>('*')];
        const shown = all.filter((each) => each.getClientRects().length > 0);
        const over = shown.filter((each) => each.getBoundingClientRect().right > frame.right + 1);
        expect(over.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
        const controls = shown.filter((each) =>
          each.matches(
            'button:not(.link), select, summary, input:not([type=radio], [type=checkbox])',
          ),
        );
        const low = controls.filter((each) => each.getBoundingClientRect().height < 43.5);
        expect(low.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      });
});
