import { expect } from 'chai';
import type { SignatureValue } from '../../../packages/elements/src/signature/signature.ts';
import {
  aReadyPad,
  aSignature,
  buttonOf,
  canvasOf,
  changesOf,
  draw,
  inkBox,
  inside,
  nameOf,
  press,
  removeAll,
  typeName,
  type Point,
} from './signature-harness.ts';

const slash: [Point, ...Point[]] = [
  [20, 20],
  [40, 35],
  [70, 60],
  [100, 90],
];
const typed = (name: string): SignatureValue => ({ kind: 'typed', name });
const drawn: SignatureValue = {
  kind: 'drawn',
  ink: { width: 4000, height: 1600, strokes: [[100, 100, 900, 700, 1500, 300]] },
};

async function aForm(): Promise<HTMLFormElement> {
  const form = document.createElement('form');
  document.body.append(form);
  return form;
}

describe('<aftersale-signature>, typed', () => {
  afterEach(removeAll);

  it('is reached first by keyboard, takes the name, and tells of it', async () => {
    const element = await aSignature();
    const changes = changesOf(element);
    element.focus();
    expect(inside(element).activeElement === buttonOf(element, '键入姓名')).to.equal(true);
    await press(element, '键入姓名');
    expect(inside(element).activeElement === nameOf(element)).to.equal(true);
    expect(changes).to.deep.equal([]);
    await typeName(element, ' 张伟 ');
    expect(element.value).to.deep.equal(typed('张伟'));
    expect(nameOf(element).value).to.equal(' 张伟 ');
    await typeName(element, '  ');
    expect(element.value).to.equal(null);
    expect(changes).to.deep.equal([typed('张伟'), null]);
  });

  it('waits for the end of an input method', async () => {
    const element = await aSignature();
    await press(element, '键入姓名');
    const field = nameOf(element);
    field.value = 'zhang';
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    await element.updateComplete;
    expect(element.value).to.equal(null);
    expect(field.value).to.equal('zhang');
    field.value = '张';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await element.updateComplete;
    expect(element.value).to.deep.equal(typed('张'));
  });

  it('counts what is seen, and brings back the ink with the pad', async () => {
    const element = await aReadyPad();
    const changes = changesOf(element);
    await draw(element, slash);
    const ink = element.value;
    await press(element, '键入姓名');
    expect(element.value).to.equal(null);
    await typeName(element, '李雷');
    await press(element, '手写签名');
    expect(element.value).to.deep.equal(ink);
    expect(inkBox(element)).not.to.equal(undefined);
    await press(element, '键入姓名');
    expect(element.value).to.deep.equal(typed('李雷'));
    expect(changes).to.deep.equal([ink, null, typed('李雷'), ink, typed('李雷')]);
  });

  it('shows a name from the host in its field', async () => {
    const element = await aSignature({ value: typed('韩梅梅') });
    expect(nameOf(element).value).to.equal('韩梅梅');
    element.value = drawn;
    await element.updateComplete;
    expect(inside(element).querySelector('input') === null).to.equal(true);
    expect(inside(element).querySelector<HTMLElement>('.pad')!.hidden).to.equal(false);
  });
});

describe('<aftersale-signature>, read only', () => {
  afterEach(removeAll);

  it('shows ink as a picture with a name and nothing to press', async () => {
    const element = await aSignature({ readonly: true, value: drawn });
    const picture = inside(element).querySelector('svg')!;
    expect(picture.getAttribute('aria-label')).to.equal('客户签名：已手写签名');
    expect(picture.getAttribute('viewBox')).to.equal('0 0 4000 1600');
    expect(picture.querySelector('path')!.getTotalLength()).to.be.above(1000);
    expect(inside(element).querySelector('button, input, canvas') === null).to.equal(true);
  });

  it('shows a typed name as text, never as markup', async () => {
    const element = await aSignature({ readonly: true, value: typed('<img src=x>王') });
    expect(inside(element).querySelector('[part=name]')!.textContent).to.equal('<img src=x>王');
    expect(inside(element).querySelector('img') === null).to.equal(true);
  });

  it('becomes a pad again, with its ink', async () => {
    const element = await aReadyPad();
    await draw(element, slash);
    element.readonly = true;
    await element.updateComplete;
    expect(inside(element).querySelector('svg') === null).to.equal(false);
    element.readonly = false;
    await element.updateComplete;
    while (inkBox(element) === undefined) await new Promise(requestAnimationFrame);
    await draw(element, slash);
    expect(element.value?.kind === 'drawn' && element.value.ink.strokes.length).to.equal(2);
  });
});

describe('<aftersale-signature>, in a form', () => {
  afterEach(removeAll);

  it('submits its value as JSON, and nothing while unsigned or disabled', async () => {
    const form = await aForm();
    const element = await aSignature({ name: 'mark' }, { within: form });
    expect(element.form === form).to.equal(true);
    expect(new FormData(form).get('mark')).to.equal(null);
    expect(form.checkValidity()).to.equal(true);
    element.value = drawn;
    await element.updateComplete;
    expect(JSON.parse(String(new FormData(form).get('mark')))).to.deep.equal(drawn);
    element.disabled = true;
    await element.updateComplete;
    expect(new FormData(form).get('mark')).to.equal(null);
  });

  it('asks for a missing signature where it is required, at what one would use', async () => {
    const form = await aForm();
    const element = await aSignature({ required: true }, { within: form });
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).to.equal('请签名。');
    element.reportValidity();
    expect(document.activeElement === element).to.equal(true);
    await press(element, '键入姓名');
    await typeName(element, '张伟');
    expect(form.checkValidity()).to.equal(true);
    element.value = null;
    element.readonly = true;
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(true);
  });

  it('forgets everything with the form, ink that could be taken back as well', async () => {
    const form = await aForm();
    const element = await aReadyPad({}, { within: form });
    const changes = changesOf(element);
    await draw(element, slash);
    await press(element, '清除');
    form.reset();
    await element.updateComplete;
    await press(element, '撤销');
    expect(element.value).to.equal(null);
    await press(element, '键入姓名');
    await typeName(element, '张伟');
    form.reset();
    await element.updateComplete;
    expect(element.value).to.equal(null);
    await press(element, '键入姓名');
    expect(nameOf(element).value).to.equal('');
    expect(changes.length).to.equal(3);
  });

  it('follows its fieldset there and back', async () => {
    const form = await aForm();
    const group = document.createElement('fieldset');
    form.append(group);
    const element = await aSignature({}, { within: group });
    group.disabled = true;
    await element.updateComplete;
    expect(buttonOf(element, '键入姓名').disabled).to.equal(true);
    group.disabled = false;
    await element.updateComplete;
    expect(buttonOf(element, '键入姓名').disabled).to.equal(false);
    expect(element.disabled).to.equal(false);
  });

  it('takes back what the browser kept of it, and nothing else', async () => {
    const element = await aSignature();
    for (const value of [drawn, typed('张伟')]) {
      element.formStateRestoreCallback(JSON.stringify(value));
      expect(element.value).to.deep.equal(value);
    }
    for (const text of ['', '{', 'null', '7', '{"kind":"typed"}', '{"kind":"drawn","ink":{}}']) {
      element.formStateRestoreCallback(text);
      expect(element.value, text).to.equal(null);
    }
  });
});

describe('<aftersale-signature>, in words', () => {
  afterEach(removeAll);

  const words = {
    'zh-CN': ['客户签名：未签名', '客户签名：已手写签名', '请在此处签名', '清除', '撤销'],
    en: ['Customer: not signed', 'Customer: signed by hand', 'Sign here', 'Clear', 'Undo'],
  } as const;

  for (const [lang, [unsigned, signed, hint, clear, undo]] of Object.entries(words)) {
    it(`says in ${lang} whose it is and whether it is signed`, async () => {
      const label = lang === 'en' ? 'Customer' : '客户签名';
      const element = await aReadyPad({ label }, { lang });
      expect(canvasOf(element).getAttribute('aria-label')).to.equal(unsigned);
      expect(inside(element).querySelector('.here')!.textContent).to.equal(hint);
      await draw(element, slash);
      expect(canvasOf(element).getAttribute('aria-label')).to.equal(signed);
      expect(inside(element).querySelector('.here') === null).to.equal(true);
      expect(buttonOf(element, undo).ariaDisabled).to.equal(null);
      await press(element, clear);
      expect(buttonOf(element, clear).ariaDisabled).to.equal('true');
    });
  }

  it('follows the language of the page while it is shown', async () => {
    const element = await aSignature({ label: 'Customer' });
    element.parentElement!.lang = 'en';
    while (!inside(element).textContent!.includes('Type the name')) {
      await new Promise(requestAnimationFrame);
    }
    expect(canvasOf(element).getAttribute('aria-label')).to.equal('Customer: not signed');
  });

  it('shows an error below and ties it to what it concerns', async () => {
    const element = await aSignature({ error: '签署前请客户签名。' });
    const root = inside(element);
    const tied = (selector: string): string[] =>
      root.querySelector(selector)!.getAttribute('aria-describedby')!.split(' ');
    expect(root.getElementById('error')!.textContent).to.equal('签署前请客户签名。');
    expect(tied('[role=group]')).to.include('error');
    await press(element, '键入姓名');
    expect(tied('input')).to.include('error');
    expect(nameOf(element).ariaInvalid).to.equal('true');
    element.error = '';
    await element.updateComplete;
    expect(root.querySelector('[aria-describedby~=error]') === null).to.equal(true);
  });

  it("takes the host's own wording", async () => {
    const element = await aSignature({ strings: { 'zh-CN': { signHere: '请客户签字' } } });
    expect(inside(element).querySelector('.here')!.textContent).to.equal('请客户签字');
  });

  it('offers targets of 44 px, and fits 280 px', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const element = await aSignature({}, { width: 280, lang });
      for (const button of inside(element).querySelectorAll('button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
      expect(element.scrollWidth).to.be.at.most(280);
    }
  });
});
