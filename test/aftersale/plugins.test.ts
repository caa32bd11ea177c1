import { expect } from 'chai';
import { use } from 'aftersale';
import type { AftersaleKit } from '../../packages/aftersale/src/kit.ts';
import { pageClient } from '../../packages/aftersale/src/page-clients.ts';
import { kitModels } from '../../packages/aftersale/src/kit-models.ts';
import { deliveryModel, kitRecordNames } from '@aftersale/core';
import {
  freshName,
  liftPlugin,
  tidy,
  until,
  type as typeIn,
  type Form,
} from '../elements/own-form/own-form-harness.ts';

type Listed = HTMLElementTagNameMap['aftersale-records'];

function onPage(markup: string): HTMLElement {
  const frame = document.createElement('div');
  frame.lang = 'zh-CN';
  frame.innerHTML = markup;
  document.body.append(frame);
  return frame;
}
const formIn = (root: ParentNode): Form => root.querySelector<Form>('aftersale-form')!;
const kitIn = (root: ParentNode): AftersaleKit => root.querySelector('aftersale-kit')!;
const alertOf = (kit: AftersaleKit): string =>
  tidy(kit.shadowRoot!.querySelector('[role=alert]')?.textContent ?? '');
const isOpen = (form: Form): Promise<void> => until(() => form.currentId, 'it is open');
const script = (plugin: unknown): string =>
  `<script type="application/json" data-plugin>${typeof plugin === 'string' ? plugin : JSON.stringify(plugin)}</script>`;
const codeOf = async (plugin: unknown): Promise<unknown> =>
  use(plugin).then(
    () => 'taken',
    ({ code }: { code: string }) => code,
  );

// Before any plug-in has added to them.
const namesOfTheKit = [...kitModels, deliveryModel].map(({ name }) => name).sort();

describe('a plug-in', () => {
  afterEach(() => document.body.replaceChildren());

  it('[PLG-2] gives its records to every client and element of the page, before or after they are there', async () => {
    const store = freshName();
    const plugin = liftPlugin();
    const before = pageClient({ store });
    const page = onPage(
      `<aftersale-kit store="${store}"><aftersale-form of="${plugin.name}"></aftersale-form><aftersale-records of="${plugin.name}"></aftersale-records></aftersale-kit>`,
    );
    await use(plugin);
    const form = formIn(page);
    await isOpen(form);
    await typeIn(form, 'unit', '东方大厦');
    await form.flush();
    const count = (client: {
      count: Listed['service'] extends undefined
        ? never
        : (of: { model: string }) => Promise<number>;
    }) => client.count({ model: plugin.name });
    expect(await count(before)).to.equal(1);
    expect(await count(pageClient({ store, actor: '后来' }))).to.equal(1);
    const list = page.querySelector<Listed>('aftersale-records')!;
    await until(() => tidy(list.shadowRoot?.textContent ?? '').includes('东方大厦'));
  });

  it('[PLG-2] is the same when it is given again, and refused under a name that is given', async () => {
    const plugin = liftPlugin();
    expect(await codeOf(plugin)).to.equal('taken');
    expect(await codeOf(JSON.parse(JSON.stringify(plugin)))).to.equal('taken');
    expect(await codeOf({ ...plugin, records: [] })).to.equal('definition-name-taken');
    expect(await codeOf({ ...plugin, name: freshName() })).to.equal('definition-name-taken');
    const [policy] = plugin.policies;
    const other = { name: freshName(), apiVersion: 1, policies: [policy] };
    expect(await codeOf(other)).to.equal('definition-name-taken');
  });

  it('[PLG-1] takes nothing where it is wrong', async () => {
    const plugin = liftPlugin();
    expect(await codeOf({ ...plugin, apiVersion: 2 })).to.equal('definition-api');
    expect(await codeOf({ ...plugin, records: [...plugin.records, {}] })).to.equal(
      'definition-wrong',
    );
    expect(await codeOf(plugin)).to.equal('taken');
  });

  it('[OWN-5] brings fields of its own, which its records use, check and print', async () => {
    class PlateField extends HTMLElement {
      value = '';
    }
    const element = `${freshName()}-plate`;
    customElements.define(element, PlateField);
    const type = `plate-${freshName()}`;
    const check = (value: string) =>
      value.length === 5 ? undefined : { 'zh-CN': '要五位。', en: 'Five figures.' };
    const print = (value: string) => `No. ${value}`;
    const [record] = liftPlugin().records;
    const lift = { name: 'plate', label: { 'zh-CN': '铭牌', en: 'Plate' }, type };
    const sections = [{ title: lift.label, fields: [lift] }];
    const plugin = liftPlugin({
      ...record,
      name: freshName(),
      sections,
      commands: [],
      indexes: {},
      list: ['plate'],
      personal: undefined,
    });
    await use({ ...plugin, policies: [], fields: [{ type, element, check, print }] });
    const page = onPage(
      `<aftersale-kit store="${freshName()}"><aftersale-form of="${plugin.records[0]!.name}"></aftersale-form><aftersale-records of="${plugin.records[0]!.name}"></aftersale-records></aftersale-kit>`,
    );
    const form = formIn(page);
    await isOpen(form);
    await form.updateComplete;
    const control = form.shadowRoot!.querySelector<PlateField>(element)!;
    control.value = '1234';
    control.dispatchEvent(new InputEvent('input'));
    control.dispatchEvent(new FocusEvent('focusout'));
    await form.updateComplete;
    expect(tidy(form.shadowRoot!.querySelector('#f-plate-error')!.textContent)).to.equal(
      '要五位。',
    );
    control.value = '12345';
    control.dispatchEvent(new InputEvent('input'));
    await form.updateComplete;
    expect(form.shadowRoot!.querySelector('#f-plate-error')).to.equal(null);
    await form.flush();
    const list = page.querySelector<Listed>('aftersale-records')!;
    await until(() => tidy(list.shadowRoot?.textContent ?? '').includes('No. 12345'));
    expect(
      await codeOf({
        name: freshName(),
        apiVersion: 1,
        fields: [{ type, element: 'other-plate' }],
      }),
    ).to.equal('definition-name-taken');
  });

  it('[REC-1] cannot take the name of any record of the kit', () => {
    expect([...kitRecordNames].sort()).to.deep.equal(namesOfTheKit);
  });

  it('is written in the page, beside the company’s rules, with no script of one’s own', async () => {
    const plugin = liftPlugin();
    const rules = JSON.stringify({ own: { [`${plugin.name}-interval`]: { interval: 7 } } });
    const page = onPage(
      `<aftersale-kit store="${freshName()}"><script type="application/json">${rules}</script>${script(plugin)}<aftersale-form of="${plugin.name}"></aftersale-form></aftersale-kit>`,
    );
    const form = formIn(page);
    await isOpen(form);
    expect(form.currentPolicy.own).to.deep.equal({ [`${plugin.name}-interval`]: { interval: 7 } });
    expect(alertOf(kitIn(page))).to.equal('');
  });

  it('is fetched from an address of the same site', async () => {
    const page = onPage(
      `<aftersale-kit store="${freshName()}" plugins="/examples/lift-maintenance/lift-maintenance.json"><aftersale-form of="lift-maintenance"></aftersale-form></aftersale-kit>`,
    );
    const form = formIn(page);
    await isOpen(form);
    await form.updateComplete;
    expect(tidy(form.shadowRoot!.querySelector('h2')!.textContent)).to.equal(
      '电梯半月维护保养记录',
    );
  });

  for (const [what, markup, code, word] of [
    [
      'is wrong',
      script({ name: 'a', apiVersion: 1, records: [{}] }),
      'definition-wrong',
      'records.0.name is missing',
    ],
    ['is of another version', script({ name: 'a', apiVersion: 9 }), 'definition-api', 'version 9'],
    ['is no JSON', script('{ "name": '), 'definition-missing', 'no JSON'],
  ] as const)
    it(`that ${what} is told of in words and as an event, and the rest of the page works`, async () => {
      const codes: string[] = [];
      const hear = (event: Event): void =>
        void codes.push((event as Event & { code: string }).code);
      document.addEventListener('aftersale-error', hear, { once: true });
      const good = liftPlugin();
      const page = onPage(
        `<aftersale-kit store="${freshName()}">${markup}${script(good)}<aftersale-form of="${good.name}"></aftersale-form></aftersale-kit>`,
      );
      await until(() => alertOf(kitIn(page)) !== '');
      expect(alertOf(kitIn(page))).to.contain('自定义记录的定义不能使用');
      expect(alertOf(kitIn(page))).to.contain(word);
      expect(codes).to.deep.equal([code]);
      await isOpen(formIn(page));
    });

  for (const [what, address, word] of [
    ['is not there', '/nowhere/at-all.json', 'answered with 404'],
    ['is on another site', 'https://example.org/lift.json', 'is not of this site'],
    ['is no JSON', '/README.md', 'is no JSON'],
  ] as const)
    it(`that ${what} is told of`, async () => {
      const codes: string[] = [];
      const hear = (event: Event): void =>
        void codes.push((event as Event & { code: string }).code);
      document.addEventListener('aftersale-error', hear, { once: true });
      const page = onPage(
        `<aftersale-kit store="${freshName()}" plugins="${address}"></aftersale-kit>`,
      );
      await until(() => alertOf(kitIn(page)) !== '');
      expect(alertOf(kitIn(page))).to.contain(word);
      expect(codes).to.deep.equal(['definition-missing']);
    });

  it('is opened from a list in the form for its kind, and in no other', async () => {
    const [one, other] = [liftPlugin(), liftPlugin()];
    await use(one);
    await use(other);
    const page = onPage(
      `<aftersale-kit store="${freshName()}"><aftersale-form of="${other.name}"></aftersale-form><aftersale-form of="${one.name}"></aftersale-form></aftersale-kit>`,
    );
    const [wrong, form] = [...page.querySelectorAll<Form>('aftersale-form')] as [Form, Form];
    await isOpen(form);
    await typeIn(form, 'unit', '东方大厦');
    await form.flush();
    const id = form.currentId;
    form.show(undefined);
    const asked = Object.assign(
      new Event('aftersale-open', { bubbles: true, composed: true, cancelable: true }),
      { id, model: one.name },
    );
    page.querySelector('aftersale-form')!.dispatchEvent(asked);
    await until(() => form.currentId === id);
    expect(wrong.record).to.equal('');
  });
});
