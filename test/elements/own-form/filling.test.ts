import { expect } from 'chai';
import { takePlugin } from '@aftersale/elements/plugins';
import {
  aClient,
  aForm,
  aMemoryClient,
  at,
  choose,
  clearPage,
  errorOf,
  fillIn,
  freshName,
  giveLift,
  heard,
  inside,
  liftPlugin,
  morning,
  partText,
  press,
  recordsIn,
  seen,
  sign,
  submit,
  tidy,
  type,
  until,
} from './own-form-harness.ts';
import { completePolicy, type OwnRecord } from '@aftersale/core';

describe('<aftersale-form>', () => {
  afterEach(clearPage);

  it('[REC-8] shows the sections and fields of its definition, each under its label, in the page’s language', async () => {
    const { of } = giveLift();
    const form = await aForm({ of, service: aMemoryClient() });
    expect(partText(form, 'title')).to.equal('电梯维护保养记录');
    const titles = [...inside(form).querySelectorAll('[part=section-title]')];
    expect(titles.map(({ textContent }) => tidy(textContent))).to.deep.equal(['电梯', '维保']);
    for (const [field, label] of [
      ['unit', '使用单位'],
      ['visit-date', '维保日期'],
      ['measure', '措施'],
    ])
      expect(tidy(at(form, field!).labels![0]!.textContent)).to.equal(label);
    expect(at(form, 'visit-date').type).to.equal('date');
    expect(at(form, 'floors').inputMode).to.equal('decimal');
    expect(at(form, 'measure').localName).to.equal('textarea');
    expect(at(form, 'result').querySelectorAll('[type=radio]').length).to.equal(2);
    form.parentElement!.lang = 'en';
    await until(() => partText(form, 'title') === 'Lift maintenance record');
    expect(tidy(at(form, 'unit').labels![0]!.textContent)).to.equal('User');
    expect(partText(form, 'status')).to.contain('Being filled in');
  });

  it('[REC-6] keeps on this device what is typed, and resumes it', async () => {
    const { of } = giveLift();
    const store = freshName();
    const first = await aForm({ of, service: aClient({ store }) });
    const saved = heard<Event & { model: string; durable: boolean }>(first, 'aftersale-saved');
    await type(first, 'unit', ' 东方大厦 ');
    await type(first, 'floors', '十八');
    await choose(first, 'result', 'open');
    await first.flush();
    expect(saved.at(-1)).to.include({ model: of, durable: true });
    const number = partText(first, 'status');
    clearPage();
    const again = await aForm({ of, service: aClient({ store }) });
    await until(() => at(again, 'unit').value === ' 东方大厦 ');
    expect(at(again, 'floors').value).to.equal('十八');
    expect(
      at<HTMLElement>(again, 'result').querySelector<HTMLInputElement>(':checked')!.value,
    ).to.equal('open');
    expect(partText(again, 'status')).to.equal(number);
    expect(seen(again)).to.contain('已恢复');
  });

  it('[REC-6] keeps what stands under names that its definition does not know', async () => {
    const { of, kind } = giveLift();
    const service = aClient();
    const { emptyEntry, save } = kind.drafts;
    const entry = { ...emptyEntry, more: [1], texts: { ...emptyEntry.texts, 'lift-colour': '红' } };
    await service.run(save, { id: 'a', entry, revision: 0 });
    const form = await aForm({ of, service, record: 'a' });
    await type(form, 'unit', '东方大厦');
    await form.flush();
    const [record] = await recordsIn(service, of);
    expect(record!.content.entry).to.deep.equal({
      ...entry,
      texts: { ...entry.texts, unit: '东方大厦' },
    });
  });

  it('[DRF-2] brings two windows together, and shows both texts where both wrote', async () => {
    const { of } = giveLift();
    const service = aClient();
    const one = await aForm({ of, service });
    await type(one, 'unit', '东方大厦');
    await one.flush();
    const other = await aForm({ of, service, record: one.currentId });
    await until(() => at(other, 'unit').value === '东方大厦');
    at(one, 'unit').value = '东方大厦一期';
    at(one, 'unit').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await type(other, 'unit', '东方大厦二期');
    await type(other, 'contact', '王芳');
    await Promise.all([one.flush(), other.flush()]);
    await until(() => [one, other].some((form) => seen(form).includes('另一窗口写的是')));
    await until(() => at(one, 'contact').value === '王芳');
    const [record] = await recordsIn(service, of);
    expect(record!.content.entry.texts.unit).to.match(/^东方大厦[一二]期$/);
  });

  it('[REC-4] refuses a command with a summary that leads to every field, and says nothing before', async () => {
    const { of } = giveLift();
    const form = await aForm({ of, service: aClient() });
    const invalid = heard<Event & { problems: readonly { path: string; type: string }[] }>(
      form,
      'aftersale-invalid',
    );
    await type(form, 'floors', '许多');
    expect(errorOf(form, 'floors')).to.equal('“层”不是数字；只写数字，例如 12.5。');
    expect(errorOf(form, 'unit')).to.equal('');
    await submit(form);
    expect(
      invalid.map(({ problems }) => problems.map(({ path, type: kind }) => `${path} ${kind}`)),
    ).to.deep.equal([
      [
        'unit Missing',
        'floors NotANumber',
        'visit-date Missing',
        'result Missing',
        'next-visit Missing',
        'confirmed SignatureMissing',
      ],
    ]);
    expect(inside(form).activeElement?.id).to.equal('summary');
    expect(errorOf(form, 'unit')).to.equal('请填写。');
    const links = [...inside(form).querySelectorAll<HTMLButtonElement>('#summary button')];
    expect(links.length).to.equal(6);
    links[0]!.click();
    expect(inside(form).activeElement).to.equal(at(form, 'unit'));
    links.at(-1)!.click();
    expect(inside(form).activeElement).to.equal(at(form, 'confirmed'));
    await form.flush();
    expect(form.kept!.status).to.equal('draft');
  });

  it('[REC-4] [REC-5] hands in what is complete, signed and allowed: closed, with its step and its decision', async () => {
    const { of } = giveLift();
    const service = aClient();
    const form = await aForm({ of, service });
    const before = heard<Event & { entry: object }>(form, 'aftersale-before-submit');
    await fillIn(form);
    await submit(form);
    await until(() => form.kept?.status === 'done');
    await form.updateComplete;
    expect(before.length).to.equal(1);
    expect(partText(form, 'status')).to.contain('已提交');
    expect(inside(form).activeElement?.id).to.equal('s-standing');
    expect(at(form, 'unit').readOnly).to.equal(true);
    expect(form.matches(':state(closed)')).to.equal(true);
    const [record] = await recordsIn(service, of);
    const [step] = record!.content.steps;
    expect(step).to.include({
      command: 'submit',
      from: 'draft',
      to: 'done',
      by: '张工',
      at: morning,
    });
    expect(step!.decision!.reasons.map(({ rule, outcome }) => `${rule} ${outcome}`)).to.deep.equal([
      'LIFT-1 met',
      'LIFT-2 not-asked',
      'LIFT-3 not-asked',
    ]);
    expect((await service.history(record!.id)).map(({ command }) => command)).to.deep.equal([
      `${of}.submit`,
    ]);
  });

  it('offers in each state what can be asked for, and takes text again where a command opens it', async () => {
    const { of } = giveLift();
    const form = await aForm({ of, service: aClient() });
    const acts = (): string[] =>
      [...inside(form).querySelectorAll('footer [part~=action]')].map(({ textContent }) =>
        tidy(textContent),
      );
    expect(acts()).to.deep.equal(['导出', '打印', '撤回', '提交']);
    await fillIn(form);
    await submit(form);
    await until(() => form.kept?.status === 'done');
    await form.updateComplete;
    expect(acts()).to.deep.equal(['新建', '导出', '打印', '撤回', '退回修改']);
    await press(form, 'reopen');
    await until(() => form.kept?.status === 'draft');
    await form.updateComplete;
    expect(at(form, 'unit').readOnly).to.equal(false);
    await press(form, 'withdraw');
    await until(() => form.kept?.status === 'withdrawn');
    await form.updateComplete;
    expect(acts()).to.deep.equal(['新建', '导出', '打印']);
    await press(form, 'new');
    await until(() => at(form, 'unit').value === '');
  });

  it('does nothing where the page cancels it', async () => {
    const { of } = giveLift();
    const form = await aForm({ of, service: aClient() });
    form.addEventListener('aftersale-before-submit', (event) => event.preventDefault());
    await fillIn(form);
    await submit(form);
    await form.flush();
    expect(form.kept!.status).to.equal('draft');
    expect(form.failure).to.equal(undefined);
  });

  it('hides the summary where the page tells of the problems itself', async () => {
    const { of } = giveLift();
    const form = await aForm({ of, service: aClient() });
    form.addEventListener('aftersale-invalid', (event) => event.preventDefault());
    await submit(form);
    expect(inside(form).querySelector('#summary')).to.equal(null);
    expect(errorOf(form, 'unit')).to.equal('请填写。');
  });

  it('[OPL-5] tells of a rule at its field: one that refuses as an error, one that warns as a note', async () => {
    const { of } = giveLift();
    const form = await aForm({ of, service: aClient() });
    await fillIn(form);
    await type(form, 'floors', '19');
    await type(form, 'landings', '18');
    await type(form, 'next-visit', '2026-12-24');
    expect(errorOf(form, 'next-visit')).to.equal('下次维保应在 15 天之内。（LIFT-1）');
    expect(partText(form, 'warning')).to.equal('层数一般不多于站数。（LIFT-3）');
    await sign(form, 'confirmed', '李');
    await submit(form);
    await form.flush();
    expect(form.kept!.status).to.equal('draft');
    await type(form, 'next-visit', '2026-11-16');
    await sign(form, 'confirmed', '李主任');
    await submit(form);
    expect(form.kept!.status).to.equal('done');
    expect(partText(form, 'warning')).to.equal('层数一般不多于站数。（LIFT-3）');
  });

  it('[OPL-2] follows the company’s own value for a setting', async () => {
    const { of } = giveLift();
    const policy = completePolicy({ own: { [`${of}-interval`]: { interval: 7 } } });
    const form = await aForm({ of, service: aClient(policy.ok ? { policy: policy.value } : {}) });
    await fillIn(form);
    await submit(form);
    expect(errorOf(form, 'next-visit')).to.equal('下次维保应在 7 天之内。（LIFT-1）');
    await type(form, 'next-visit', '2026-11-08');
    await sign(form, 'confirmed', '李主任二');
    await submit(form);
    const { decision } = form.kept!.content.steps[0]!;
    expect(decision!.settings.interval!.value).to.equal(7);
  });

  it('[REC-4] keeps a mark as it is put, and asks for it anew once something was changed under it', async () => {
    const { of } = giveLift();
    const store = freshName();
    const form = await aForm({ of, service: aClient({ store }) });
    await fillIn(form);
    await form.flush();
    clearPage();
    const again = await aForm({ of, service: aClient({ store }) });
    const pad = at<HTMLElementTagNameMap['aftersale-signature']>(again, 'confirmed');
    await until(() => pad.value !== null);
    expect(pad.value).to.deep.equal({ kind: 'typed', name: '李主任' });
    await type(again, 'contact', '王芳');
    await submit(again);
    expect(pad.error).to.equal('签名之后内容有改动，请清除后重新签名。');
    await sign(again, 'confirmed', '李主任 2');
    await submit(again);
    expect(again.kept!.status).to.equal('done');
    const [signed] = (again.kept as OwnRecord).content.entry.signatures;
    expect(signed).to.include({ key: 'confirmed', at: morning });
  });

  it('waits for a kind that a plug-in gives later, and says so', async () => {
    const plugin = liftPlugin();
    const service = aClient();
    const form = await aForm({ of: plugin.name, service });
    expect(seen(form)).to.contain(`本页还没有名为“${plugin.name}”的记录定义`);
    takePlugin(plugin);
    await until(() => form.currentId !== '');
    await form.updateComplete;
    await type(form, 'unit', '东方大厦');
    await form.flush();
    expect((await recordsIn(service, plugin.name)).length).to.equal(1);
  });

  it('saves nothing before a person has typed', async () => {
    const { of } = giveLift();
    const service = aClient();
    const form = await aForm({ of, service });
    await form.flush();
    expect(await service.count({ model: of })).to.equal(0);
    await press(form, 'withdraw');
    await until(() => form.failure !== undefined);
    expect(form.failure).to.equal('还没有填写任何内容。');
  });

  it('goes on with another kind when it is asked for one, and leaves what was typed where it is', async () => {
    const [one, other] = [giveLift(), giveLift({ title: { 'zh-CN': '扶梯', en: 'Escalator' } })];
    const service = aClient();
    const form = await aForm({ of: one.of, service });
    await type(form, 'unit', '东方大厦');
    form.of = other.of;
    await until(() => partText(form, 'title') === '扶梯' && form.kept === undefined);
    expect(at(form, 'unit').value).to.equal('');
    await type(form, 'unit', '西城');
    await form.flush();
    const unitsOf = async (of: string) =>
      (await recordsIn(service, of)).map(({ content }) => content.entry.texts.unit);
    expect(await unitsOf(one.of)).to.deep.equal(['东方大厦']);
    expect(await unitsOf(other.of)).to.deep.equal(['西城']);
  });

  it('takes part in a host form without a service', async () => {
    const { of } = giveLift();
    const host = document.createElement('form');
    document.body.append(host);
    const form = document.createElement('aftersale-form');
    Object.assign(form, { of, name: 'lift' });
    host.append(form);
    await form.updateComplete;
    await type(form, 'unit', '东方大厦');
    expect(new FormData(host).get('lift.unit')).to.equal('东方大厦');
    expect(inside(form).querySelectorAll('[part~=submit]').length).to.equal(0);
    expect(host.checkValidity()).to.equal(false);
    await form.updateComplete;
    expect(errorOf(form, 'visit-date')).to.equal('请填写。');
    await fillIn(form);
    expect(host.checkValidity()).to.equal(true);
  });
});
