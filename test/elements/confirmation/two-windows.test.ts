import { expect } from 'chai';
import {
  aClient,
  aSlip,
  allNamed,
  button,
  choose,
  clearPage,
  control,
  fill,
  fillIn,
  freshName,
  hasButton,
  partText,
  press,
  seen,
  sign,
  signaturesOf,
  openSigning,
  signBoth,
  type,
  until,
  type Slip,
} from './slip-harness.ts';

/** Two windows of one browser, both on the same draft. */
async function twoWindows(): Promise<[Slip, Slip]> {
  const store = freshName();
  const one = await aSlip({ service: aClient({ store }) });
  await fill(one, '客户名称', '东方水泵厂');
  await one.flush();
  const other = await aSlip({ service: aClient({ store }), record: one.currentId });
  return [one, other];
}

/** Both type before either hears of the other: two acts with nothing between them. */
async function atOnce(acts: readonly [Promise<void>, Promise<void>]): Promise<void> {
  await Promise.all(acts);
}

const settled = async (...slips: Slip[]): Promise<void> => {
  for (const slip of slips) await slip.flush();
  const revisions = (): number[] => slips.map(({ kept }) => kept?.revision ?? 0);
  await until(() => new Set(revisions()).size === 1, 'both windows have the last revision');
  for (const slip of slips) await slip.updateComplete;
};

describe('<aftersale-confirmation> in two windows on one draft', () => {
  afterEach(clearPage);

  it('[SLP-8] shows in each what was typed in the other', async () => {
    const [one, other] = await twoWindows();
    await fill(one, '地址', '安亭镇');
    await until(() => control(other, '地址').value === '安亭镇');
    await fill(other, '联系人', '王芳');
    await until(() => control(one, '联系人').value === '王芳');
  });

  it('[SLP-8] merges different fields that were typed at once', async () => {
    const [one, other] = await twoWindows();
    await atOnce([type(one, '地址', '安亭镇'), type(other, '联系人', '王芳')]);
    await settled(one, other);
    for (const slip of [one, other]) {
      expect(control(slip, '地址').value).to.equal('安亭镇');
      expect(control(slip, '联系人').value).to.equal('王芳');
      expect(hasButton(slip, '采用')).to.equal(false);
    }
  });

  it('[SLP-8] shows the other text where one field was typed in both, and takes it when asked', async () => {
    const [one, other] = await twoWindows();
    await atOnce([type(one, '地址', '安亭镇 8 号'), type(other, '地址', '安亭镇 9 号')]);
    await settled(one, other);
    const [loser] = [one, other].filter((slip) => hasButton(slip, '采用'));
    const mine = control(loser!, '地址').value;
    const theirs = mine.includes('8') ? '安亭镇 9 号' : '安亭镇 8 号';
    expect(seen(loser!)).to.contain(`另一窗口写的是：${theirs}`);
    await press(loser!, '采用');
    await until(() => control(loser!, '地址').value === theirs);
    expect(hasButton(loser!, '采用')).to.equal(false);
    await settled(one, other);
    for (const slip of [one, other]) expect(control(slip, '地址').value).to.equal(theirs);
  });

  it('[SLP-8] keeps the other text in sight while more comes in', async () => {
    const [one, other] = await twoWindows();
    await atOnce([type(one, '地址', '安亭镇 8 号'), type(other, '地址', '安亭镇 9 号')]);
    await settled(one, other);
    const [mine, theirs] = hasButton(one, '采用') ? [one, other] : [other, one];
    await fill(theirs, '联系人', '王芳');
    await until(() => control(mine, '联系人').value === '王芳');
    expect(hasButton(mine, '采用')).to.equal(true);
  });

  it('[SLP-8] says choices and times by their names', async () => {
    const [one, other] = await twoWindows();
    await atOnce([choose(one, '维修性质', '免费维修'), choose(other, '维修性质', '收费维修')]);
    await settled(one, other);
    const [loser] = [one, other].filter((slip) => hasButton(slip, '采用'));
    await until(() => /另一窗口写的是：(免费维修|收费维修)/.test(seen(loser!)));
  });

  it('[SLP-8] shows and takes the other choice of services', async () => {
    const [one, other] = await twoWindows();
    await atOnce([choose(one, '服务需求', '安装'), choose(other, '服务需求', '维修')]);
    await settled(one, other);
    const [loser] = [one, other].filter((slip) => hasButton(slip, '采用'));
    const theirs = loser!.value.serviceNeeds[0] === 'repair' ? 'installation' : 'repair';
    await until(() => /另一窗口写的是：(安装|维修)/.test(seen(loser!)));
    await press(loser!, '采用');
    await until(() => loser!.value.serviceNeeds.join() === theirs);
  });

  it('[SLP-8] shows and takes the other wording of a part', async () => {
    const [one, other] = await twoWindows();
    await press(one, '添加配件');
    await one.flush();
    await until(() => allNamed(other, '配件型号 1').length === 1);
    await atOnce([type(one, '配件型号 1', '密封 A'), type(other, '配件型号 1', '密封 B')]);
    await settled(one, other);
    const [loser] = [one, other].filter((slip) => hasButton(slip, '采用'));
    const theirs = control(loser!, '配件型号 1').value === '密封 A' ? '密封 B' : '密封 A';
    expect(seen(loser!)).to.contain(`另一窗口写的是：${theirs}`);
    await press(loser!, '采用');
    await until(() => control(loser!, '配件型号 1').value === theirs);
  });

  it('[SLP-8] keeps rows that were added in both', async () => {
    const [one, other] = await twoWindows();
    await atOnce([press(one, '添加配件'), press(other, '添加配件')]);
    await settled(one, other);
    expect(allNamed(one, '删除配件 2')).to.have.length(1);
    expect(allNamed(other, '删除配件 2')).to.have.length(1);
  });

  it('[SLP-2] shows the sealed sheet where the other window signed, and says that nothing joins it', async () => {
    const store = freshName();
    const one = await aSlip({ service: aClient({ store }) });
    await fillIn(one);
    await one.flush();
    const deaf = aClient({ store, channel: () => undefined });
    const other = await aSlip({ service: deaf, record: one.currentId });
    await until(() => other.kept);
    await sign(one);
    await type(other, '客户名称', '西山纸厂');
    await until(() => partText(other, 'saving').includes('已经签署，不能再改'));
    await until(() => other.kept?.status === 'signed');
    await other.updateComplete;
    expect(control(other, '客户名称').value).to.equal('东方水泵厂');
    expect(control(other, '客户名称').readOnly).to.equal(true);
  });

  it('[SLP-5] drops a signature when the other window changes what was signed for', async () => {
    const [one, other] = await twoWindows();
    await fillIn(one);
    await settled(one, other);
    await openSigning(one);
    await signBoth(one);
    expect(signaturesOf(one).every(({ value }) => value)).to.equal(true);
    await fill(other, '交通费用(¥)', '9320');
    await until(() => seen(one).includes('11085.50') || seen(one).includes('11,085.50'));
    await one.updateComplete;
    expect(signaturesOf(one).map(({ value }) => value)).to.deep.equal([null, null]);
    expect(button(one, '签署').disabled).to.equal(false);
  });
});
