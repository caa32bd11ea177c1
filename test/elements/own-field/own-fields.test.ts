import { expect } from 'chai';
import type { SlipDocument } from '@aftersale/core';
import { exportSlip } from '../../../packages/elements/src/export/export-slip.ts';
import { anEntry } from '../../support/an-entry.ts';
import {
  aClient,
  aMemoryClient,
  aSlip,
  clearPage,
  describedBy,
  dialogOf,
  fill,
  fillIn,
  freshName,
  inside,
  openSigning,
  press,
  seen,
  sign,
  signBoth,
  tidy,
  until,
  type Slip,
  type Surroundings,
} from '../confirmation/slip-harness.ts';
import { expectAccessible } from '../../support/axe.ts';

type Attributes = Readonly<Record<string, string>>;

/** Written as an author of HTML would, without markup that is parsed from a text. */
function written(tag: string, attributes: Attributes, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const aField = (attributes: Attributes, ...options: HTMLElement[]): HTMLElement =>
  written('aftersale-field', attributes, ...options);

const gate = (more: Attributes = {}): HTMLElement =>
  aField({ name: 'gate', label: '厂门', 'label-en': 'Gate', ...more });

const shift = (more: Attributes = {}): HTMLElement =>
  aField(
    { name: 'shift', label: '班次', 'label-en': 'Shift', type: 'choice', ...more },
    written('option', { value: '' }, '请选择'),
    written('option', { value: 'day', 'label-en': 'Day' }, '白班'),
    written('option', { value: 'night', 'label-en': 'Night' }, '夜班'),
  );

/** A slip that asks for these fields, once it shows the last of them. */
async function slipWith(
  fields: readonly HTMLElement[],
  overrides: Partial<Slip> = {},
  surroundings: Surroundings = {},
): Promise<Slip> {
  const slip = await aSlip({ service: aMemoryClient(), ...overrides }, surroundings);
  slip.append(...fields);
  await until(() => slip.own.fields, 'own fields are shown');
  await settled(slip);
  return slip;
}

async function settled(slip: Slip): Promise<void> {
  // What is written on the page is noticed in a microtask of its own.
  await Promise.resolve();
  await slip.updateComplete;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const found = <Found extends HTMLElement = Control>(slip: Slip, name: string): Found | null =>
  inside(slip).querySelector<Found>(`#f-own-${name}`);

function own(slip: Slip, name: string): Control {
  const control = found(slip, name);
  if (!control) throw new Error(`no own field ${name}`);
  return control;
}

async function give(slip: Slip, name: string, text: string): Promise<void> {
  const control = own(slip, name);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await slip.updateComplete;
}

const labelOf = (control: Control): string =>
  tidy([...(control.labels ?? [])].map(({ textContent }) => textContent).join());

const errorAt = (slip: Slip, name: string): string | undefined =>
  inside(slip).querySelector(`#f-own-${name}-error`)?.textContent ?? undefined;

const blockTitles = (slip: Slip): string[] =>
  [...inside(slip).querySelectorAll('[part=section-title]')].map(({ textContent }) => textContent);

const codes: string[] = [];
const { warn } = console;

beforeEach(() => {
  codes.length = 0;
  console.warn = (text: unknown) => {
    const [, code] = /^aftersale: (own-field-[a-z]+): /.exec(String(text)) ?? [];
    if (code) codes.push(code);
    else warn(text);
  };
});
afterEach(() => {
  console.warn = warn;
  clearPage();
});

describe('own fields in <aftersale-confirmation>', () => {
  it('[SLP-11] stand in a block of their own, before the customer’s, each with label and hint', async () => {
    const slip = await slipWith([gate({ hint: '从哪个门进厂' }), shift()]);
    expect(blockTitles(slip).slice(-2)).to.deep.equal(['其他项目', '客户确认']);
    expect(labelOf(own(slip, 'gate'))).to.equal('厂门');
    expect(describedBy(slip, own(slip, 'gate'))).to.equal('从哪个门进厂');
    expect(own(slip, 'shift').localName).to.equal('select');
    expect(
      [...(own(slip, 'shift') as HTMLSelectElement).options].map(({ label }) => label),
    ).to.deep.equal(['', '白班', '夜班']);
    expect(codes).to.deep.equal([]);
  });

  it('[SLP-11] stand in the block that they name', async () => {
    const slip = await slipWith([gate({ section: 'customer' })]);
    const block = own(slip, 'gate').closest('[part=section]');
    expect(block?.querySelector('h3')?.textContent).to.equal('客户');
    expect(blockTitles(slip)).not.to.include('其他项目');
  });

  it('[SLP-11] speak the page’s language', async () => {
    const slip = await slipWith([gate({ required: '' }), shift()], {}, { lang: 'en' });
    expect(blockTitles(slip)).to.include('Additional items');
    expect(labelOf(own(slip, 'gate'))).to.equal('Gate');
    await press(slip, 'Sign');
    await until(() => errorAt(slip, 'gate'));
    expect(errorAt(slip, 'gate')).to.equal('Please fill in “Gate”.');
  });

  it('[SLP-11] a blank slip stays blank: to be asked is not to have typed', async () => {
    const slip = await slipWith([gate()]);
    await slip.flush();
    expect(slip.kept).to.equal(undefined);
  });

  it('[SLP-11] a required one is asked for at the signature, by its name, and leads there', async () => {
    const slip = await slipWith([gate({ required: '', hint: '东或西' })]);
    await fillIn(slip);
    expect(errorAt(slip, 'gate')).to.equal(undefined);
    await press(slip, '签署');
    await until(() => inside(slip).querySelector('#summary'));
    await slip.updateComplete;
    expect(errorAt(slip, 'gate')).to.equal('请填写“厂门”。');
    const control = own(slip, 'gate');
    expect(control.getAttribute('aria-invalid')).to.equal('true');
    expect(control.getAttribute('aria-describedby')).to.equal('f-own-gate-hint f-own-gate-error');
    const link = inside(slip).querySelector<HTMLElement>('#summary li button')!;
    expect(tidy(link.textContent)).to.contain('厂门');
    link.click();
    expect(inside(slip).activeElement === control).to.equal(true);
    await give(slip, 'gate', '3');
    await openSigning(slip);
    expect(tidy(dialogOf(slip)!.textContent)).to.contain('厂门 3');
  });

  it('[SLP-11] what cannot be read is said once the field is left, and stays as typed', async () => {
    const slip = await slipWith([
      aField({ name: 'oil', label: '油温', type: 'number', unit: '℃', min: '-40', max: '120' }),
    ]);
    expect(labelOf(own(slip, 'oil'))).to.equal('油温 (℃)');
    await give(slip, 'oil', '130 左右');
    expect(errorAt(slip, 'oil')).to.contain('“油温”不是数字');
    expect(own(slip, 'oil').value).to.equal('130 左右');
    await give(slip, 'oil', '130');
    expect(errorAt(slip, 'oil')).to.equal('“油温”不能大于 120。');
    await give(slip, 'oil', '８５.5');
    expect(errorAt(slip, 'oil')).to.equal(undefined);
  });

  it('[SLP-11] are kept with the draft and there again when it is opened', async () => {
    const store = freshName();
    const slip = await slipWith([gate(), shift()], { service: aClient({ store }) });
    await give(slip, 'gate', ' 东 3 门');
    await give(slip, 'shift', 'night');
    await slip.flush();
    const again = await slipWith([gate(), shift()], { service: aClient({ store }) });
    expect(own(again, 'gate').value).to.equal(' 东 3 门');
    expect(own(again, 'shift').value).to.equal('night');
  });

  it('[SLP-8] [SLP-11] a field that two windows changed shows both texts', async () => {
    const store = freshName();
    const one = await slipWith([shift()], { service: aClient({ store }) });
    await give(one, 'shift', 'day');
    await one.flush();
    const record = one.currentId;
    const other = await slipWith([shift()], { service: aClient({ store }), record });
    await Promise.all([give(one, 'shift', 'night'), give(other, 'shift', '')]);
    await Promise.all([one.flush(), other.flush()]);
    const told = (): string =>
      [one, other].map((slip) => slip.conflicts.map(({ field }) => field)).join();
    await until(() => told() !== ',', 'one window tells of the conflict');
    expect(told().replaceAll(',', '')).to.equal('own.shift');
  });

  it('[OWN-4] a field that leaves the page with a text in it stays, and one without goes', async () => {
    const fields = [gate({ required: '' }), shift()];
    const slip = await slipWith(fields);
    await fillIn(slip);
    await give(slip, 'gate', '3');
    for (const field of fields) field.remove();
    await settled(slip);
    expect(own(slip, 'gate').value).to.equal('3');
    expect(found(slip, 'shift') === null).to.equal(true);
    const { content } = await sign(slip);
    expect(content.sealed?.sheet.own?.map(({ label, value }) => [label.en, value])).to.deep.equal([
      ['Gate', '3'],
    ]);
  });

  it('[OWN-4] a text taken out of a field that the page does not ask for can be put in again', async () => {
    const field = gate();
    const slip = await slipWith([field]);
    await give(slip, 'gate', '3');
    field.remove();
    await settled(slip);
    const control = own(slip, 'gate');
    for (const text of ['', '4']) {
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await slip.updateComplete;
      expect(own(slip, 'gate') === control).to.equal(true);
    }
    expect(labelOf(control)).to.equal('厂门');
    expect(slip.value.texts['own.gate']).to.equal('4');
  });

  it('[OWN-4] the first one is noticed also where nothing else happens on the page', async () => {
    const slip = await aSlip();
    slip.append(gate());
    await until(() => found(slip, 'gate'), 'the field is shown');
  });

  it('[OWN-4] follows what is changed and added on the page later', async () => {
    const field = gate();
    const slip = await slipWith([field]);
    await give(slip, 'gate', '3');
    field.setAttribute('label', '门岗');
    slip.append(shift());
    await settled(slip);
    expect(labelOf(own(slip, 'gate'))).to.equal('门岗');
    expect(own(slip, 'gate').value).to.equal('3');
    (field as HTMLElement & { type: string }).type = 'long-text';
    await until(() => own(slip, 'gate').localName === 'textarea');
    expect(own(slip, 'gate').value).to.equal('3');
    expect(own(slip, 'shift').localName).to.equal('select');
  });

  it('[SLP-12] what the page asks is sealed, also where nobody typed since it was asked', async () => {
    const slip = await slipWith([gate()]);
    slip.value = anEntry();
    slip.append(shift());
    await settled(slip);
    await openSigning(slip);
    await signBoth(slip);
    await press(slip, '签署');
    await until(() => slip.kept?.status === 'signed', 'the slip is signed');
    const { sealed } = slip.kept!.content;
    expect(sealed?.sheet.own?.map(({ name }) => name)).to.deep.equal(['gate', 'shift']);
  });

  it('[OWN-3] a slip in which nobody typed prints what is asked, to be filled in by hand', async () => {
    const { print } = window;
    let paper = '';
    window.print = () => {
      paper = document.querySelector('[data-aftersale-print]')?.shadowRoot?.textContent ?? '';
    };
    try {
      const slip = await slipWith([gate()]);
      await press(slip, '打印');
      await until(() => paper, 'it is printed');
      expect(paper).to.contain('厂门');
    } finally {
      window.print = print;
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('[SLP-12] a signed slip shows them on a page that asks for nothing', async () => {
    const service = aMemoryClient();
    const slip = await slipWith([gate(), shift()], { service });
    await fillIn(slip);
    await give(slip, 'shift', 'night');
    const { id, content } = await sign(slip);
    expect(content.sealed?.sheet.own).to.deep.equal([
      {
        name: 'gate',
        label: { 'zh-CN': '厂门', en: 'Gate' },
        value: '',
        text: { 'zh-CN': '', en: '' },
      },
      {
        name: 'shift',
        label: { 'zh-CN': '班次', en: 'Shift' },
        value: 'night',
        text: { 'zh-CN': '夜班', en: 'Night' },
      },
    ]);
    clearPageOf(slip);
    const plain = await aSlip({ service, record: id }, { lang: 'en' });
    await until(() => found(plain, 'shift'), 'the signed fields are shown');
    expect(labelOf(own(plain, 'shift'))).to.equal('Shift');
    expect(own(plain, 'shift').value).to.equal('Night');
    expect((own(plain, 'shift') as HTMLInputElement).readOnly).to.equal(true);
    const { text } = await exportSlip(plain.kept as SlipDocument, service);
    expect(text).to.contain('夜班').and.to.contain('Shift');
  });

  it('[OWN-1] what an author writes wrong is told by a code, and keeps nobody from filling in', async () => {
    const slip = await slipWith([
      aField({ label: '无名' }),
      aField({ name: 'own.x', label: 'x' }),
      gate(),
      gate({ label: '又一个' }),
      aField({ name: 'bare' }),
      aField({ name: 'odd', label: '怪', type: 'no-such' }),
      aField({ name: 'lost', label: '丢', section: 'nowhere' }),
      aField({ name: 'short', label: '短', maxlength: 'x', min: '3' }),
      aField({ name: 'pick', label: '选', type: 'choice' }),
    ]);
    await until(() => codes.length >= 9, 'the author is told');
    expect([...codes].sort()).to.deep.equal([
      ...['own-field-attribute', 'own-field-attribute', 'own-field-attribute'],
      ...['own-field-label', 'own-field-name', 'own-field-name'],
      ...['own-field-section', 'own-field-twice', 'own-field-type'],
    ]);
    for (const name of ['gate', 'bare', 'odd', 'lost', 'short', 'pick'])
      expect(own(slip, name).getAttribute('type'), name).to.equal('text');
    expect(labelOf(own(slip, 'gate'))).to.equal('厂门');
    expect(labelOf(own(slip, 'bare'))).to.equal('bare');
  });

  it('[SLP-11] hostile labels and values are texts and nothing else', async () => {
    const hostile = '"><img src=x onerror=alert(1)>${1}<script>';
    const slip = await slipWith([aField({ name: 'constructor', label: hostile, hint: hostile })]);
    await fillIn(slip);
    await give(slip, 'constructor', hostile);
    expect(labelOf(own(slip, 'constructor'))).to.equal(hostile);
    expect(inside(slip).querySelectorAll('img, script').length).to.equal(0);
    const { content } = await sign(slip);
    expect(content.sealed?.sheet.own?.[0]?.value).to.equal(hostile);
  });

  it('[SLP-11] controls are 44 px tall and fit a page of 320 px', async () => {
    const long = '很长很长很长的标签'.repeat(6);
    const slip = await slipWith(
      [
        gate({ label: long, hint: long }),
        shift(),
        aField({ name: 'day', label: '日期', type: 'date' }),
        aField({ name: 'fine', label: '合格', type: 'yes-no' }),
        aField({ name: 'word', label: long.replaceAll('很', 'x'), type: 'long-text' }),
      ],
      {},
      { width: 320 },
    );
    await give(slip, 'gate', 'x'.repeat(200));
    const sheet = inside(slip).querySelector('.sheet')!;
    expect(sheet.scrollWidth).to.be.at.most(320);
    for (const control of inside(slip).querySelectorAll<HTMLElement>(
      '[id^=f-own]:is(input, select, textarea), #f-own-fine .choice',
    ))
      expect(control.getBoundingClientRect().height, control.id).to.be.at.least(44);
  });

  for (const lang of ['zh-CN', 'en'])
    it(`[SLP-11] axe finds nothing in them, in ${lang}`, async () => {
      const slip = await slipWith(
        [
          gate({ required: '', hint: 'x' }),
          shift({ required: '' }),
          aField({ name: 'day', label: '日期', 'label-en': 'Day', type: 'date', required: '' }),
          aField({ name: 'fine', label: '合格', 'label-en': 'Fine', type: 'yes-no', required: '' }),
          aField({ name: 'much', label: '备注', 'label-en': 'Notes', type: 'long-text' }),
        ],
        {},
        { lang },
      );
      await press(slip, lang === 'en' ? 'Sign' : '签署');
      await until(() => errorAt(slip, 'gate'));
      await expectAccessible(slip);
    });

  it('[SLP-11] a page without them fetches nothing for them, and shows what it showed', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fill(slip, '客户名称', '东方水泵厂');
    expect(slip.own.fields === undefined).to.equal(true);
    expect(slip.value.ownFields).to.equal(undefined);
    expect(seen(slip)).not.to.contain('其他项目');
    expect(anEntry().ownFields).to.equal(undefined);
  });
});

/** Takes one slip off the page, its client left as it is. */
function clearPageOf(slip: Slip): void {
  slip.parentElement!.remove();
}
