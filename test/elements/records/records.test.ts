import { expect } from 'chai';
import { voidSlip } from '@aftersale/core';
import '../../../packages/elements/src/records/define.ts';
import type { AftersaleRecords } from '../../../packages/elements/src/records/records.ts';
import { FakeService } from './fake-service.ts';
import { aDraft, aJob, anAmended, aSigned, aVoid } from './slips.ts';
import { until } from '../../support/page-until.ts';
import { expectAccessible } from '../../support/axe.ts';

const numbers = (list: AftersaleRecords): (string | undefined)[] =>
  [...list.renderRoot.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim());
const statusOf = (list: AftersaleRecords): string =>
  list.renderRoot.querySelector('[role=status]')?.textContent?.trim() ?? '';
const buttonNamed = (list: AftersaleRecords, name: string): HTMLButtonElement =>
  [...list.renderRoot.querySelectorAll('button')].find((button) =>
    button.textContent!.trim().startsWith(name),
  )!;

async function shown(
  service: FakeService | undefined,
  { lang = 'zh-CN', theme = 'light' }: { lang?: string; theme?: 'light' | 'dark' } = {},
): Promise<AftersaleRecords> {
  const list = document.createElement('aftersale-records');
  list.lang = lang;
  list.theme = theme;
  list.service = service;
  document.body.append(list);
  await until(() => !service || list.renderRoot.querySelector('table, .empty, .warning') !== null);
  await list.updateComplete;
  return list;
}

function type(list: AftersaleRecords, text: string): void {
  const search = list.renderRoot.querySelector<HTMLInputElement>('#search')!;
  search.value = text;
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function aDevice(drafts = 3): FakeService {
  const service = new FakeService();
  for (let index = 0; index < drafts; index++) {
    service.now = new Date(Date.UTC(2026, 9, 1) + index * 60_000).toISOString();
    const customer = index % 2 ? '成都水务集团' : '宜宾造纸有限公司';
    aDraft(service, aJob({ dispatchNumber: `PQ-${index}`, 'customer.name': customer }));
  }
  service.now = '2026-11-20T06:02:00.000Z';
  return service;
}

describe('<aftersale-records>', () => {
  afterEach(() => document.querySelectorAll('aftersale-records').forEach((list) => list.remove()));

  it('lists the slips newest first, in words and sums', async () => {
    const service = aDevice();
    aSigned(service);
    const list = await shown(service);
    expect(numbers(list)).to.deep.equal(['PQ-2026-0812', 'PQ-2', 'PQ-1', 'PQ-0']);
    const row = list.renderRoot.querySelector('tbody tr')!.textContent!.replace(/\s+/g, ' ');
    expect(row).to.contain('已签署').and.to.contain('第 1 版').and.to.contain('¥2,085.50');
    await until(() => statusOf(list) === '共 4 张');
  });

  it('follows changes while it is on the page', async () => {
    const service = aDevice();
    const list = await shown(service);
    service.now = '2026-12-01T00:00:00.000Z';
    const { id } = aDraft(service, aJob({ dispatchNumber: 'NEW' }));
    await until(() => numbers(list)[0] === 'NEW');
    service.do(voidSlip, { id, reason: '误建' });
    await until(() => list.renderRoot.querySelector('tbody tr')!.textContent!.includes('已作废'));
  });

  it('shows 50, and older ones on demand, and keeps them when a new one comes', async () => {
    const service = aDevice(120);
    const list = await shown(service);
    expect(numbers(list)).to.have.lengthOf(50);
    buttonNamed(list, '显示更多').click();
    await until(() => numbers(list).length === 100);
    service.now = '2026-12-01T00:00:00.000Z';
    aDraft(service, aJob({ dispatchNumber: 'NEW' }));
    await until(() => numbers(list)[0] === 'NEW');
    expect(new Set(numbers(list)).size).to.equal(100);
    buttonNamed(list, '显示更多').click();
    await until(() => numbers(list).length === 121);
    expect(buttonNamed(list, '显示更多')).to.equal(undefined);
  });

  it('finds 宜宾造纸 by its pinyin initials and says how far it looked', async () => {
    const list = await shown(aDevice(5));
    type(list, 'ybzz');
    await until(() => statusOf(list).startsWith('找到'));
    expect(numbers(list)).to.deep.equal(['PQ-4', 'PQ-2', 'PQ-0']);
    expect(statusOf(list)).to.equal('找到 3 张，已查看全部 5 张');
    type(list, '没有这家');
    await until(() => list.renderRoot.querySelector('.empty') !== null);
    type(list, '');
    await until(() => numbers(list).length === 5);
  });

  it('gives up an older search for a newer one', async () => {
    const list = await shown(aDevice(5));
    type(list, 'PQ-1');
    type(list, 'PQ-3');
    await until(() => statusOf(list).startsWith('找到'));
    expect(numbers(list)).to.deep.equal(['PQ-3']);
  });

  it('filters by state, with the count of each', async () => {
    const service = aDevice(3);
    anAmended(service);
    aVoid(service);
    const list = await shown(service);
    const filters = [...list.renderRoot.querySelectorAll<HTMLLabelElement>('label.filter')];
    await until(() => filters[0]!.textContent!.replace(/\s+/g, ' ').trim() === '全部 6');
    expect(filters.map((each) => each.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '全部 6',
      '草稿 3',
      '待签署 0',
      '已签署 1',
      '已被取代 1',
      '已作废 1',
    ]);
    filters[3]!.querySelector('input')!.click();
    await until(() => numbers(list).length === 1);
    expect(list.renderRoot.querySelector('tbody tr')!.textContent).to.contain('第 2 版');
  });

  it('asks the page to open a record', async () => {
    const service = aDevice(1);
    const list = await shown(service);
    let opened = '';
    document.addEventListener(
      'aftersale-open',
      (event) => (opened = (event as Event & { id: string }).id),
      {
        once: true,
      },
    );
    buttonNamed(list, '打开').click();
    expect(opened).to.equal([...service.documents.keys()][0]);
  });

  it('prints a record, and exports one as JSON and all as CSV', async () => {
    const service = new FakeService();
    aSigned(service);
    const list = await shown(service);
    const saved: string[] = [];
    const notice = (event: Event): void => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      saved.push(event.target.download);
    };
    document.addEventListener('click', notice);
    const realPrint = window.print;
    let printed = 0;
    window.print = () => (printed += 1);
    buttonNamed(list, '打印').click();
    await until(() => printed === 1);
    window.dispatchEvent(new Event('afterprint'));
    window.print = realPrint;
    buttonNamed(list, '导出 PQ').click();
    buttonNamed(list, '导出 CSV').click();
    await until(() => saved.length === 2);
    document.removeEventListener('click', notice);
    expect(saved.sort()).to.deep.equal(['PQ-2026-0812-v1.json', '本机的确认单.csv']);
  });

  it('says what failed, in words', async () => {
    const service = aDevice(5);
    const list = await shown(service);
    service.failing = true;
    type(list, 'PQ');
    await until(() => list.renderRoot.querySelector('[role=alert]') !== null);
    expect(list.renderRoot.querySelector('[role=alert]')!.textContent).to.contain('无法读取');
  });

  it('teaches how a record gets here, warns of memory, and says when there is no store', async () => {
    const service = new FakeService();
    service.storage = { kind: 'memory', state: 'memory' };
    const list = await shown(service);
    expect(list.renderRoot.textContent)
      .to.contain('还没有确认单')
      .and.to.contain('关闭页面后会丢失');
    expect((await shown(undefined)).renderRoot.textContent).to.contain('没有连接到存储');
  });

  for (const [lang, words, acknowledge] of [
    ['zh-CN', '浏览器清除了本机以前保存的单据', '我已知道'],
    ['en', 'The browser has thrown away the sheets', 'I have read this'],
  ] as const)
    it(`[STO-6] says in ${lang} that the browser threw the records away, not that there are none yet`, async () => {
      const service = new FakeService();
      service.storage = { kind: 'indexeddb', state: 'ready', problem: 'storage-wiped' };
      const list = await shown(service, { lang });
      await until(() => buttonNamed(list, acknowledge) !== undefined);
      const note = list.renderRoot.querySelector('[role=alert]')!;
      expect(note.textContent).to.contain(words);
      expect(list.renderRoot.querySelector('.empty')).to.equal(null);
      buttonNamed(list, acknowledge).click();
      await until(() => list.renderRoot.querySelector('.empty') !== null);
      expect(list.renderRoot.textContent).not.to.contain(words);
    });

  for (const [rule, state, words] of [
    [
      '[STO-12] says that a newer version has been here, and lists what there is',
      { kind: 'indexeddb', state: 'read-only', problem: 'storage-newer' },
      ['不能更改', 'not changed'],
    ],
    [
      '[STO-9] says that the database does not open, not that there are none yet',
      { kind: 'memory', state: 'memory', problem: 'storage-lost' },
      ['现在看不到', 'cannot be seen now'],
    ],
  ] as const)
    it(rule, async () => {
      for (const [place, lang] of ['zh-CN', 'en'].entries()) {
        const service = state.kind === 'memory' ? new FakeService() : aDevice(2);
        service.storage = state;
        const list = await shown(service, { lang });
        expect(list.renderRoot.querySelector('.warning')!.textContent).to.contain(words[place]);
        await until(() => list.renderRoot.querySelector('[role=status]') !== null);
        expect(numbers(list)).to.have.length(service.documents.size);
        expect(list.renderRoot.querySelector('.empty')).to.equal(null);
      }
    });

  it('stops watching when it leaves the page, and begins again when it returns', async () => {
    const service = aDevice(1);
    const list = await shown(service);
    list.remove();
    aDraft(service, aJob({ dispatchNumber: 'AWAY' }));
    document.body.append(list);
    await until(() => numbers(list).length === 2);
  });

  it('has targets of 44 px and does not overflow a phone’s width', async () => {
    const list = await shown(aDevice(2));
    for (const width of ['320px', '700px', '1200px']) {
      list.style.width = width;
      await list.updateComplete;
      expect(list.scrollWidth, width).to.be.at.most(list.clientWidth);
      for (const button of list.renderRoot.querySelectorAll('button, .filter'))
        expect(button.getBoundingClientRect().height, button.textContent!).to.be.at.least(44);
    }
  });

  for (const lang of ['zh-CN', 'en'])
    for (const theme of ['light', 'dark'] as const)
      for (const width of ['360px', '1200px'])
        it(`has no accessibility violation in ${lang}, ${theme}, ${width}`, async () => {
          const service = aDevice(2);
          anAmended(service);
          aVoid(service);
          const list = await shown(service, { lang, theme });
          list.style.width = width;
          await expectAccessible(list);
        });
});
