import { expect } from 'chai';
import { completePolicy, type Policy } from '@aftersale/core';
import { answersCsv } from '../../../packages/elements/src/survey-results/answers-csv.ts';
import { resultsTexts } from '../../../packages/elements/src/survey-results/results.strings.ts';
import {
  definitionText,
  hundredthsText,
  shareText,
  valueText,
} from '../../../packages/elements/src/survey-results/figures.ts';
import {
  aClient,
  card,
  clearPage,
  give,
  inside,
  part,
  partText,
  pick,
  rowsIn,
  seen,
  someResults,
  until,
  type Results,
} from './results-harness.ts';
import { instrumentOf, defaultPolicy, type SurveyAnswer } from '@aftersale/core';
import { expectAccessible } from '../../support/axe.ts';

const someCards = [
  { job: 'A', texts: card('4444') },
  { job: 'B', texts: card('4321', '迟到') },
  { job: 'C', texts: card('3333'), technician: '赵敏' },
];

const withPolicy = (survey: object): Policy => {
  const read = completePolicy({ survey });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe('<aftersale-survey-results>', () => {
  afterEach(() => {
    clearPage();
    document.documentElement.style.colorScheme = 'light';
    document.body.style.background = '';
  });

  it('K02 R255: shows the satisfaction rate with its definition, its target and whether it is reached', async () => {
    const service = aClient();
    await give(service, ...someCards);
    const results = await someResults({ service });
    expect(partText(results, 'count')).to.equal('3 份答卷');
    expect(partText(results, 'value')).to.equal('83.33%');
    expect(partText(results, 'verdict')).to.equal('未达标');
    expect(partText(results, 'definition')).to.equal(
      '算法：评“满意”及以上（3 分起）的评分数 ÷ 全部评分数（共 4 项）',
    );
    expect(partText(results, 'measures')).to.contain('10 ÷ 12');
    expect(partText(results, 'measures')).to.contain('目标：不低于 85% · 依据 R255 AMB-26');
  });

  it('AMB-26: the other reading has another definition and another figure', async () => {
    const service = aClient({ policy: withPolicy({ satisfactionCountedBy: 'answers' }) });
    await give(service, ...someCards);
    const results = await someResults({ service });
    expect(partText(results, 'value')).to.equal('66.67%');
    expect(partText(results, 'definition')).to.contain('每一项都评“满意”及以上');
  });

  it('R243: draws a bar for each level beside the table it comes from, without a style attribute', async () => {
    const service = aClient();
    await give(service, ...someCards);
    const results = await someResults({ service });
    const tables = inside(results).querySelectorAll('table.bars');
    expect(tables).to.have.length(4);
    expect(rowsIn(tables[2]!)).to.deep.equal([
      ['很满意', '', '1', '33.33%'],
      ['满意', '', '1', '33.33%'],
      ['尚可', '', '1', '33.33%'],
      ['不满意', '', '0', '0%'],
    ]);
    expect(tables[2]!.querySelector('caption')!.textContent).to.contain('3 人评分，平均 3.00 分');
    const widths = [...tables[2]!.querySelectorAll('rect.share')].map(
      (bar) => bar.getBoundingClientRect().width,
    );
    expect(widths[0]).to.be.above(10);
    expect(widths[3]).to.equal(0);
    expect(inside(results).querySelectorAll('[style]')).to.have.length(0);
  });

  it('K07: shows every technician and every month', async () => {
    const service = aClient();
    await give(service, ...someCards);
    const results = await someResults({ service });
    expect(rowsIn(part(results, 'by-technician'))).to.deep.equal([
      ['李强', '2', '75% 未达标', '3.25'],
      ['赵敏', '1', '100%', '3.00'],
    ]);
    expect(rowsIn(part(results, 'by-month')).map(([month, count]) => [month, count])).to.deep.equal(
      [['2026-03', '3']],
    );
  });

  it('is filtered by technician, month and survey', async () => {
    const service = aClient();
    await give(service, ...someCards, { job: 'A', instrument: 'csat', texts: { satisfied: '5' } });
    const results = await someResults({ service });
    await pick(results, 'technician', '赵敏');
    expect(partText(results, 'count')).to.equal('1 份答卷');
    expect(partText(results, 'value')).to.equal('100%');
    results.month = '2025-01';
    await results.updateComplete;
    expect(seen(results)).to.contain('所选范围内没有答卷');
    await pick(results, 'month', '');
    await pick(results, 'technician', '');
    await pick(results, 'instrument', 'csat');
    await until(() => seen(results).includes('1 份答卷'));
    expect(partText(results, 'value')).to.equal('100%');
  });

  it('shows an answer as soon as it is given', async () => {
    const service = aClient();
    const results = await someResults({ service });
    expect(partText(results, 'empty')).to.contain('<aftersale-survey>');
    await give(service, ...someCards);
    await until(() => seen(results).includes('3 份答卷'));
  });

  it('shows nobody what rates themselves, nor counts it in any sum; only how many there are', async () => {
    const service = aClient();
    await give(service, ...someCards);
    const judged = await someResults({
      service: { ...service, storage: service.storage, actor: '李强' },
    });
    expect(partText(judged, 'hidden')).to.contain('另有 2 份评价的是您本人');
    expect(partText(judged, 'count')).to.equal('1 份答卷');
    expect(partText(judged, 'value')).to.equal('100%');
    expect(seen(judged)).not.to.contain('李强');
    expect(seen(judged)).not.to.contain('迟到');
  });

  it('is a table for a spreadsheet, in which nothing runs as a formula', async () => {
    const service = aClient();
    await give(
      service,
      { job: '=1+1', texts: card('4444') },
      { job: 'B', texts: card('4321', '@迟到, "两小时"') },
    );
    const { documents } = await service.query({
      model: 'survey-answer',
      index: 'by-month',
      order: 'oldest',
    });
    const csv = await answersCsv(documents as readonly SurveyAnswer[], {
      instrument: instrumentOf(defaultPolicy, 'technician-card')!,
      language: 'zh-CN',
      texts: resultsTexts['zh-CN'],
    });
    const lines = csv.split('\r\n');
    expect(lines[0]).to.equal(
      '\uFEFF月份,日期,问卷版本,服务单号,填写人,技术人员,对技术人员的评价：服务态度,对技术人员的评价：技术水平,对技术人员的评价：到达时间,对技术人员的评价：履行承诺,意见、建议或投诉,评价较低的项目',
    );
    expect(lines.slice(1).sort()).to.deep.equal([
      `2026-03,2026-03-02,1,"'=1+1",王芳,李强,4,4,4,4,,`,
      `2026-03,2026-03-02,1,B,王芳,李强,4,3,2,1,"'@迟到, ""两小时""",履行承诺`,
    ]);
  });

  it('says so where there is no service, and where the answers cannot be read', async () => {
    expect(seen(await someResults())).to.contain('<aftersale-kit>');
    const service = aClient();
    const broken = await someResults({
      service: {
        ...service,
        storage: service.storage,
        query: () => Promise.reject(new Error('gone')),
        watch: () => () => undefined,
      },
    });
    await until(() => seen(broken).includes('没有读到答卷'));
  });

  it('prints its figures, and nothing else of the page', async () => {
    const service = aClient();
    await give(service, ...someCards);
    const results = await someResults({ service }, { lang: 'en' });
    const { print } = window;
    let printings = 0;
    window.print = () => void (printings += 1);
    part(results, 'print').click();
    await until(() => printings > 0);
    window.print = print;
    const paper = document.querySelector('[data-aftersale-print]')!.shadowRoot!.textContent;
    expect(paper).to.contain('Survey results · Customer opinion card');
    expect(paper).to.contain('83.33% (10 ÷ 12)');
    expect(paper).to.contain('not reached');
    window.dispatchEvent(new Event('afterprint'));
  });

  it('writes shares, means and net scores as people read them', async () => {
    await resultsTexts.waitFor('en');
    expect([0, 8450, 8500, 10_000, 3333, 5, null].map(shareText)).to.deep.equal([
      ...['0%', '84.5%', '85%', '100%', '33.33%', '0.05%', '—'],
    ]);
    expect([350, 5, null].map(hundredthsText)).to.deep.equal(['3.50', '0.05', '—']);
    expect([2000, 0, -3333].map((value) => valueText({ kind: 'net', value }))).to.deep.equal([
      '+20',
      '0',
      '−33.33',
    ]);
    for (const id of ['slip-rating', 'technician-card', 'service-report', 'csat', 'nps', 'ces'])
      for (const language of ['zh-CN', 'en'] as const) {
        const instrument = instrumentOf(defaultPolicy, id)!;
        for (const measure of instrument.measures)
          expect(definitionText(measure, instrument, language, resultsTexts[language])).to.match(
            /[÷−]/,
          );
      }
  });

  const states: Record<string, (results: Results) => Promise<void>> = {
    empty: async () => undefined,
    filled: async (results) => {
      await give(results.service as ReturnType<typeof aClient>, ...someCards);
      await until(() => /3 (份答卷|answers)/.test(seen(results)));
    },
  };
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['zh-CN', 'en'] as const)
      for (const [name, arrange] of Object.entries(states))
        it(`passes axe ${name}, ${lang}, ${scheme}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          document.body.style.background = scheme === 'dark' ? '#111418' : '#f3f4f6';
          const results = await someResults({ service: aClient(), theme: scheme }, { lang });
          await arrange(results);
          await expectAccessible(results.parentElement!);
        });

  it('fits a page 320 pixels wide', async () => {
    const service = aClient();
    await give(service, ...someCards);
    for (const lang of ['zh-CN', 'en']) {
      const results = await someResults({ service }, { width: 320, lang });
      const sheet = part(results, 'results');
      expect(sheet.scrollWidth).to.be.at.most(sheet.clientWidth);
    }
  });
});
