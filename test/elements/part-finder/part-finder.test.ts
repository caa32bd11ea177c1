import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { createCatalogueIndex } from '@aftersale/core';
import type { AftersalePartFinder } from '../../../packages/elements/src/part-finder/part-finder.ts';
import type { PartChosenEvent } from '../../../packages/elements/src/part-finder/part-finder.events.ts';
import {
  activeOf,
  aDeviceWith,
  aFinder,
  aPart,
  fieldOf,
  optionsOf,
  someParts,
  statusOf,
  type,
} from './finder-harness.ts';
import { expectAccessible } from '../../support/axe.ts';

const press = async (finder: AftersalePartFinder, key: string): Promise<void> => {
  await sendKeys({ press: key });
  await finder.updateComplete;
};

function chosenIn(finder: AftersalePartFinder): PartChosenEvent[] {
  const chosen: PartChosenEvent[] = [];
  finder.addEventListener('aftersale-part-chosen', (event) => chosen.push(event));
  return chosen;
}

const aFinderOfSome = async (lang = 'zh-CN'): Promise<AftersalePartFinder> =>
  aFinder({ service: await aDeviceWith(someParts) }, { lang });

describe('<aftersale-part-finder>', () => {
  afterEach(() => document.querySelectorAll('aftersale-part-finder').forEach((it) => it.remove()));

  it('finds parts of the catalogue kept here, and says how many', async () => {
    const finder = await aFinderOfSome();
    await type(finder, 'lp');
    expect(optionsOf(finder)).to.have.length(3);
    expect(statusOf(finder)).to.equal('找到 3 个配件');
    expect(optionsOf(finder)[0]!.textContent).to.contain('机械密封').and.to.contain('¥1,280.50');
    await type(finder, 'mfq');
    expect(optionsOf(finder).map((each) => each.querySelector('.number')!.textContent)).to.eql([
      'LP-1002',
    ]);
    await type(finder, 'xyz');
    expect(fieldOf(finder).getAttribute('aria-expanded')).to.equal('false');
    expect(statusOf(finder)).to.equal('没有找到配件');
  });

  it('says when it shows fewer than it found', async () => {
    const finder = await aFinder(
      { service: await aDeviceWith(someParts), limit: 2 },
      { lang: 'en' },
    );
    await type(finder, 'lp');
    expect(optionsOf(finder)).to.have.length(2);
    expect(statusOf(finder)).to.equal('3 parts found, the first 2 shown');
  });

  it('shows substitutes as such, and tells the page which part they stand in for', async () => {
    const finder = await aFinderOfSome();
    const chosen = chosenIn(finder);
    await type(finder, 'LP-1002');
    const [own, other] = optionsOf(finder);
    expect(own!.textContent).to.contain('替代件：LP-300');
    expect(other!.textContent).to.contain('可替代 LP-1002');
    other!.click();
    expect(chosen[0]!.part.number).to.equal('LP-300');
    expect(chosen[0]!.insteadOf).to.equal('LP-1002');
  });

  it('is a combobox that the keyboard alone can use', async () => {
    const finder = await aFinderOfSome();
    const chosen = chosenIn(finder);
    fieldOf(finder).focus();
    await finder.whenReady();
    await sendKeys({ type: 'lp' });
    await finder.updateComplete;
    expect(fieldOf(finder).getAttribute('role')).to.equal('combobox');
    expect(fieldOf(finder).getAttribute('aria-expanded')).to.equal('true');
    expect(activeOf(finder)).to.equal(undefined);
    await press(finder, 'ArrowDown');
    expect(activeOf(finder)).to.equal('LP-100');
    expect(optionsOf(finder)[0]!.getAttribute('aria-selected')).to.equal('true');
    await press(finder, 'ArrowUp');
    expect(activeOf(finder)).to.equal('LP-300');
    await press(finder, 'ArrowDown');
    expect(activeOf(finder)).to.equal('LP-100');
    await press(finder, 'End');
    expect(activeOf(finder)).to.equal('LP-300');
    await press(finder, 'Home');
    expect(activeOf(finder)).to.equal('LP-100');
    await press(finder, 'Enter');
    expect(chosen.map(({ part }) => part.number)).to.eql(['LP-100']);
    expect(fieldOf(finder).value).to.equal('');
    expect(statusOf(finder)).to.equal('已选 LP-100 机械密封');
    expect(finder.shadowRoot!.activeElement).to.equal(fieldOf(finder));
  });

  it('closes its list by Escape, then empties the field, and lets go when it is left', async () => {
    const finder = await aFinderOfSome();
    await type(finder, 'lp');
    await press(finder, 'Escape');
    expect(optionsOf(finder)).to.have.length(0);
    expect(fieldOf(finder).value).to.equal('lp');
    await press(finder, 'ArrowDown');
    expect(activeOf(finder)).to.equal('LP-100');
    await press(finder, 'Escape');
    await press(finder, 'Escape');
    expect(fieldOf(finder).value).to.equal('');
    await type(finder, 'lp');
    fieldOf(finder).blur();
    await finder.updateComplete;
    expect(fieldOf(finder).getAttribute('aria-expanded')).to.equal('false');
  });

  it('takes by Enter the part whose very number was typed, and otherwise nothing it was not told', async () => {
    const finder = await aFinderOfSome();
    const chosen = chosenIn(finder);
    await type(finder, 'lp100');
    await press(finder, 'Enter');
    expect(chosen.map(({ part }) => part.number)).to.eql(['LP-100']);
    await type(finder, 'lp');
    await press(finder, 'Enter');
    expect(chosen).to.have.length(1);
    await type(finder, '轴承');
    await press(finder, 'Enter');
    expect(chosen.map(({ part }) => part.number)).to.eql(['LP-100', 'GD-7']);
  });

  it('keeps Enter from sending the form around it while something is typed', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    const finder = await aFinderOfSome();
    form.append(finder);
    await type(finder, 'nothing like it');
    await press(finder, 'Enter');
    expect(sent).to.equal(0);
    form.remove();
  });

  it('leaves letters and keys alone while an input method composes', async () => {
    const finder = await aFinderOfSome();
    const chosen = chosenIn(finder);
    const field = fieldOf(finder);
    await type(finder, 'lp');
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.value = 'lpmi';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await finder.updateComplete;
    expect(optionsOf(finder)).to.have.length(3);
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      cancelable: true,
    });
    field.dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(false);
    expect(chosen).to.eql([]);
    field.value = '密封圈';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await finder.updateComplete;
    expect(optionsOf(finder)).to.have.length(1);
  });

  it('says when there is no catalogue, no service, or one that cannot be read', async () => {
    const empty = await aFinder({ service: await aDeviceWith([]) });
    await type(empty, 'lp');
    expect(statusOf(empty)).to.equal('本机还没有配件目录');
    const alone = await aFinder({}, { lang: 'en' });
    await type(alone, 'lp');
    expect(statusOf(alone)).to.equal('There is no parts catalogue here');
    const service = await aDeviceWith(someParts);
    service.blobs.clear();
    const broken = await aFinder({ service });
    await type(broken, 'lp');
    expect(statusOf(broken)).to.equal('配件目录无法读取，请重新导入');
  });

  it('looks parts up that a page hands in, without any service', async () => {
    const catalogue = createCatalogueIndex();
    catalogue.add([aPart({ number: 'X-1', name: '叶轮' })]);
    const finder = await aFinder({ catalogue, label: '更换的配件' });
    await type(finder, 'yl');
    expect(optionsOf(finder)).to.have.length(1);
    expect(finder.renderRoot.querySelector('label')!.textContent).to.equal('更换的配件');
    expect((await finder.partOf('x1'))!.name).to.equal('叶轮');
    expect(await finder.partOf('x2')).to.equal(undefined);
  });

  it('looks in the catalogue of another service as soon as it is set', async () => {
    const finder = await aFinderOfSome();
    await type(finder, 'lp');
    finder.service = await aDeviceWith([aPart({ number: 'N-9', name: '叶轮' })]);
    await finder.updateComplete;
    await type(finder, 'yl');
    expect(optionsOf(finder)).to.have.length(1);
    await type(finder, 'lp');
    expect(optionsOf(finder)).to.have.length(0);
  });

  it('gives options of at least 44 pixels, and stays within 320 pixels', async () => {
    document.body.style.inlineSize = '320px';
    const finder = await aFinderOfSome();
    await type(finder, 'lp');
    for (const option of optionsOf(finder)) {
      const { height, right } = option.getBoundingClientRect();
      expect(height).to.be.at.least(44);
      expect(right).to.be.at.most(finder.getBoundingClientRect().right);
    }
    document.body.style.inlineSize = '';
  });

  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['zh-CN', 'en'] as const)
      it(`passes axe closed, open and without hits, ${lang}, ${scheme}`, async () => {
        document.body.style.background = scheme === 'dark' ? '#111418' : '#fff';
        const finder = await aFinderOfSome(lang);
        finder.theme = scheme;
        for (const text of ['', 'LP-1002', 'nothing']) {
          await type(finder, text);
          await press(finder, 'ArrowDown');
          await expectAccessible(finder);
        }
        document.body.style.background = '';
      });
});
