import { expect } from 'chai';
import {
  aClient,
  aSlip,
  button,
  clearPage,
  fillIn,
  hasButton,
  inside,
  openSigning,
  part,
  press,
  seen,
  until,
  untilSaved,
} from './slip-harness.ts';

afterEach(clearPage);

/** A device whose database no longer bears the name that is remembered beside it. */
function wipedClient() {
  let remembered: string | undefined = 'another device';
  return aClient({
    witness: {
      read: () => remembered,
      remember: (text) => void (remembered = text),
      forget: () => void (remembered = undefined),
    },
  });
}

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
