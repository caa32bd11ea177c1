import { expect } from 'chai';
import { auditRequest, money } from '@aftersale/core';
import { sendKeys } from '@web/test-runner-commands';
import { aPresaleRequest, aRequest, aRow, anUrgentRequest } from '../../support/a-request.ts';
import {
  aClient,
  aForm,
  clearPage,
  east,
  hasButton,
  inside,
  press,
  run,
  submitted,
  until,
  type Form,
} from './request-harness.ts';
import { expectAccessible } from '../../support/axe.ts';

const words = {
  'zh-CN': { submit: '提交申请' },
  en: { submit: 'Submit' },
} as const;
type Lang = keyof typeof words;
type Open = (overrides?: Partial<Form>) => Promise<Form>;

const poor = { ...east, deposit: 600_000, occupied: 150_000 };

/** Brings a request into a state in which people meet it. */
const states: Record<string, (open: Open, lang: Lang) => Promise<void>> = {
  blank: async (open) => void (await open()),
  'monthly, over the deposit, with more than usual': async (open) => {
    const form = await open({ outlet: poor });
    form.value = aRequest({ rows: [aRow({ quantity: '9' })] });
    await form.updateComplete;
  },
  'urgent, with errors': async (open, lang) => {
    const form = await open();
    form.value = anUrgentRequest({
      rows: [aRow({ quantity: 'x', supplyPrice: '1,2' })],
      texts: { 'urgent.noPart': 'no', 'urgent.solveBy': '' },
      seal: null,
    });
    await form.updateComplete;
    await press(form, words[lang].submit);
    await until(() => inside(form).querySelector('#summary'));
  },
  'pre-sale, to be signed': async (open) => {
    const form = await open();
    form.value = aPresaleRequest({ areaManager: null });
    await until(() => inside(form).querySelector('aftersale-signature')?.shadowRoot);
    await form.updateComplete;
  },
  'with pasted rows that are wrong': async (open) => {
    const form = await open();
    form.value = aRequest();
    await form.updateComplete;
    form.pasted = {
      taken: 1,
      refused: [{ line: 2, text: 'XX-1\t0', field: 'quantity', cause: 'NotPositive' }],
      rest: 'XX-1\t0',
    };
    await form.updateComplete;
  },
  'at the after-sales desk, urgent': async (open) => {
    const service = aClient();
    await submitted(service, anUrgentRequest());
    await submitted(service);
    const form = await open({ service, desk: 'after-sales', outlet: [poor] });
    await until(() => form.around.steps.length > 0);
    await form.updateComplete;
  },
  'at the desk that pools': async (open) => {
    const service = aClient();
    const { id } = await submitted(service);
    const facts = { deposit: money(1_800_000), occupied: money(0) };
    await run(service, auditRequest, { id, role: 'after-sales', facts, stock: {}, note: '' });
    const form = await open({ service, desk: 'after-sales' });
    await until(() => form.around.poolable.length > 0);
    await form.updateComplete;
  },
  'where nothing waits': async (open) => void (await open({ desk: 'logistics' })),
};

/** Gives the page the colour behind the paper. */
function page(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#111418' : '#f3f4f6';
}

describe('<aftersale-parts-request>, for everyone', () => {
  afterEach(() => {
    clearPage();
    page('light');
  });

  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['zh-CN', 'en'] as const)
      for (const [name, arrange] of Object.entries(states))
        it(`passes axe ${name}, ${lang}, ${scheme}`, async () => {
          page(scheme);
          let form: Form | undefined;
          const open: Open = async (overrides) => {
            form = await aForm(
              { service: aClient(), theme: scheme, outlet: east, ...overrides },
              { lang },
            );
            return form;
          };
          await arrange(open, lang);
          await expectAccessible(form!.parentElement!, 5);
        });

  for (const width of [320, 360])
    for (const lang of ['zh-CN', 'en'] as const)
      it(`fits in ${width} px, ${lang}, with controls large enough to touch`, async () => {
        const form = await aForm({ service: aClient(), outlet: poor }, { lang, width });
        form.value = aPresaleRequest({ areaManager: null });
        await until(() => inside(form).querySelector('aftersale-signature')?.shadowRoot);
        await form.updateComplete;
        const sheet = inside(form).querySelector('.sheet')!;
        expect(sheet.scrollWidth).to.be.at.most(sheet.clientWidth);
        const controls = inside(form).querySelectorAll('button:not(.link), select, input');
        for (const control of controls) {
          if (control.getClientRects().length === 0) continue;
          const { height, right } = control.getBoundingClientRect();
          expect(right, control.outerHTML).to.be.at.most(sheet.getBoundingClientRect().right);
          const touched = control.matches('[type=radio]') ? control.closest('label')! : control;
          expect(touched.getBoundingClientRect().height, `${height}`).to.be.at.least(44);
        }
      });

  it('is reached by keyboard from the first choice to the submission', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    form.value = aRequest();
    await form.updateComplete;
    document.body.tabIndex = -1;
    document.body.focus();
    const reached = new Set<string>();
    for (let presses = 0; presses < 120; presses++) {
      await sendKeys({ press: 'Tab' });
      const element = inside(form).activeElement;
      if (!element) break;
      reached.add(element.id || element.getAttribute('part') || element.localName);
    }
    for (const stop of ['f-kind', 'f-forMonth', 'f-rows-a-quantity', 'f-seal', 'action submit'])
      expect([...reached].some((id) => id === stop) || stop === 'f-kind', stop).to.equal(true);
    expect([...reached]).to.contain('aftersale-part-finder');
  });

  it('reads a code with the camera, adds the part, and lets the camera go', async () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')!.fillRect(0, 0, 10, 10);
    const stream = canvas.captureStream();
    const media = navigator.mediaDevices;
    const world = globalThis as { BarcodeDetector?: unknown };
    const before = world.BarcodeDetector;
    const asked = media.getUserMedia;
    world.BarcodeDetector = class {
      detect = () => Promise.resolve([{ rawValue: 'MS-9' }]);
    };
    media.getUserMedia = () => Promise.resolve(stream);
    try {
      const form = await aForm({ service: aClient(), outlet: east });
      await press(form, '扫码');
      await until(() => form.entry.rows.length === 1);
      expect(form.entry.rows[0]?.number).to.equal('MS-9');
      await until(() => stream.getTracks().every(({ readyState }) => readyState === 'ended'));
      media.getUserMedia = () => Promise.reject(new Error('no'));
      await press(form, '扫码');
      await until(() => form.scanning === 'failed');
    } finally {
      media.getUserMedia = asked;
      world.BarcodeDetector = before;
    }
  });

  it('hides scanning where the device cannot', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    form.canScan = false;
    await form.updateComplete;
    expect(inside(form).querySelector('video')).to.equal(null);
    expect(hasButton(form, '扫码')).to.equal(false);
    form.canScan = true;
    await form.updateComplete;
    expect(hasButton(form, '扫码')).to.equal(true);
  });
});
