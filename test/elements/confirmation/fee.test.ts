import { expect } from 'chai';
import { defaultPolicy } from '@aftersale/core';
import {
  aMemoryClient,
  aPolicy,
  aSlip,
  allNamed,
  choose,
  clearPage,
  control,
  errorAt,
  fill,
  fillIn,
  fillInFees,
  inside,
  leave,
  part,
  partText,
  press,
  totalOf,
  type,
  until,
  type Slip,
} from './slip-harness.ts';

const owed = (slip: Slip): string => part(slip, 'owed').querySelector('strong')!.textContent.trim();

describe('<aftersale-confirmation> adds up the fee as it is typed', () => {
  afterEach(clearPage);

  it('[AS41] [R036] [R037] comes to 2085.50, all of it owed', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    expect(totalOf(slip)).to.equal('2085.50');
    expect(owed(slip)).to.equal('¥2085.50');
    expect(partText(slip, 'owed')).to.contain('收费维修');
  });

  it('[AS42] [R038] [AMB-03] owes nothing for a free repair, with the whole sum in sight', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip, { free: true });
    expect(totalOf(slip)).to.equal('2085.50');
    expect(owed(slip)).to.equal('¥0.00');
    expect(partText(slip, 'owed')).to.contain('2085.50');
  });

  it('[AMB-03] owes all but the parts where the policy says so', async () => {
    const policy = aPolicy({ freeJob: 'only-parts-free' });
    const slip = await aSlip({ service: aMemoryClient({ policy }) });
    await fillIn(slip, { free: true });
    expect(totalOf(slip)).to.equal('2085.50');
    expect(owed(slip)).to.equal('¥805.00');
  });

  it('owes nobody knows what until free or chargeable is chosen', async () => {
    const slip = await aSlip();
    await fillInFees(slip);
    expect(totalOf(slip)).to.equal('2085.50');
    expect(owed(slip)).to.equal('—');
    expect(partText(slip, 'owed')).to.contain('请先选择免费或收费');
  });

  it('[R036] follows every sum, keystroke by keystroke', async () => {
    const slip = await aSlip();
    await choose(slip, '维修性质', '收费维修');
    const totals: string[] = [];
    for (const [name, text] of [
      ['配件成本收费(¥)', '1'],
      ['配件成本收费(¥)', '12'],
      ['交通费用(¥)', '3'],
      ['住宿费用(¥)', '0.5'],
      ['其他费用(¥)', '7'],
      ['出差补贴(¥)', '0.05'],
      ['交通费用(¥)', ''],
    ] as const) {
      await type(slip, name, text);
      totals.push(totalOf(slip));
    }
    expect(totals).to.deep.equal(['1.00', '12.00', '15.00', '15.50', '22.50', '22.55', '19.55']);
    expect(owed(slip)).to.equal('¥19.55');
  });

  for (const [text, total] of Object.entries({
    '１，２８０．５': '1280.50',
    '¥1,280.50': '1280.50',
    '￥1,280.50': '1280.50',
    ' 1280.5 ': '1280.50',
    '1 280.50': '1280.50',
    '1280.50元': '1280.50',
  }))
    it(`takes what people paste: “${text}”`, async () => {
      const slip = await aSlip();
      await fill(slip, '交通费用(¥)', text);
      expect(totalOf(slip)).to.equal(total);
      expect(errorAt(slip, '交通费用(¥)')).to.equal(undefined);
      expect(control(slip, '交通费用(¥)').value).to.equal(text);
    });

  describe('where a sum cannot be read', () => {
    for (const [text, reason] of Object.entries({
      约三百: '这不是金额',
      '-5': '金额不能为负数',
      '1.234': '小数最多 2 位',
      '12,80.50': '千位逗号',
      '9999999999999': '数字太大',
    }))
      it(`[SLP-1] says why at the field once it is left, and keeps “${text}”`, async () => {
        const slip = await aSlip();
        await fillInFees(slip);
        await type(slip, '其他费用(¥)', text);
        expect(errorAt(slip, '其他费用(¥)')).to.equal(undefined);
        await leave(slip, '其他费用(¥)');
        expect(errorAt(slip, '其他费用(¥)')).to.contain(reason);
        expect(control(slip, '其他费用(¥)').value).to.equal(text);
        expect(slip.value.texts['fees.other']).to.equal(text);
      });

    it('shows no total over it, and says so', async () => {
      const slip = await aSlip();
      await fillInFees(slip);
      await choose(slip, '维修性质', '收费维修');
      await type(slip, '其他费用(¥)', '4x');
      expect(totalOf(slip)).to.equal('—');
      expect(owed(slip)).to.equal('—');
      expect(partText(slip, 'owed')).to.contain('看不懂');
    });

    it('takes the error away at the keystroke that makes it right', async () => {
      const slip = await aSlip();
      await fill(slip, '其他费用(¥)', '4x');
      await type(slip, '其他费用(¥)', '4x5');
      expect(errorAt(slip, '其他费用(¥)')).to.contain('这不是金额');
      await type(slip, '其他费用(¥)', '45');
      expect(errorAt(slip, '其他费用(¥)')).to.equal(undefined);
      await type(slip, '其他费用(¥)', '45y');
      expect(errorAt(slip, '其他费用(¥)')).to.equal(undefined);
    });

    it('leaves someone who composes alone', async () => {
      const slip = await aSlip();
      const field = control(slip, '其他费用(¥)');
      field.focus();
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      for (const data of ['s', 'si', '四']) {
        field.value = data;
        const during = { bubbles: true, composed: true, isComposing: true, data };
        field.dispatchEvent(new InputEvent('input', during));
        await slip.updateComplete;
        expect(errorAt(slip, '其他费用(¥)')).to.equal(undefined);
        expect(control(slip, '其他费用(¥)').value).to.equal(data);
        expect(inside(slip).activeElement === field).to.equal(true);
      }
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '四' }));
      await slip.updateComplete;
      expect(errorAt(slip, '其他费用(¥)')).to.equal(undefined);
      await leave(slip, '其他费用(¥)');
      expect(errorAt(slip, '其他费用(¥)')).to.contain('这不是金额');
    });

    it('leaves a field in peace while it is typed even after a signature was asked for', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await press(slip, '签署');
      await until(() => inside(slip).querySelector('#summary'));
      await type(slip, '交通费用(¥)', '1,2');
      expect(errorAt(slip, '交通费用(¥)')).to.equal(undefined);
      await leave(slip, '交通费用(¥)');
      expect(errorAt(slip, '交通费用(¥)')).to.contain('千位逗号');
    });

    it('refuses a product quantity that is no whole number, without touching the total', async () => {
      const slip = await aSlip();
      await fillInFees(slip);
      await fill(slip, '产品数量', '1.5');
      expect(errorAt(slip, '产品数量')).to.equal('只能是整数。');
      expect(totalOf(slip)).to.equal('2085.50');
    });
  });

  describe('where parts are rows', () => {
    const withRow = async (): Promise<Slip> => {
      const slip = await aSlip();
      await fill(slip, '配件成本收费(¥)', '1280.50');
      await press(slip, '添加配件');
      return slip;
    };

    it('takes the parts cost from the priced rows, and does not let it be typed', async () => {
      const slip = await withRow();
      await fill(slip, '配件型号 1', '机械密封 104-25');
      expect(control(slip, '配件成本收费(¥)').value).to.equal('1280.50');
      await fill(slip, '数量 1', '2');
      await fill(slip, '单价(¥) 1', '３２０．２５');
      expect(control(slip, '配件成本收费(¥)').value).to.equal('640.50');
      expect(control(slip, '配件成本收费(¥)').readOnly).to.equal(true);
      expect(totalOf(slip)).to.equal('640.50');
    });

    it('brings the typed cost back when no row is priced any more', async () => {
      const slip = await withRow();
      await fill(slip, '单价(¥) 1', '99');
      expect(totalOf(slip)).to.equal('99.00');
      await fill(slip, '单价(¥) 1', '');
      expect(control(slip, '配件成本收费(¥)').value).to.equal('1280.50');
      expect(control(slip, '配件成本收费(¥)').readOnly).to.equal(false);
      expect(totalOf(slip)).to.equal('1280.50');
    });

    it('multiplies parts of a quantity, rounded half up to the fen', async () => {
      const slip = await withRow();
      await fill(slip, '数量 1', '0.5');
      await fill(slip, '单价(¥) 1', '0.01');
      expect(totalOf(slip)).to.equal('0.01');
    });

    it('[SLP-1] says at the row what cannot be read', async () => {
      const slip = await withRow();
      await fill(slip, '单价(¥) 1', '12元5');
      expect(errorAt(slip, '单价(¥) 1')).to.contain('这不是金额');
      await fill(slip, '单价(¥) 1', '12');
      await fill(slip, '数量 1', '两个');
      expect(errorAt(slip, '数量 1')).to.contain('这不是数量');
      expect(totalOf(slip)).to.equal('—');
    });

    it('adds a row with the cursor in it, removes one, and brings it back to its place', async () => {
      const slip = await withRow();
      expect(inside(slip).activeElement === control(slip, '配件型号 1')).to.equal(true);
      await fill(slip, '配件型号 1', '甲');
      await press(slip, '添加配件');
      await fill(slip, '配件型号 2', '乙');
      await fill(slip, '旧件序列号 2', 'A-1');
      await press(slip, '添加配件');
      await fill(slip, '配件型号 3', '丙');
      await press(slip, '删除配件 2');
      expect(control(slip, '配件型号 2').value).to.equal('丙');
      expect(allNamed(slip, '配件型号 3')).to.have.length(0);
      await press(slip, '撤销');
      expect([1, 2, 3].map((row) => control(slip, `配件型号 ${row}`).value)).to.deep.equal([
        '甲',
        '乙',
        '丙',
      ]);
      expect(control(slip, '旧件序列号 2').value).to.equal('A-1');
    });
  });

  it('pays by the ways of the policy only [R037]', async () => {
    const slip = await aSlip({ policy: aPolicy({ payments: ['cash'] }) });
    const [group] = allNamed(slip, '服务收费');
    expect(group!.querySelectorAll('input')).to.have.length(1);
    expect(defaultPolicy.confirmation.payments).to.have.length(2);
  });
});
