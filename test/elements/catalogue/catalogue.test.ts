import { expect } from 'chai';
import '../../../packages/elements/src/catalogue/define.ts';
import type { AftersaleCatalogue } from '../../../packages/elements/src/catalogue/catalogue.ts';
import {
  keptCatalogue,
  openCatalogue,
} from '../../../packages/elements/src/catalogue/stored-catalogue.ts';
import { anXlsx } from '../../support/an-xlsx.ts';
import { aDeviceWith, someParts } from '../part-finder/finder-harness.ts';
import { FakeService } from '../records/fake-service.ts';
import { gbk } from './encoded.ts';
import { until } from '../../support/page-until.ts';
import { expectAccessible } from '../../support/axe.ts';

const list =
  '配件编号,配件名称,规格型号,供应价\nLP-1,机械密封,IS80,12.5\nLP-2,密封圈,,x\n,无号,,1\n';
const csv = (bytes: BlobPart = list): File => new File([bytes], '价目表.csv');

async function shown(
  service: FakeService | undefined,
  { lang = 'zh-CN', theme = 'light' as 'light' | 'dark' } = {},
): Promise<AftersaleCatalogue> {
  const element = document.createElement('aftersale-catalogue');
  element.lang = lang;
  element.theme = theme;
  element.service = service;
  document.body.append(element);
  await element.updateComplete;
  if (service) await until(() => element.renderRoot.querySelector('section') !== null);
  return element;
}

const find = <E extends Element = HTMLElement>(element: AftersaleCatalogue, what: string): E =>
  element.renderRoot.querySelector<E>(what)!;
const textOf = (element: AftersaleCatalogue, what: string): string =>
  find(element, what)?.textContent?.trim() ?? '';

async function press(element: AftersaleCatalogue, name: string): Promise<void> {
  const button = [...element.renderRoot.querySelectorAll('button')].find((each) =>
    each.textContent!.trim().startsWith(name),
  );
  expect(button, name).to.not.equal(undefined);
  button!.click();
  await element.updateComplete;
}

async function choose(element: AftersaleCatalogue, id: string, value: string): Promise<void> {
  const select = find<HTMLSelectElement>(element, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function matched(element: AftersaleCatalogue, file: File): Promise<void> {
  await element.open(file);
  await until(() => find(element, '#column-number') !== null);
}

async function readAll(element: AftersaleCatalogue, start = '读取全部'): Promise<void> {
  await press(element, start);
  await until(() => find(element, '.primary') !== null && find(element, 'progress') === null);
}

describe('<aftersale-catalogue>', () => {
  afterEach(() => {
    document.querySelectorAll('aftersale-catalogue').forEach((each) => each.remove());
    document.body.style.background = '';
  });

  it('imports a list: guessed, shown, read, confirmed, and only then kept', async () => {
    const service = new FakeService();
    const element = await shown(service);
    const replaced: number[] = [];
    element.addEventListener('aftersale-catalogue-replaced', ({ count }) => replaced.push(count));
    expect(textOf(element, '[part=current]')).to.contain('还没有配件目录');
    await matched(element, csv(gbk(list)));
    expect(find<HTMLSelectElement>(element, '#encoding').value).to.equal('gb18030');
    expect(textOf(element, '#encoding-hint')).to.contain('GBK');
    expect(find<HTMLSelectElement>(element, '#column-name').value).to.equal('1');
    expect(find<HTMLSelectElement>(element, '#column-stock').value).to.equal('');
    expect(textOf(element, 'tbody')).to.contain('机械密封');
    await readAll(element);
    expect(textOf(element, '[role=status]')).to.equal('读到 1 个配件，2 行不能采用。 尚未保存。');
    expect(await keptCatalogue(service)).to.equal(undefined);
    await press(element, '保存这 1 个配件');
    await until(() => replaced.length > 0);
    expect(replaced).to.eql([1]);
    expect(textOf(element, '[role=status]')).to.equal('已存在本机：1 个配件');
    expect((await openCatalogue(service))!.byNumber('lp1')!.initials).to.equal('jxmf');
    expect((await keptCatalogue(service))!.content.source).to.eql({
      file: '价目表.csv',
      rows: 3,
      refused: 2,
    });
  });

  it('shows what was refused and why, and hands it out as a file', async () => {
    const element = await shown(new FakeService());
    await matched(element, csv());
    await readAll(element);
    const rows = [...element.renderRoot.querySelectorAll('tbody tr')].map((row) =>
      row.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).to.eql(['3 供应价 不是金额 LP-2 · 密封圈 · · x', '4 编号 没有填写 · 无号 · · 1']);
    let file = '';
    let text: Promise<string> | undefined;
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      text = (blob as Blob).text();
      return made.call(URL, blob);
    };
    const clicked = (event: Event): void => {
      event.preventDefault();
      file = (event.composedPath()[0] as HTMLAnchorElement).download;
    };
    addEventListener('click', clicked, true);
    find(element, '.scroll + button').dispatchEvent(new Event('click'));
    await until(() => file !== '');
    removeEventListener('click', clicked, true);
    URL.createObjectURL = made;
    expect(file).to.equal('不能采用的行.csv');
    expect(await text).to.equal(
      '行号,栏,原因,原文,整行\r\n3,供应价,不是金额,x,LP-2,密封圈,,x\r\n4,编号,没有填写,,,无号,,1',
    );
  });

  it('lets a person correct the encoding, the headings and the columns', async () => {
    const service = new FakeService();
    const element = await shown(service, { lang: 'en' });
    // Too short to tell: these bytes are both.
    await matched(element, csv(gbk('1,密封,LP-1\n2,密封,LP-2\n')));
    await choose(element, 'encoding', 'utf-8');
    await until(() => textOf(element, 'tbody').includes('\uFFFD'));
    await choose(element, 'encoding', 'gb18030');
    await until(() => textOf(element, 'tbody').includes('密封'));
    expect(find<HTMLInputElement>(element, '[type=checkbox]').checked).to.equal(false);
    await choose(element, 'column-number', '');
    expect(textOf(element, '.error')).to.contain('Say in which columns');
    expect(find<HTMLButtonElement>(element, '.primary').disabled).to.equal(true);
    await choose(element, 'column-number', '2');
    await choose(element, 'column-model', '');
    await readAll(element, 'Read all');
    expect(textOf(element, '[role=status]')).to.contain('2 parts read, 0 rows refused.');
    await press(element, 'Save these');
    await until(() => textOf(element, '[role=status]').startsWith('Saved on this device'));
    expect((await openCatalogue(service))!.byNumber('LP-2')!.name).to.equal('密封');
  });

  it('reads a workbook, from the sheet that a person names', async () => {
    const element = await shown(new FakeService());
    const rows = [
      ['编号', '名称', '供应价'],
      ['LP-1', '密封', 12.5],
    ];
    await matched(element, await anXlsx(rows, { sheets: [{ name: 'A' }, { name: 'B' }] }));
    expect(find(element, '#encoding')).to.equal(null);
    await choose(element, 'sheet', 'B');
    expect(find<HTMLButtonElement>(element, '.primary').disabled).to.equal(true);
    await until(() => !find<HTMLButtonElement>(element, '.primary').disabled);
    await readAll(element);
    expect(textOf(element, '[role=status]')).to.contain('读到 1 个配件，0 行');
  });

  it('keeps the present catalogue when the import is cancelled, discarded or fails', async () => {
    const service = await aDeviceWith(someParts);
    const element = await shown(service);
    await until(() => textOf(element, '[part=current]').startsWith('现有 4 个配件'));
    const big = Array.from({ length: 30_000 }, (_, row) => `N-${row},密封`).join('\n');
    await matched(element, csv(`编号,名称\n${big}`));
    await press(element, '读取全部');
    await until(() => find(element, 'progress') !== null);
    await press(element, '取消');
    expect(find(element, '#file')).to.not.equal(null);
    await matched(element, csv());
    await readAll(element);
    await press(element, '不采用');
    await element.open(csv(''));
    await until(() => textOf(element, '[role=alert]') !== '');
    expect(textOf(element, '[role=alert]')).to.contain('不是 CSV 文本');
    await matched(element, csv());
    await readAll(element);
    service.putBlob = () => Promise.reject(new Error('full'));
    await press(element, '用这 1 个配件替换');
    await until(() => textOf(element, '[role=alert]').startsWith('没有存成'));
    expect((await openCatalogue(service))!.size).to.equal(4);
  });

  it('says when another window has replaced the catalogue meanwhile', async () => {
    const service = await aDeviceWith(someParts);
    const element = await shown(service);
    await until(() => textOf(element, '[part=current]').startsWith('现有'));
    await matched(element, csv());
    await readAll(element);
    const kept = (await keptCatalogue(service))!;
    service.put({ ...kept, revision: 2 });
    service.run = () =>
      Promise.resolve({ ok: false, error: { type: 'ReplacedElsewhere' } as never });
    await press(element, '用这 1 个配件替换');
    await until(() => textOf(element, '[role=alert]').startsWith('另一个窗口'));
  });

  it('says where it has no place to keep anything', async () => {
    const element = await shown(undefined, { lang: 'en' });
    expect(element.renderRoot.textContent).to.contain('nowhere to keep');
  });

  for (const theme of ['light', 'dark'] as const)
    for (const lang of ['zh-CN', 'en'] as const)
      it(`passes axe at every step within 320 pixels, ${lang}, ${theme}`, async () => {
        document.body.style.background = theme === 'dark' ? '#111418' : '#fff';
        document.body.style.inlineSize = '320px';
        const element = await shown(await aDeviceWith(someParts), { lang, theme });
        const passes = async (): Promise<void> => {
          await expectAccessible(element);
          expect(element.scrollWidth).to.be.at.most(320);
        };
        await passes();
        await matched(element, csv());
        await passes();
        await choose(element, 'column-name', '');
        await passes();
        await choose(element, 'column-name', '1');
        await readAll(element, lang === 'en' ? 'Read all' : '读取全部');
        await passes();
        await element.open(csv(''));
        await until(() => textOf(element, '[role=alert]') !== '');
        await passes();
        document.body.style.inlineSize = '';
      });
});
