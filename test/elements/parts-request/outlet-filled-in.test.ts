import { saveRequest } from '@aftersale/core';
import type { Client } from '@aftersale/sdk';
import { expect } from 'chai';
import { aRequest } from '../../support/a-request.ts';
import {
  aClient,
  aForm,
  choose,
  clearPage,
  east,
  fill,
  inside,
  named,
  press,
  run,
  until,
  type Form,
} from './request-harness.ts';

const west = { ...east, id: 'west', name: '城西服务网点', contact: '陈静', phone: '028-1' };

const outletOf = (form: Form): string[] =>
  ['服务网点', '联系人', '联系电话'].map(
    (name) => named<HTMLInputElement>(form, 'input', name).value,
  );

const ofEast = ['城东服务网点', '刘洋', '028-5555 0101'];

describe('<aftersale-parts-request>, which asks nothing twice', () => {
  afterEach(clearPage);

  const draftsOf = async (client: Client): Promise<readonly unknown[]> => {
    const drafts = await client.query({
      model: 'parts-request',
      index: 'by-status',
      prefix: ['draft'],
      order: 'newest',
    });
    return drafts.documents;
  };

  it('begins with the outlet that the page names, and keeps no draft for that', async () => {
    const client = aClient();
    const form = await aForm({ service: client, outlet: east });
    expect(outletOf(form)).to.deep.equal(ofEast);
    await form.flush();
    expect(await draftsOf(client)).to.deep.equal([]);
    expect(form.kept).to.equal(undefined);
  });

  it('keeps no draft either where the page names the outlet only later', async () => {
    const client = aClient();
    const form = await aForm({ service: client });
    form.outlet = east;
    await form.updateComplete;
    expect(outletOf(form)).to.deep.equal(ofEast);
    form.outlet = west;
    await form.updateComplete;
    expect(outletOf(form)).to.deep.equal(['城西服务网点', '陈静', '028-1']);
    await form.flush();
    expect(await draftsOf(client)).to.deep.equal([]);
  });

  it('keeps it as if it had been typed, once something is', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    await fill(form, '联系电话', '028-9');
    await form.flush();
    expect(form.kept?.content.entry.texts).to.include({
      'outlet.name': '城东服务网点',
      'outlet.contact': '刘洋',
      'outlet.phone': '028-9',
    });
  });

  it('takes the outlet from the JSON inside the element before anything is chosen', async () => {
    document.body.innerHTML = `<aftersale-parts-request>
      <script type="application/json">{"id":"west","name":"城西服务网点","contact":"陈静","phone":"028-1"}</script>
    </aftersale-parts-request>`;
    const form = document.querySelector('aftersale-parts-request')!;
    document.body.lang = 'zh-CN';
    await form.updateComplete;
    expect(outletOf(form)).to.deep.equal(['城西服务网点', '陈静', '028-1']);
  });

  it('does not write over what was typed before the outlet was known', async () => {
    const form = await aForm({ service: aClient() });
    await fill(form, '联系人', '周敏');
    await form.flush();
    form.outlet = east;
    await form.updateComplete;
    expect(outletOf(form)).to.deep.equal(['城东服务网点', '周敏', '028-5555 0101']);
    await form.flush();
    expect(form.kept?.content.entry.texts['outlet.name']).to.equal('城东服务网点');
  });

  it('follows the page to another outlet only where nobody typed', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    await fill(form, '联系人', '');
    form.outlet = west;
    await form.updateComplete;
    expect(outletOf(form)).to.deep.equal(['城西服务网点', '', '028-1']);
  });

  it('leaves a draft that is resumed as it is', async () => {
    const client = aClient();
    const entry = aRequest({ texts: { 'outlet.name': '城南服务网点', 'outlet.phone': '' } });
    await run(client, saveRequest, { id: client.newId(), entry, revision: 0 });
    const form = await aForm({ service: client });
    await until(() => form.kept);
    form.outlet = east;
    await form.updateComplete;
    expect(form.entry).to.deep.equal(entry);
    form.outlet = west;
    await form.updateComplete;
    expect(form.entry).to.deep.equal(entry);
    await form.flush();
    expect(form.kept?.revision).to.equal(1);
  });

  it('fills in nothing where the page knows several outlets', async () => {
    const form = await aForm({ service: aClient(), outlet: [east, west] });
    expect(outletOf(form)).to.deep.equal(['', '', '']);
  });

  it('fills in the next request too', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    form.value = aRequest();
    await form.updateComplete;
    await press(form, '提交申请');
    await until(() => form.kept?.status === 'submitted');
    await form.updateComplete;
    form.view.act.startNew();
    await form.updateComplete;
    expect(outletOf(form)).to.deep.equal(ofEast);
    expect(form.kept).to.equal(undefined);
  });

  it('is reset with its form to the outlet that it began with', async () => {
    document.body.innerHTML = '<form><aftersale-parts-request></aftersale-parts-request></form>';
    const form = document.querySelector('aftersale-parts-request')!;
    document.body.lang = 'zh-CN';
    await form.updateComplete;
    form.outlet = east;
    await form.updateComplete;
    await fill(form, '联系人', '周敏');
    document.querySelector('form')!.reset();
    await form.updateComplete;
    expect(outletOf(form)).to.deep.equal(ofEast);
  });
});

describe('<aftersale-parts-request>, before all of it has been fetched', () => {
  afterEach(clearPage);

  const atOnce = async (overrides: Partial<Form>): Promise<Form> => {
    const form = document.createElement('aftersale-parts-request');
    document.body.lang = 'zh-CN';
    Object.assign(form, overrides);
    document.body.append(form);
    await form.updateComplete;
    if (form.service) await until(() => form.currentId !== '' && !form.busy, 'the request is open');
    return form;
  };

  it('takes what is typed and chosen, and the month as soon as it can be known', async () => {
    const form = await atOnce({ outlet: east });
    expect(form.modules.grounds).to.equal(undefined);
    await choose(form, '申请类型', '月度');
    await fill(form, '联系人', '周敏');
    await until(() => form.entry.texts.forMonth !== '');
    await until(() => inside(form).querySelector('#f-forMonth'));
    expect(form.entry.texts['outlet.contact']).to.equal('周敏');
  });

  it('hands in at the first press', async () => {
    const form = await atOnce({ service: aClient(), outlet: east });
    form.value = aRequest();
    await form.updateComplete;
    expect(form.modules.checks).to.equal(undefined);
    await press(form, '提交申请');
    await until(() => form.kept?.status === 'submitted');
  });

  it('says what is missing at the first press', async () => {
    const form = await atOnce({ service: aClient(), outlet: east });
    expect(form.modules.checks).to.equal(undefined);
    await press(form, '提交申请');
    await until(() => inside(form).querySelector('#summary'));
  });

  it('speaks English throughout, whatever was fetched later', async () => {
    const frame = document.createElement('div');
    frame.lang = 'en';
    const form = document.createElement('aftersale-parts-request');
    form.outlet = east;
    frame.append(form);
    document.body.append(frame);
    form.value = aRequest();
    await until(() => form.modules.checks && form.modules.grounds && form.modules.late);
    await form.updateComplete;
    const text = inside(form).querySelector<HTMLElement>('.sheet')!.innerText;
    expect(text).to.contain('Within the limit').and.contain('Picture of the seal');
    expect(text).to.contain('Taken from 2024-04-26 to 2024-04-30');
  });
});
