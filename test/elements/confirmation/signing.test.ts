import { expect } from 'chai';
import type { Client } from '@aftersale/sdk';
import type {
  FormErrorEvent,
  FormSavedEvent,
} from '../../../packages/elements/src/form/form.events.ts';
import type { FormInvalidEvent } from '../../../packages/elements/src/form/hand-in.events.ts';
import { sendKeys } from '@web/test-runner-commands';
import { aClock } from '../../support/twins/clock.ts';
import {
  aClient,
  aMemoryClient,
  aSlip,
  allNamed,
  button,
  choose,
  clearPage,
  control,
  dialogOf,
  errorAt,
  evening,
  fill,
  fillIn,
  freshName,
  hasButton,
  heard,
  inside,
  local,
  openSigning,
  press,
  seen,
  sign,
  signaturesOf,
  signBoth,
  signByName,
  tidy,
  type,
  until,
  type Slip,
  untilShownAsSigned,
} from './slip-harness.ts';

const summaryOf = (slip: Slip): HTMLElement | null => inside(slip).querySelector('#summary');

const untilRefused = (slip: Slip): Promise<void> =>
  until(() => inside(slip).activeElement?.id === 'summary', 'the summary has the focus');

describe('<aftersale-confirmation> is signed', () => {
  afterEach(clearPage);

  describe('not before it is ready', () => {
    it('[SLP-4] [R290] refuses a slip without completion time, and says why at the field', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip, { completedAt: '' });
      const told = heard<FormInvalidEvent>(slip, 'aftersale-invalid');
      await press(slip, '签署');
      await untilRefused(slip);
      expect(errorAt(slip, '完工时间')).to.contain('完工之前不能签字');
      expect(told[0]!.problems.map(({ path }) => path)).to.deep.equal(['completedAt']);
      expect(dialogOf(slip) === null).to.equal(true);
      expect(slip.matches(':state(invalid)')).to.equal(true);
    });

    it('[SLP-4] [R290] refuses a completion time that lies ahead, until it has come', async () => {
      const clock = aClock(evening);
      const slip = await aSlip({ service: aMemoryClient({ clock }) });
      await fillIn(slip, { completedAt: '2026-03-01T09:00:00.000Z' });
      await press(slip, '签署');
      await untilRefused(slip);
      expect(errorAt(slip, '完工时间')).to.contain('完工时间还没有到');
      clock.set('2026-03-01T09:00:00.000Z');
      await openSigning(slip);
    });

    it('refuses a completion before the arrival', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      await fill(slip, '到达时间', local('2026-03-01T07:00:00.000Z'));
      await press(slip, '签署');
      await untilRefused(slip);
      expect(errorAt(slip, '完工时间')).to.equal('完工时间早于到达时间。');
    });

    it('[SLP-3] leads from the summary to the first error, in the order of the paper', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await press(slip, '签署');
      await untilRefused(slip);
      const links = [...summaryOf(slip)!.querySelectorAll('button')];
      expect(links.map(({ textContent }) => tidy(textContent).split(':')[0])).to.deep.equal([
        '派遣单编号',
        '客户名称',
        '维修性质',
        '完工时间',
        '负责人员',
      ]);
      expect(summaryOf(slip)!.innerText).to.contain('还有 5 处需要处理');
      links[0]!.click();
      expect(inside(slip).activeElement === control(slip, '派遣单编号')).to.equal(true);
      links[2]!.click();
      const [nature] = allNamed(slip, '维修性质');
      expect(nature!.contains(inside(slip).activeElement)).to.equal(true);
      await fill(slip, '派遣单编号', 'D-1');
      expect(errorAt(slip, '派遣单编号')).to.equal(undefined);
      expect(summaryOf(slip)!.innerText).to.contain('还有 4 处需要处理');
    });

    it('leaves the telling to a page that wants it', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      slip.addEventListener('aftersale-invalid', (event) => event.preventDefault());
      const told = heard(slip, 'aftersale-invalid');
      await press(slip, '签署');
      await until(() => told.length > 0);
      await slip.updateComplete;
      expect(summaryOf(slip) === null).to.equal(true);
      expect(errorAt(slip, '派遣单编号')).to.equal('请填写。');
    });

    it('[SLP-9] [R037] asks how it is paid only where the customer owes something', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip, { free: true });
      await choose(slip, '维修性质', '收费维修');
      await press(slip, '签署');
      await untilRefused(slip);
      expect(errorAt(slip, '服务收费')).to.equal('请填写。');
      await choose(slip, '维修性质', '免费维修');
      await openSigning(slip);
    });

    it('[SLP-3] names a sum that cannot be read', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      await fill(slip, '其他费用(¥)', '约四十');
      await press(slip, '签署');
      await untilRefused(slip);
      expect(summaryOf(slip)!.innerText).to.contain('其他费用(¥): 这不是金额');
    });
  });

  describe('on a screen of its own', () => {
    it('shows the customer the sum, the parts, the rating and what is agreed to', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      await press(slip, '添加配件');
      await fill(slip, '配件型号 1', '机械密封 104-25');
      await fill(slip, '数量 1', '2');
      const dialog = await openSigning(slip);
      for (const text of [
        '2085.50',
        '贰仟零捌拾伍元伍角整',
        '¥2085.50',
        '机械密封 104-25 × 2',
        'D-2026-0301',
        '东方水泵厂',
        '漏水',
        '本人确认以上服务内容',
        '签署后本单即定稿',
      ])
        expect(tidy(dialog.innerText)).to.contain(text);
      expect(allNamed(slip, '服务态度和结果评价')).to.have.length(1);
      expect(dialog.matches(':modal')).to.equal(true);
      const ids = [...inside(slip).querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).to.have.length(new Set(ids).size);
    });

    it('[SLP-4] asks for both signatures, and leads to the one that is missing', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      await openSigning(slip);
      await choose(slip, '服务态度和结果评价', '满意');
      await fill(slip, '确认人姓名', '王芳');
      await press(slip, '签署');
      const [customer, technician] = signaturesOf(slip);
      await until(() => customer!.error !== '' && technician!.error !== '');
      await until(() => inside(slip).activeElement === customer);
      await signByName(customer!, '王芳');
      await slip.updateComplete;
      expect(customer!.error).to.equal('');
      await press(slip, '签署');
      await until(() => inside(slip).activeElement === technician);
      expect(slip.kept!.status).to.equal('completed');
    });

    it('[R241] asks for the rating, at its field', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      await openSigning(slip);
      await signBoth(slip);
      await press(slip, '签署');
      await until(() => errorAt(slip, '服务态度和结果评价') === '请填写。');
      expect(dialogOf(slip)!.open).to.equal(true);
    });

    it('[SLP-5] seals the sheet: fields fixed, check code and signatures shown', async () => {
      const service = aClient();
      const slip = await aSlip({ service });
      await fillIn(slip);
      const told = heard<FormSavedEvent>(slip, 'aftersale-saved');
      const { content } = await sign(slip);
      const { sealed } = content;
      expect(sealed!.sheet.fee.totalInUpperCase).to.equal('贰仟零捌拾伍元伍角整');
      expect(sealed!.sheet.language).to.equal('zh-CN');
      expect(sealed!.sheet.signatures.map(({ role, name }) => [role, name])).to.deep.equal([
        ['customer', '王芳'],
        ['technician', '李强'],
      ]);
      await untilShownAsSigned(slip);
      expect(seen(slip)).to.contain(sealed!.hash.slice(0, 16));
      expect(seen(slip)).to.contain('已签署');
      expect(slip.matches(':state(signed)')).to.equal(true);
      expect(told.at(-1)!.status).to.equal('signed');
      expect(told.at(-1)!.durable).to.equal(true);
      const controls = [...inside(slip).querySelectorAll('input, textarea')] as HTMLInputElement[];
      expect(controls.filter((each) => !each.readOnly && !each.disabled)).to.have.length(0);
      await until(() => signaturesOf(slip).every(({ value }) => value !== null));
      expect(hasButton(slip, '签署')).to.equal(false);
    });

    it('[AS42] [SLP-5] seals a free job with the whole sum and nothing to pay', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip, { free: true });
      const { content } = await sign(slip);
      const { total, customerPays } = content.sealed!.sheet.fee;
      expect([total.amount, customerPays.amount]).to.deep.equal([208550, 0]);
    });

    it('shows sums as agreed, in whatever way they were typed', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      await fill(slip, '交通费用(¥)', '￥３２０');
      await sign(slip);
      expect(control(slip, '交通费用(¥)').value).to.equal('320.00');
    });

    it('opens again as it was sealed', async () => {
      const store = freshName();
      const slip = await aSlip({ service: aClient({ store }) });
      await fillIn(slip);
      const { id, content } = await sign(slip);
      clearPage();
      const again = await aSlip({ service: aClient({ store }), record: id });
      await untilShownAsSigned(again);
      expect(seen(again)).to.contain(content.sealed!.hash.slice(0, 16));
      expect(control(again, '客户名称').readOnly).to.equal(true);
      const blank = await aSlip({ service: aClient({ store }) });
      expect(blank.value.texts['customer.name']).to.equal('');
    });

    it('is signed by keyboard alone', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      button(slip, '签署').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => dialogOf(slip)?.open);
      const deepest = (): Element | null => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element;
      };
      const tabTo = async (isIt: (element: Element) => unknown): Promise<void> => {
        for (let presses = 0; presses < 30; presses++) {
          // Some engines begin on the first control, and others before it.
          if (deepest() && isIt(deepest()!)) return;
          await sendKeys({ press: 'Tab' });
        }
        throw new Error(`not reached: ${isIt}`);
      };
      await tabTo((element) => element.matches('[type=radio]'));
      await sendKeys({ press: ' ' });
      const says = (text: string) => (element: Element) => element.textContent.includes(text);
      const typeTheName = async (place: number, name: string): Promise<void> => {
        await tabTo(says('键入姓名'));
        await sendKeys({ press: 'Enter' });
        await until(() => signaturesOf(slip)[place]!.shadowRoot!.querySelector('#name'));
        await until(() => deepest()?.matches('#name'));
        await sendKeys({ type: name });
      };
      await typeTheName(0, 'Wang Fang');
      await typeTheName(1, 'Li Qiang');
      await tabTo((element) => element.matches('dialog button.primary'));
      await sendKeys({ press: 'Enter' });
      await until(() => slip.kept?.status === 'signed');
      const { signatures } = slip.kept!.content.sealed!.sheet;
      expect(signatures[0]!.mark).to.deep.equal({ kind: 'typed', name: 'Wang Fang' });
      expect(signatures[0]!.name).to.equal('Wang Fang');
    });

    it('is left by Escape without loss, the keyboard back where it was', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      button(slip, '签署').focus();
      await openSigning(slip);
      await choose(slip, '服务态度和结果评价', '满意');
      await signBoth(slip);
      await sendKeys({ press: 'Escape' });
      await until(() => !dialogOf(slip));
      await until(() => slip.kept?.status === 'draft');
      expect(inside(slip).activeElement === button(slip, '签署')).to.equal(true);
      expect(slip.value.texts.rating).to.equal('2');
      await openSigning(slip);
      expect(signaturesOf(slip).map(({ value }) => value?.kind)).to.deep.equal(['typed', 'typed']);
    });

    it('[SLP-5] asks for new signatures when the slip was changed in between', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      await openSigning(slip);
      await signBoth(slip);
      await press(slip, '返回修改');
      await until(() => slip.kept?.status === 'draft');
      await fill(slip, '交通费用(¥)', '99320');
      await openSigning(slip);
      expect(signaturesOf(slip).map(({ value }) => value)).to.deep.equal([null, null]);
    });

    it('opens once when it is pressed twice', async () => {
      const slip = await aSlip({ service: aClient() });
      await fillIn(slip);
      button(slip, '签署').click();
      button(slip, '签署').click();
      await until(() => dialogOf(slip)?.open);
      await slip.updateComplete;
      expect(seen(slip)).not.to.contain('已经完工');
    });

    it('does not carry a signature over to another slip', async () => {
      const service = aMemoryClient();
      const other = await aSlip({ service, fresh: true });
      await fillIn(other);
      await other.flush();
      const slip = await aSlip({ service, fresh: true });
      await fillIn(slip);
      await openSigning(slip);
      await signBoth(slip);
      await press(slip, '返回修改');
      await until(() => slip.kept?.status === 'draft');
      slip.record = other.currentId;
      await until(() => slip.currentId === other.currentId);
      await slip.updateComplete;
      await openSigning(slip);
      expect(signaturesOf(slip).map(({ value }) => value)).to.deep.equal([null, null]);
    });
  });

  describe('or is not', () => {
    it('stops where the page cancels aftersale-before-submit', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fillIn(slip);
      let asked = 0;
      slip.addEventListener('aftersale-before-submit', (event) => {
        asked += 1;
        event.preventDefault();
      });
      await openSigning(slip);
      await choose(slip, '服务态度和结果评价', '满意');
      await signBoth(slip);
      await press(slip, '签署');
      await until(() => asked === 1 && !slip.busy);
      expect(slip.kept!.status).to.equal('completed');
      expect(signaturesOf(slip).every(({ value }) => value)).to.equal(true);
    });

    it('[SLP-5] keeps everything where sealing fails, and is signed when tried again', async () => {
      const client = aClient();
      let isFull = false;
      const service = Object.create(client, {
        run: {
          value: ((command, args) =>
            isFull && command.name === 'confirmation.sign'
              ? Promise.reject({ code: 'storage-full' })
              : client.run(command, args)) as Client['run'],
        },
      }) as Client;
      const slip = await aSlip({ service });
      const told = heard<FormErrorEvent>(slip, 'aftersale-error');
      await fillIn(slip);
      await openSigning(slip);
      await choose(slip, '服务态度和结果评价', '满意');
      await signBoth(slip);
      isFull = true;
      await press(slip, '签署');
      await until(() => dialogOf(slip)!.innerText.includes('没有签署成功，内容都还在'));
      expect(dialogOf(slip)!.innerText).to.contain('本机存储空间已满');
      expect(told.map(({ code }) => code)).to.deep.equal(['storage-full']);
      expect(signaturesOf(slip).every(({ value }) => value)).to.equal(true);
      expect(slip.kept!.status).to.equal('completed');
      isFull = false;
      await press(slip, '签署');
      await until(() => slip.kept?.status === 'signed');
    });

    it('cannot be left while it is being sealed', async () => {
      const client = aClient();
      let seal = (): void => undefined;
      const turn = new Promise<void>((resolve) => (seal = resolve));
      const run: Client['run'] = async (command, args) => {
        if (command.name === 'confirmation.sign') await turn;
        return client.run(command, args);
      };
      const slip = await aSlip({
        service: Object.create(client, { run: { value: run } }) as Client,
      });
      await fillIn(slip);
      await openSigning(slip);
      await choose(slip, '服务态度和结果评价', '满意');
      await signBoth(slip);
      await press(slip, '签署');
      await until(() => slip.busy);
      dialogOf(slip)!.dispatchEvent(new Event('cancel', { cancelable: true }));
      await slip.updateComplete;
      expect(dialogOf(slip)?.open).to.equal(true);
      seal();
      await until(() => slip.kept?.status === 'signed' && !dialogOf(slip));
      expect(seen(slip)).not.to.contain('不能再改');
    });
  });

  it('stands where midnight has just passed', async () => {
    const midnight = new Date(2026, 2, 2, 0, 5).toISOString();
    const slip = await aSlip({ service: aClient({ clock: aClock(midnight) }) }, { lang: 'en' });
    await type(slip, 'Customer name', 'x');
    await until(() => seen(slip).includes('Saved on this device'));
    expect(seen(slip)).to.contain('Saved on this device 00:05');
  });
});
