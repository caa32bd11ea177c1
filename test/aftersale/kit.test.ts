import { expect } from 'chai';
import 'aftersale';
import { defaultPolicy, type Policy } from '@aftersale/core';
import type { AftersaleKit } from '../../packages/aftersale/src/kit.ts';
import {
  clearPage,
  control,
  fill,
  freshName,
  hasButton,
  partText,
  seen,
  tidy,
  until,
  type Slip,
} from '../elements/confirmation/slip-harness.ts';

const slipsIn = (root: ParentNode): Slip[] => [
  ...root.querySelectorAll<Slip>('aftersale-confirmation'),
];

async function aKit(content: string, attributes = `store="${freshName()}"`): Promise<AftersaleKit> {
  const frame = document.createElement('div');
  frame.innerHTML = `<aftersale-kit lang="zh-CN" ${attributes}>${content}</aftersale-kit>`;
  document.body.append(frame);
  const kit = frame.querySelector('aftersale-kit')!;
  await kit.updateComplete;
  for (const slip of slipsIn(kit)) await slip.updateComplete;
  return kit;
}

const policyChild = (settings: unknown): string =>
  `<script type="application/json">${typeof settings === 'string' ? settings : JSON.stringify(settings)}</script>`;

const slipTag = '<aftersale-confirmation></aftersale-confirmation>';

const alertOf = (kit: AftersaleKit): string =>
  tidy(kit.shadowRoot!.querySelector('[role=alert]')?.textContent ?? '');

const isOpen = (slip: Slip): Promise<void> => until(() => slip.currentId !== '', 'it is open');

describe('<aftersale-kit>', () => {
  afterEach(clearPage);

  it('gives its client to every element inside, however deep, and to those that come later', async () => {
    const kit = await aKit(`<div>${slipTag}</div>`);
    const [slip] = slipsIn(kit);
    expect(slip!.service === kit.service).to.equal(true);
    kit.querySelector('div')!.append(document.createElement('aftersale-confirmation'));
    const later = slipsIn(kit)[1]!;
    await later.updateComplete;
    expect(later.service === kit.service).to.equal(true);
  });

  it('leaves the rest of the page to the default client', async () => {
    const kit = await aKit(slipTag);
    const outside = document.createElement('aftersale-confirmation');
    document.body.append(outside);
    await outside.updateComplete;
    expect(outside.service).not.to.equal(undefined);
    expect(outside.service === kit.service).to.equal(false);
  });

  it('shares one client among kits of the same store, worker and rules', async () => {
    const store = freshName();
    const [one, other] = [await aKit('', `store="${store}"`), await aKit('', `store="${store}"`)];
    expect(one.service === other.service).to.equal(true);
    const third = await aKit('', `store="${store}" actor="李强"`);
    expect(third.service === one.service).to.equal(false);
  });

  it('does not mix the records of two stores', async () => {
    const kits = [await aKit(slipTag), await aKit(slipTag)];
    const [one, other] = kits.map((kit) => slipsIn(kit)[0]!);
    await isOpen(one!);
    await isOpen(other!);
    await fill(one!, '客户名称', '东方水泵厂');
    await one!.flush();
    const count = (kit: AftersaleKit) => kit.service!.count({ model: 'confirmation' });
    expect(await Promise.all(kits.map(count))).to.deep.equal([1, 0]);
    expect(control(other!, '客户名称').value).to.equal('');
  });

  it('opens the other store when it is switched, and carries nothing over', async () => {
    const kit = await aKit(slipTag);
    const [slip] = slipsIn(kit);
    await isOpen(slip!);
    await fill(slip!, '客户名称', '东方水泵厂');
    await slip!.flush();
    const before = kit.service!;
    kit.store = freshName();
    await until(() => kit.service !== before && slip!.service === kit.service);
    await isOpen(slip!);
    await slip!.updateComplete;
    expect(control(slip!, '客户名称').value).to.equal('');
    await slip!.flush();
    expect(await kit.service!.count({ model: 'confirmation' })).to.equal(0);
    expect(await before.count({ model: 'confirmation' })).to.equal(1);
  });

  it('writes its worker into the history', async () => {
    const kit = await aKit(slipTag, `store="${freshName()}" actor="李强"`);
    const [slip] = slipsIn(kit);
    await isOpen(slip!);
    await fill(slip!, '客户名称', '东方水泵厂');
    await slip!.flush();
    expect(slip!.kept!.author).to.equal('李强');
  });

  describe('takes the company’s rules', () => {
    it('[AMB-03] from its JSON child, with the default for the rest', async () => {
      const kit = await aKit(
        policyChild({
          name: '力泵',
          confirmation: { freeJob: 'only-parts-free', payments: ['cash'] },
        }) + slipTag,
      );
      await until(() => kit.service);
      const [slip] = slipsIn(kit);
      await isOpen(slip!);
      expect(slip!.currentPolicy.name).to.equal('力泵');
      expect(slip!.currentPolicy.confirmation.freeJob).to.equal('only-parts-free');
      expect(slip!.currentPolicy.confirmation.ratings).to.deep.equal(
        defaultPolicy.confirmation.ratings,
      );
      expect(kit.service!.policy).to.deep.equal(slip!.currentPolicy);
    });

    it('from its property, which goes first', async () => {
      const kit = document.createElement('aftersale-kit');
      kit.store = freshName();
      const policy: Policy = { ...defaultPolicy, name: 'property' };
      kit.policy = policy;
      kit.innerHTML = policyChild({ name: 'child' }) + slipTag;
      document.body.append(kit);
      await kit.updateComplete;
      expect(kit.service!.policy.name).to.equal('property');
    });

    for (const [what, settings, place] of [
      [
        'a setting of another value',
        { confirmation: { freeJob: 'sometimes' } },
        'confirmation.freeJob',
      ],
      ['a setting that nobody knows', { confirmation: { frejob: 1 } }, 'confirmation.frejob'],
      ['settings that are no JSON', '{ "name": ', ''],
      ['settings that are no object', '"free"', ''],
    ] as const)
      it(`and says in words that ${what} is wrong, with nothing to be filled in on other rules`, async () => {
        const kit = await aKit(policyChild(settings) + slipTag);
        await until(() => alertOf(kit) !== '');
        expect(alertOf(kit)).to.contain('公司规则有误');
        expect(alertOf(kit)).to.contain(place);
        const [slip] = slipsIn(kit);
        await slip!.updateComplete;
        expect(kit.service).to.equal(undefined);
        expect(slip!.service).to.equal(undefined);
        expect(hasButton(slip!, '签署')).to.equal(false);
        expect(slip!.checkVisibility()).to.equal(false);
      });

    it('and works as soon as right ones are given', async () => {
      const kit = await aKit(policyChild({ confirmation: { freeJob: 'sometimes' } }) + slipTag);
      await until(() => alertOf(kit) !== '');
      kit.policy = { ...defaultPolicy, name: 'mended' };
      await until(() => kit.service?.policy.name === 'mended');
      await kit.updateComplete;
      expect(alertOf(kit)).to.equal('');
      const [slip] = slipsIn(kit);
      await isOpen(slip!);
      expect(slip!.checkVisibility()).to.equal(true);
    });
  });

  describe('speaks the language around it', () => {
    const titleOf = (slip: Slip): string => partText(slip, 'title');

    it('at once when its own lang changes, dialogs and errors included', async () => {
      const kit = await aKit(slipTag);
      const [slip] = slipsIn(kit);
      await isOpen(slip!);
      await fill(slip!, '交通费用(¥)', 'x');
      expect(titleOf(slip!)).to.equal('售后服务客户确认单');
      kit.lang = 'en';
      await until(() => titleOf(slip!) === 'Customer service confirmation slip');
      expect(control(slip!, 'Transport (¥)').value).to.equal('x');
      expect(seen(slip!)).to.contain('This is not a sum of money');
      kit.lang = 'zh-Hans-CN';
      await until(() => titleOf(slip!) === '售后服务客户确认单');
    });

    it('at once when the page’s lang changes and nothing nearer says otherwise', async () => {
      const before = document.documentElement.lang;
      const kit = await aKit(slipTag);
      const [slip] = slipsIn(kit);
      kit.removeAttribute('lang');
      document.documentElement.lang = 'en-GB';
      await until(() => titleOf(slip!) === 'Customer service confirmation slip');
      document.documentElement.lang = 'zh';
      await until(() => titleOf(slip!) === '售后服务客户确认单');
      document.documentElement.lang = before;
    });

    it('in its own message as well', async () => {
      const kit = await aKit(policyChild('{') + slipTag);
      await until(() => alertOf(kit).startsWith('公司规则有误'));
      kit.lang = 'en';
      await until(() => alertOf(kit).startsWith('The company'));
    });
  });

  describe('opens what is asked for by aftersale-open', () => {
    class Open extends Event {
      readonly id: string;
      constructor(id: string) {
        super('aftersale-open', { bubbles: true, composed: true, cancelable: true });
        this.id = id;
      }

      readonly model = 'confirmation';
    }

    async function aKitWithTwoSlips() {
      const kit = await aKit(`<button>list</button>${slipTag}`);
      const [slip] = slipsIn(kit);
      await isOpen(slip!);
      await fill(slip!, '客户名称', '东方水泵厂');
      await slip!.flush();
      const first = slip!.currentId;
      slip!.show(undefined);
      await fill(slip!, '客户名称', '西山纸厂');
      await slip!.flush();
      return { kit, slip: slip!, first, list: kit.querySelector('button')! };
    }

    it('in the slip beside it', async () => {
      const { slip, first, list } = await aKitWithTwoSlips();
      list.dispatchEvent(new Open(first));
      await until(() => slip.currentId === first);
      await slip.updateComplete;
      expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
    });

    it('but not where the page cancels it', async () => {
      const { slip, first, list } = await aKitWithTwoSlips();
      list.addEventListener('aftersale-open', (event) => event.preventDefault());
      list.dispatchEvent(new Open(first));
      await slip.updateComplete;
      await slip.flush();
      expect(slip.currentId).not.to.equal(first);
    });
  });

  it('loads what a page needs and no more: a list only where there is one', async () => {
    expect(customElements.get('aftersale-confirmation')).not.to.equal(undefined);
    document.body.append(document.createElement('aftersale-records'));
    await customElements.whenDefined('aftersale-records');
  });
});
