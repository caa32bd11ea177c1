import { expect } from 'chai';
import {
  aSlip,
  clearPage,
  control,
  fill,
  fillIn,
  hasButton,
  partText,
  press,
  seen,
  sign,
  type,
  until,
} from '../confirmation/slip-harness.ts';
import { aShelf } from '../../support/twins/last-words.ts';
import { pageGoes, withRun } from './going-page.ts';
import { aDevice, stored, typedLast } from './slip-device.ts';

describe('what was typed right before its page went, where another window typed as well', () => {
  afterEach(clearPage);

  for (const [which, later, standing, offered] of [
    ['the left one', '2026-03-01T07:00:00.000Z', '安亭镇 8 号', '安亭镇 9 号'],
    ['the saved one', '2026-03-01T09:00:00.000Z', '安亭镇 9 号', '安亭镇 8 号'],
  ] as const)
    it(`[DRF-3] the later of two texts stands, here ${which}, and the other is offered`, async () => {
      const device = aDevice();
      const { shelf, clock, window } = device;
      const { currentId } = await typedLast(device, { 地址: '安亭镇 8 号', 联系人: '王芳' });
      clock.set(later);
      const deaf = window({ lastWords: aShelf(), channel: () => undefined });
      const other = await aSlip({ service: deaf, record: currentId });
      await fill(other, '地址', '安亭镇 9 号');
      await other.flush();
      other.remove();
      const client = window();
      const next = await aSlip({ service: client });
      expect(control(next, '地址').value).to.equal(standing);
      expect(control(next, '联系人').value).to.equal('王芳');
      expect(seen(next)).to.contain(`另一窗口写的是：${offered}`);
      await next.flush();
      expect(await stored(client, currentId)).to.include({
        'customer.address': standing,
        'customer.contactPerson': '王芳',
      });
      expect(shelf.texts.size).to.equal(0);
      await press(next, '采用');
      await until(() => control(next, '地址').value === offered);
    });

  it('[DRF-3] nothing is stolen from a window that lives on', async () => {
    const { shelf, window } = aDevice();
    let isSlow = false;
    let go = (): void => undefined;
    const slow = new Promise<void>((resolve) => (go = resolve));
    const client = window({ channel: () => undefined });
    const service = withRun(client, async (...order) => {
      if (isSlow) await slow;
      return client.run(...order);
    });
    const living = await aSlip({ service });
    await fill(living, '客户名称', '东方水泵厂');
    await living.flush();
    isSlow = true;
    await type(living, '地址', '安亭镇');
    pageGoes();
    const opening = await aSlip({ service: window({ channel: () => undefined }) });
    expect(control(opening, '地址').value).to.equal('安亭镇');
    await type(living, '地址', '安亭镇 8 号');
    pageGoes();
    go();
    await living.flush();
    expect(control(living, '地址').value).to.equal('安亭镇 8 号');
    expect(await stored(client, living.currentId)).to.include({
      'customer.address': '安亭镇 8 号',
    });
    expect(hasButton(living, '采用')).to.equal(false);
    expect(shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] two windows that open at once take it up once', async () => {
    const device = aDevice();
    const { currentId } = await typedLast(device, { 地址: '安亭镇' });
    const client = device.window();
    const both = await Promise.all([
      aSlip({ service: client }),
      aSlip({ service: device.window() }),
    ]);
    for (const slip of both) {
      await slip.flush();
      expect(control(slip, '地址').value).to.equal('安亭镇');
      expect(hasButton(slip, '采用')).to.equal(false);
    }
    expect((await client.get(currentId))?.revision).to.equal(2);
    expect(device.shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] it is saved over what another window saves at that very moment, also where nobody sees it', async () => {
    const device = aDevice();
    const { currentId } = await typedLast(device, { 地址: '安亭镇' });
    const client = device.window();
    const other = await aSlip({
      service: device.window({ lastWords: aShelf() }),
      record: currentId,
    });
    let isFirst = true;
    const service = withRun(client, async (...order) => {
      if (isFirst) {
        isFirst = false;
        await type(other, '联系人', '王芳');
        await other.flush();
      }
      return client.run(...order);
    });
    await aSlip({ service, fresh: true });
    expect(await stored(client, currentId)).to.include({
      'customer.address': '安亭镇',
      'customer.contactPerson': '王芳',
    });
    expect(device.shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] what cannot join a slip that was signed meanwhile is told once, and the sheet stays', async () => {
    const device = aDevice();
    const { shelf, window } = device;
    const { currentId } = await typedLast(device, { 地址: '安亭镇 8 号' });
    const other = await aSlip({ service: window({ lastWords: aShelf() }), record: currentId });
    await fillIn(other);
    const signed = await sign(other);
    other.remove();
    const client = window();
    const next = await aSlip({ service: client, record: currentId });
    await until(() => partText(next, 'saving').includes('已经签署，不能再改'));
    expect(control(next, '地址').value).to.equal('');
    expect(await client.get(currentId)).to.deep.equal(signed);
    expect(shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] where the signed slip says the same, nothing is told', async () => {
    const device = aDevice();
    const { shelf, window } = device;
    const { currentId } = await typedLast(device, { 地址: '安亭镇 8 号' });
    const other = await aSlip({ service: window({ lastWords: aShelf() }), record: currentId });
    await fillIn(other);
    await fill(other, '地址', '安亭镇 8 号');
    await sign(other);
    const next = await aSlip({ service: window(), record: currentId });
    expect(partText(next, 'saving')).not.to.contain('没有保存');
    expect(shelf.texts.size).to.equal(0);
  });
});
