import { expect } from 'chai';
import type { Client } from '@aftersale/sdk';
import {
  aClient,
  aMemoryClient,
  aSlip,
  clearPage,
  control,
  fill,
  hasButton,
  partText,
  press,
  seen,
  type,
  until,
  untilSaved,
} from '../confirmation/slip-harness.ts';
import { dying, pageGoes, withRun } from './going-page.ts';
import { aDevice, failing, stored, typedLast } from './slip-device.ts';

describe('what was typed right before its page went', () => {
  afterEach(clearPage);

  it('[DRF-3] is in sight in the next window, saved, and left no longer', async () => {
    const device = aDevice();
    const { currentId } = await typedLast(device, { 地址: '安亭镇', 联系人: '王芳' });
    expect(device.shelf.texts.size).to.equal(1);
    const client = device.window();
    const next = await aSlip({ service: client });
    expect(next.currentId).to.equal(currentId);
    expect(control(next, '客户名称').value).to.equal('东方水泵厂');
    expect(control(next, '地址').value).to.equal('安亭镇');
    expect(control(next, '联系人').value).to.equal('王芳');
    expect(await stored(client, currentId)).to.include({ 'customer.address': '安亭镇' });
    expect(device.shelf.texts.size).to.equal(0);
    expect(hasButton(next, '采用')).to.equal(false);
  });

  it('[DRF-3] becomes the slip that it would have been where nothing of it had been saved', async () => {
    const { shelf, window } = aDevice();
    const { service, die } = dying(window());
    const slip = await aSlip({ service });
    die();
    await type(slip, '客户名称', '东方水泵厂');
    pageGoes();
    const next = await aSlip({ service: window() });
    expect(next.currentId).to.equal(slip.currentId);
    expect(next.kept?.status).to.equal('draft');
    expect(control(next, '客户名称').value).to.equal('东方水泵厂');
    expect(seen(next)).to.match(/已恢复 .* 的草稿/);
    expect(shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] is saved as a slip of its own beside one that is begun afresh', async () => {
    const { shelf, window } = aDevice();
    const { service, die } = dying(window());
    const slip = await aSlip({ service, fresh: true });
    die();
    await type(slip, '客户名称', '东方水泵厂');
    pageGoes();
    const client = window();
    const next = await aSlip({ service: client, fresh: true });
    expect(control(next, '客户名称').value).to.equal('');
    expect(next.currentId).not.to.equal(slip.currentId);
    expect(await stored(client, slip.currentId)).to.include({ 'customer.name': '东方水泵厂' });
    expect(shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] is left only for as long as it is not saved, where the page was merely hidden', async () => {
    const { shelf, window } = aDevice();
    const slip = await aSlip({ service: window() });
    for (const text of ['东', '东方', '东方水泵厂']) await type(slip, '客户名称', text);
    document.dispatchEvent(new Event('visibilitychange'));
    expect([...shelf.texts.values()].join()).to.contain('东方水泵厂');
    await slip.flush();
    expect(shelf.texts.size).to.equal(0);
    document.dispatchEvent(new Event('visibilitychange'));
    pageGoes();
    expect(shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] stays left while a later text is not saved', async () => {
    const { shelf, window } = aDevice();
    const client = window();
    let runs = 0;
    let go = (): void => undefined;
    const later = new Promise<void>((resolve) => (go = resolve));
    const service = withRun(client, async (...order) => {
      if (++runs > 1) await later;
      return client.run(...order);
    });
    const slip = await aSlip({ service });
    await type(slip, '客户名称', '东方');
    pageGoes();
    await type(slip, '客户名称', '东方水泵厂');
    await until(() => slip.kept?.content.entry.texts['customer.name'] === '东方');
    expect(shelf.texts.size).to.equal(1);
    go();
    await untilSaved(slip);
    expect(shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] is no conflict with what was on its way when the page went, and arrived', async () => {
    const device = aDevice();
    const { window, shelf } = device;
    const { service, die } = dying(window());
    const slip = await aSlip({ service });
    await fill(slip, '地址', '安亭');
    await slip.flush();
    await type(slip, '地址', '安亭镇');
    void slip.flush();
    die();
    await type(slip, '地址', '安亭');
    pageGoes();
    const client = window();
    await until(
      async () => (await stored(client, slip.currentId))?.['customer.address'] === '安亭镇',
    );
    const next = await aSlip({ service: client });
    expect(control(next, '地址').value).to.equal('安亭');
    expect(hasButton(next, '采用')).to.equal(false);
    expect(await stored(client, slip.currentId)).to.include({ 'customer.address': '安亭' });
    expect(shelf.texts.size).to.equal(0);
  });
});

describe('what was typed right before its page went, where that cannot be saved or read', () => {
  afterEach(clearPage);

  for (const [what, typed] of [
    [
      'a draft',
      async (device: ReturnType<typeof aDevice>) => typedLast(device, { 地址: '安亭镇' }),
    ],
    [
      'a slip of which nothing was saved',
      async ({ window }: ReturnType<typeof aDevice>) => {
        const { service, die } = dying(window());
        const slip = await aSlip({ service });
        die();
        await type(slip, '地址', '安亭镇');
        pageGoes();
        return slip;
      },
    ],
  ] as const)
    it(`[DRF-3] ${what} is in sight, says that it is not saved, and is left until it is`, async () => {
      const device = aDevice();
      const { currentId } = await typed(device);
      let isFull = true;
      const client = device.window();
      const next = await aSlip({ service: failing(client, () => isFull) });
      expect(next.currentId).to.equal(currentId);
      await until(() => partText(next, 'saving').includes('本机存储空间已满'));
      expect(control(next, '地址').value).to.equal('安亭镇');
      expect(device.shelf.texts.size).to.equal(1);
      isFull = false;
      await press(next, '再试一次');
      await untilSaved(next);
      expect(await stored(client, currentId)).to.include({ 'customer.address': '安亭镇' });
      expect(device.shelf.texts.size).to.equal(0);
    });

  it('[DRF-3] a slip of which nothing can be saved is not mixed into one that is begun afresh', async () => {
    const { shelf, window } = aDevice();
    const { service, die } = dying(window());
    const slip = await aSlip({ service });
    die();
    await type(slip, '地址', '安亭镇');
    pageGoes();
    const next = await aSlip({ service: failing(window(), () => true), fresh: true });
    expect(next.currentId).not.to.equal(slip.currentId);
    expect(control(next, '地址').value).to.equal('');
    expect(shelf.texts.size).to.equal(1);
  });

  it('[DRF-3] where its record cannot be read, the form opens all the same', async () => {
    const device = aDevice();
    await typedLast(device, { 地址: '安亭镇' });
    const service = Object.create(device.window(), {
      get: { value: () => Promise.reject({ code: 'document-newer' }) },
    }) as Client;
    const next = await aSlip({ service });
    expect(control(next, '客户名称').value).to.equal('东方水泵厂');
    expect(control(next, '地址').value).to.equal('安亭镇');
    await untilSaved(next);
    expect(device.shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] what a form could not save when it was taken off the page is left, too', async () => {
    const { shelf, window } = aDevice();
    const client = window();
    const slip = await aSlip({ service: failing(client, () => true) });
    await type(slip, '地址', '安亭镇');
    slip.remove();
    await until(() => shelf.texts.size === 1);
    const next = await aSlip({ service: window() });
    expect(control(next, '地址').value).to.equal('安亭镇');
  });

  it('[DRF-3] nothing is left of what only memory keeps, and what was left waits for a database', async () => {
    const device = aDevice();
    await typedLast(device, { 地址: '安亭镇' });
    const { service, die } = dying(aMemoryClient({ lastWords: device.shelf }));
    const slip = await aSlip({ service });
    expect(control(slip, '地址').value).to.equal('');
    die();
    await type(slip, '地址', '南翔镇');
    pageGoes();
    expect([...device.shelf.texts.values()].join())
      .to.contain('安亭镇')
      .and.not.contain('南翔镇');
  });

  it('[DRF-3] a service that keeps no last words loses none that it had', async () => {
    const client = aClient();
    const service = Object.create(client, { lastWords: { value: undefined } }) as Client;
    const slip = await aSlip({ service });
    await type(slip, '客户名称', '东');
    await type(slip, '客户名称', '东方水泵厂');
    pageGoes();
    await untilSaved(slip);
    expect(await stored(client, slip.currentId)).to.include({ 'customer.name': '东方水泵厂' });
    const next = await aSlip({ service });
    expect(next.currentId).to.equal(slip.currentId);
  });

  for (const [what, text] of [
    ['no JSON', '{"form":1,"model":"confirm'],
    ['nothing', 'null'],
    ['of a later form', (left: string) => left.replace('"form":1', '"form":2')],
    ['typed in no texts', (left: string) => left.replaceAll('"安亭镇"', '5')],
    ['of another kind of record', (left: string) => left.replace('"confirmation"', '"estimate"')],
  ] as const)
    it(`[DRF-3] what is ${what} is left where it is, and hurts nobody`, async () => {
      const device = aDevice();
      await typedLast(device, { 地址: '安亭镇' });
      const { shelf } = device;
      for (const [name, left] of shelf.all())
        shelf.leave(name, typeof text === 'string' ? text : text(left));
      const before = new Map(shelf.texts);
      const next = await aSlip({ service: device.window() });
      expect(control(next, '客户名称').value).to.equal('东方水泵厂');
      expect(control(next, '地址').value).to.equal('');
      await fill(next, '联系人', '王芳');
      await untilSaved(next);
      expect(shelf.texts).to.deep.equal(before);
    });
});
