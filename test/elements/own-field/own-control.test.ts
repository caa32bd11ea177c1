import { expect } from 'chai';
import { checkField, defineField } from '@aftersale/elements/own-field';
import {
  aMemoryClient,
  aSlip,
  clearPage,
  fillIn,
  inside,
  press,
  sign,
  until,
  type Slip,
} from '../confirmation/slip-harness.ts';
import { VinField } from './vin-field.ts';
import { expectAccessible } from '../../support/axe.ts';

customElements.define('x-vin-field', VinField);

const label = { 'zh-CN': '车架号须为 17 位', en: 'A VIN has 17 characters' };
const vin = {
  type: 'vin',
  element: 'x-vin-field',
  check: (value: string) => (value.length === 17 ? undefined : label),
  print: (value: string, language: string) => `${language === 'en' ? 'VIN' : '车架'} ${value}`,
};
const right = 'LSVAA4187E2123456';

async function slipWithVin(type = 'vin'): Promise<Slip> {
  const slip = await aSlip({ service: aMemoryClient() });
  const field = document.createElement('aftersale-field');
  for (const [name, value] of Object.entries({ name: 'vin', label: '车架号', type }))
    field.setAttribute(name, value);
  field.toggleAttribute('required', true);
  slip.append(field);
  await until(() => inside(slip).querySelector('#f-own-vin'), 'the field is shown');
  await slip.updateComplete;
  return slip;
}

const controlIn = (slip: Slip): VinField => {
  const found = inside(slip).querySelector<VinField>('x-vin-field');
  if (!found) throw new Error('no own control');
  return found;
};

async function give(slip: Slip, text: string): Promise<void> {
  const input = controlIn(slip).shadowRoot!.querySelector('input')!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.blur();
  await slip.updateComplete;
}

const errorOf = (slip: Slip): string | undefined =>
  inside(slip).querySelector('#f-own-vin-error')?.textContent ?? undefined;

describe('a developer’s own control for an own field', () => {
  before(() => defineField(vin));
  afterEach(clearPage);

  it('[OWN-5] takes the place of the text, with label, value and what is wrong', async () => {
    const slip = await slipWithVin();
    const control = controlIn(slip);
    expect(control.label).to.equal('车架号');
    await press(slip, '签署');
    await until(() => errorOf(slip));
    expect(errorOf(slip)).to.equal('请填写“车架号”。');
    expect(control.getAttribute('aria-describedby')).to.equal('f-own-vin-error');
    slip.focusField('own.vin');
    expect(inside(slip).activeElement === control).to.equal(true);
    await give(slip, 'LSV');
    expect(errorOf(slip)).to.equal(label['zh-CN']);
    expect(slip.value.texts['own.vin']).to.equal('LSV');
    await give(slip, right.replace('E', 'O'));
    expect(errorOf(slip)).to.equal('a VIN has no O');
    await give(slip, right);
    expect(errorOf(slip)).to.equal(undefined);
    expect(controlIn(slip) === control).to.equal(true);
    await expectAccessible(slip);
  });

  it('[OWN-5] is sealed as it was typed and as it prints', async () => {
    const slip = await slipWithVin();
    await fillIn(slip);
    await give(slip, right);
    const { content } = await sign(slip);
    expect(content.sealed?.sheet.own).to.deep.equal([
      {
        name: 'vin',
        label: { 'zh-CN': '车架号', en: '车架号' },
        value: right,
        text: { 'zh-CN': `车架 ${right}`, en: `VIN ${right}` },
      },
    ]);
    const shown = inside(slip).querySelector<HTMLInputElement>('#f-own-vin')!;
    expect([shown.value, shown.readOnly]).to.deep.equal([`车架 ${right}`, true]);
  });

  it('[OWN-5] keeps what its text cannot pass from being signed', async () => {
    const slip = await slipWithVin();
    await fillIn(slip);
    await give(slip, 'LSV');
    await press(slip, '签署');
    await until(() => inside(slip).querySelector('#summary'));
    expect(inside(slip).querySelectorAll('dialog').length).to.equal(0);
  });

  it('[OWN-5] takes the place of the text also where it is defined after the field was shown', async () => {
    customElements.define('x-late-field', class extends VinField {});
    const slip = await slipWithVin('late');
    const text = inside(slip).querySelector<HTMLInputElement>('#f-own-vin')!;
    text.value = 'typed before';
    text.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await defineField({ type: 'late', element: 'x-late-field' });
    await until(() => inside(slip).querySelector('x-late-field'), 'the control is shown');
    await slip.updateComplete;
    const control = inside(slip).querySelector('x-late-field') as VinField;
    expect(control.value).to.equal('typed before');
  });

  it('[OWN-5] one that fails keeps nobody from filling in and signing', async () => {
    const told: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => told.push(text);
    try {
      const fails = (): never => {
        throw new Error('broken');
      };
      customElements.define('x-bad-field', class extends VinField {});
      await defineField({ type: 'bad', element: 'x-bad-field', check: fails, print: fails });
      const slip = await slipWithVin('bad');
      await fillIn(slip);
      const input = inside(slip).querySelector('x-bad-field')!.shadowRoot!.querySelector('input')!;
      input.value = 'as typed';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      const { content } = await sign(slip);
      expect(content.sealed?.sheet.own?.[0]?.text.en).to.equal('as typed');
      expect(told.filter((text) => String(text).includes('own-field-control'))).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('[OWN-5] what cannot be defined is refused', async () => {
    const refused = async (kind: { type: string; element: string }): Promise<boolean> =>
      defineField(kind).then(
        () => false,
        (error: unknown) => error instanceof TypeError,
      );
    expect(await refused({ type: 'text', element: 'x-vin-field' })).to.equal(true);
    expect(await refused({ type: 'Vin', element: 'x-vin-field' })).to.equal(true);
    expect(await refused({ type: 'vin2', element: 'input' })).to.equal(true);
    expect(await refused({ type: 'vin', element: 'x-other' })).to.equal(true);
    expect(await refused(vin)).to.equal(false);
  });
});

describe('checkField', () => {
  const gapsOf = async (element: HTMLElement): Promise<string[]> =>
    (await checkField(element)).map(({ code }) => code);

  it('[OWN-5] finds nothing missing in a control that can be used', async () => {
    expect(await gapsOf(new VinField())).to.deep.equal([]);
  });

  it('[OWN-5] tells what is missing', async () => {
    expect(await gapsOf(document.createElement('x-nowhere'))).to.deep.equal([
      'not-defined',
      'no-value',
      'no-input-event',
      'no-disabled',
      'not-focusable',
    ]);
    class Numbers extends VinField {
      override get value(): string {
        return 1 as unknown as string;
      }
      override set value(_: string) {
        this.dispatchEvent(new Event('input'));
      }
      override checkValidity(): boolean {
        return 'no' as unknown as boolean;
      }
    }
    customElements.define('x-numbers-field', Numbers);
    expect(await gapsOf(new Numbers())).to.deep.equal([
      'value-is-no-text',
      'input-when-set',
      'value-is-not-kept',
      'validity-is-no-answer',
    ]);
    class Silent extends VinField {
      override get validationMessage(): string {
        return undefined as unknown as string;
      }
      override get value(): string {
        return super.value;
      }
      override set value(text: string) {
        super.value = text.toLowerCase();
      }
    }
    customElements.define('x-silent-field', Silent);
    expect(await gapsOf(new Silent())).to.deep.equal([
      'value-is-not-kept',
      'no-validation-message',
    ]);
  });

  it('[OWN-5] leaves the page as it was', async () => {
    const before = document.body.childNodes.length;
    await checkField(new VinField());
    expect(document.body.childNodes.length).to.equal(before);
  });
});
