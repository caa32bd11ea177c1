import { expect } from 'chai';
import { witnessesInMemory } from '../../support/twins/witness.ts';
import {
  aClient,
  aSlip,
  button,
  clearPage,
  control,
  fillIn,
  freshName,
  hasButton,
  inside,
  openSigning,
  part,
  partText,
  press,
  seen,
  type,
  until,
  untilSaved,
} from './slip-harness.ts';

afterEach(clearPage);

/** A device whose database no longer bears the name that is remembered beside it. */
function wipedClient() {
  const witness = witnessesInMemory()('slips');
  witness.remember('another device');
  return aClient({ witness });
}

it('[STO-12] where a newer kit has been, the slip says so from the beginning', async () => {
  const store = freshName();
  const former = aClient({ store });
  await former.count({ model: 'confirmation' });
  former.close();
  await new Promise((resolve) => {
    const newer = indexedDB.open(`aftersale.${store}`, 99);
    newer.onsuccess = () => resolve(newer.result.close());
  });
  const slip = await aSlip({ service: aClient({ store }) });
  await until(() => seen(slip).includes('本机数据由更新的版本写入'));
  expect(part(slip, 'storage').role).to.equal('alert');
  await type(slip, '客户名称', '东方水泵厂');
  await until(() => partText(slip, 'saving').startsWith('没有保存'));
  expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
});

describe('[STO-6] on a device whose records the browser threw away', () => {
  for (const [lang, words, acknowledge] of [
    ['zh-CN', '浏览器清除了本机以前保存的单据', '我已知道'],
    ['en', 'The browser has thrown away the records', 'I have read this'],
  ] as const)
    it(`the slip says so in ${lang}, until the person has read it`, async () => {
      const slip = await aSlip({ service: wipedClient() }, { lang });
      await until(() => seen(slip).includes(words));
      expect(part(slip, 'storage').role).to.equal('alert');
      expect(button(slip, acknowledge).getBoundingClientRect().height).to.be.at.least(44);
      await press(slip, acknowledge);
      await until(() => !seen(slip).includes(words));
      expect(hasButton(slip, acknowledge)).to.equal(false);
    });

  it('what is filled in is saved as ever, and nobody who signs is told that it would be lost', async () => {
    const slip = await aSlip({ service: wipedClient() });
    await until(() => seen(slip).includes('浏览器清除了'));
    await fillIn(slip);
    await untilSaved(slip);
    expect(seen(slip)).to.contain('浏览器清除了').and.not.to.contain('关闭页面就会丢失');
    await openSigning(slip);
    expect(inside(slip).querySelector('dialog .warn')).to.equal(null);
  });
});
