import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SlipDocument } from '@aftersale/core';
import { kitPersonalData as personal } from '@aftersale/core/personal-data';
import { erase } from '@aftersale/sdk/erase';
import {
  aClient,
  aMemoryClient,
  aSlip,
  button,
  choose,
  clearPage,
  control,
  dialogOf,
  fill,
  fillIn,
  freshName,
  hasButton,
  inside,
  openSigning,
  press,
  seen,
  sign,
  signaturesOf,
  signBoth,
  tidy,
  until,
  type Slip,
  untilShownAsSigned,
} from './slip-harness.ts';

async function aSignedSlip(service = aMemoryClient()): Promise<Slip> {
  const slip = await aSlip({ service });
  await fillIn(slip);
  await sign(slip);
  return slip;
}

async function amend(slip: Slip): Promise<void> {
  await press(slip, '更正');
  await until(() => slip.kept?.status === 'draft' && slip.amended);
  await slip.updateComplete;
}

const differencesOf = (slip: Slip): string =>
  tidy(inside(slip).querySelector<HTMLElement>('[part=differences]')!.innerText);

describe('<aftersale-confirmation> after it was signed', () => {
  afterEach(clearPage);

  describe('is amended', () => {
    it('[SLP-6] in a new version that shows what differs', async () => {
      const slip = await aSignedSlip();
      const first = slip.kept!;
      await amend(slip);
      expect(slip.currentId).not.to.equal(first.id);
      expect(seen(slip)).to.contain('第 2 版');
      expect(differencesOf(slip)).to.contain('目前与原单没有不同');
      expect(slip.value.texts.rating).to.equal('');
      await fill(slip, '交通费用(¥)', '1,320');
      await fill(slip, '故障现象', '漏水,异响');
      await choose(slip, '服务收费', '现金');
      await choose(slip, '服务需求', '安装');
      const told = differencesOf(slip);
      expect(told).to.contain('交通费用(¥)：320 → 1,320');
      expect(told).to.contain('故障现象：漏水 → 漏水,异响');
      expect(told).to.contain('服务收费：转账 → 现金');
      expect(told).to.contain('服务需求：维修 → 维修, 安装');
    });

    it('[SLP-6] with signatures of its own, and the one before is then superseded', async () => {
      const service = aMemoryClient();
      const slip = await aSignedSlip(service);
      const first = slip.kept!;
      await amend(slip);
      await fill(slip, '交通费用(¥)', '330');
      const status = async () => ((await service.get(first.id)) as SlipDocument).status;
      expect(await status()).to.equal('signed');
      await openSigning(slip);
      expect(signaturesOf(slip).map(({ value }) => value)).to.deep.equal([null, null]);
      await choose(slip, '服务态度和结果评价', '满意');
      await signBoth(slip);
      await press(slip, '签署');
      await until(() => slip.kept?.status === 'signed' && !dialogOf(slip));
      expect(slip.kept!.content.sealed!.sheet.sheetVersion).to.equal(2);
      expect(slip.kept!.content.sealed!.sheet.amends).to.deep.equal({
        ...{ id: first.id, hash: first.content.sealed!.hash },
      });
      expect(await status()).to.equal('amended');
      const old = await aSlip({ service, record: first.id });
      await untilShownAsSigned(old);
      expect(seen(old)).to.contain('本版已被更正后的版本取代');
      for (const act of ['签署', '更正', '作废']) expect(hasButton(old, act)).to.equal(false);
      for (const act of ['打印', '导出']) expect(hasButton(old, act)).to.equal(true);
    });

    it('[SLP-6] once, though it is pressed twice', async () => {
      const service = aClient();
      const slip = await aSignedSlip(service);
      const again = button(slip, '更正');
      again.click();
      again.click();
      await until(() => slip.kept?.status === 'draft' && !slip.busy);
      expect(await service.count({ model: 'confirmation', status: 'draft' })).to.equal(1);
      expect(seen(slip)).not.to.contain('尚未签署');
    });

    it('comes back after a reload as the amendment that it is', async () => {
      const store = freshName();
      const slip = await aSignedSlip(aClient({ store }));
      await amend(slip);
      await fill(slip, '交通费用(¥)', '330');
      await slip.flush();
      clearPage();
      const again = await aSlip({ service: aClient({ store }) });
      await until(() => again.amended);
      await again.updateComplete;
      expect(differencesOf(again)).to.contain('交通费用(¥)：320 → 330');
    });
  });

  describe('is voided', () => {
    const reason = (slip: Slip): HTMLTextAreaElement =>
      control(slip, '作废原因') as HTMLTextAreaElement;

    const askToVoid = async (slip: Slip): Promise<void> => {
      await press(slip, '作废');
      await until(() => dialogOf(slip)?.open);
    };

    it('[SLP-7] not without a reason, which is asked for at its field', async () => {
      const slip = await aSignedSlip();
      await askToVoid(slip);
      expect(dialogOf(slip)!.innerText).to.contain('作废后不能恢复');
      await press(slip, '作废');
      await until(() => reason(slip).getAttribute('aria-invalid') === 'true');
      const error = inside(slip).getElementById(reason(slip).getAttribute('aria-describedby')!);
      expect(tidy(error!.textContent)).to.equal('请写明作废原因。');
      expect(slip.kept!.status).to.equal('signed');
      await press(slip, '取消');
      await until(() => !dialogOf(slip));
      await slip.updateComplete;
      expect(seen(slip)).not.to.contain('请写明作废原因');
    });

    it('[SLP-7] with everything kept, and says so', async () => {
      const slip = await aSignedSlip();
      const { sealed, entry } = slip.kept!.content;
      await askToVoid(slip);
      reason(slip).value = '客户名称写错';
      await press(slip, '作废');
      await until(() => slip.kept?.status === 'void' && !dialogOf(slip));
      await untilShownAsSigned(slip);
      expect(seen(slip)).to.contain('已作废');
      expect(seen(slip)).to.contain('作废，原因：客户名称写错');
      expect(slip.kept!.content.sealed).to.deep.equal(sealed);
      expect(slip.kept!.content.entry).to.deep.equal(entry);
      expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
      expect(control(slip, '客户名称').readOnly).to.equal(true);
      for (const act of ['签署', '更正', '作废']) expect(hasButton(slip, act)).to.equal(false);
    });

    it('[SLP-7] as a draft, too', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await fill(slip, '客户名称', '东方水泵厂');
      await slip.flush();
      await slip.updateComplete;
      await askToVoid(slip);
      reason(slip).value = '重复';
      await press(slip, '作废');
      await until(() => slip.kept?.status === 'void');
    });

    it('not where one thinks better of it', async () => {
      const slip = await aSignedSlip();
      await askToVoid(slip);
      await sendKeys({ press: 'Escape' });
      await until(() => !dialogOf(slip));
      expect(slip.kept!.status).to.equal('signed');
      await askToVoid(slip);
      expect(reason(slip).value).to.equal('');
    });
  });

  it('[SLP-2] cannot be changed, not by the page either', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const slip = await aSlip({ service: aMemoryClient(), name: 'slip' }, { within: form });
    await fillIn(slip);
    await sign(slip);
    form.reset();
    slip.value = { ...slip.value, parts: [] };
    await slip.updateComplete;
    expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
    expect(seen(slip)).not.to.contain('没有保存');
  });

  it('[SHT-6] [ERA-1] of a customer who was erased shows that their signature was, and the technician’s as before', async () => {
    const service = aMemoryClient();
    const shown = await aSignedSlip(service);
    const { id } = shown.kept!;
    await erase(service, { texts: ['王芳'] }, { personal });
    for (const [lang, said] of [
      ['zh-CN', '确认人(签字) 签名已删除。'],
      ['en', 'Confirmed by (signature) The signature was erased.'],
    ] as const) {
      const slip = await aSlip({ service, record: id, lang });
      await untilShownAsSigned(slip);
      expect(tidy(seen(slip)))
        .to.contain(said)
        .and.not.to.contain('王芳');
      expect(signaturesOf(slip).map(({ value }) => value)).to.deep.equal([
        { kind: 'typed', name: '李强' },
      ]);
    }
    await until(() => seen(shown).includes('签名已删除'), 'the slip that is open follows');
  });

  it('makes room for a new slip', async () => {
    const service = aMemoryClient();
    const slip = await aSignedSlip(service);
    await press(slip, '新建确认单');
    expect(control(slip, '客户名称').value).to.equal('');
    await fill(slip, '客户名称', '西山纸厂');
    await slip.flush();
    expect(await service.count({ model: 'confirmation' })).to.equal(2);
  });
});
