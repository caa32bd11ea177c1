import { expect } from 'chai';
import { paperCard } from '../../../packages/elements/src/survey/print-survey.ts';
import {
  aMemoryClient,
  aSurvey,
  clearPage,
  fillCard,
  forJob,
  press,
  submit,
  until,
} from './survey-harness.ts';

const printed = (): string =>
  document.querySelector('[data-aftersale-print]')?.shadowRoot?.textContent ?? '';

describe('a survey on paper', () => {
  const { print } = window;
  let printings = 0;
  beforeEach(() => {
    printings = 0;
    window.print = () => void (printings += 1);
  });
  afterEach(() => {
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    clearPage();
  });

  it('F69: the blank card has every item with its four levels, and room for suggestions', async () => {
    const survey = await aSurvey({ service: aMemoryClient(), ...forJob });
    const { sections, title } = paperCard(survey.view, survey.entry);
    expect(title).to.equal('客户意见调查卡');
    const cells = sections.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'cells' ? row.cells : [])),
    );
    expect(cells.map(({ label }) => label)).to.deep.equal([
      ...['服务单号', '填写人', '技术人员', ''],
      ...['服务态度', '技术水平', '到达时间', '履行承诺'],
      '意见、建议或投诉',
    ]);
    const options = cells.flatMap(({ value }) => (value.kind === 'options' ? value.options : []));
    expect(options).to.have.length(16);
    expect(options.some(({ chosen }) => chosen)).to.equal(false);
  });

  it('ticks what was chosen, and prints nothing else of the page', async () => {
    const survey = await aSurvey({ service: aMemoryClient(), ...forJob }, { lang: 'en' });
    await fillCard(survey, { skill: '2' });
    await press(survey, 'print');
    await until(() => printings > 0);
    expect(printed()).to.contain('Customer opinion card');
    expect(printed()).to.contain('PD-7');
    expect(printed().match(/√/g)).to.have.length(4);
  });

  it('prints what was submitted here just now, and nothing of it once it is opened again', async () => {
    const service = aMemoryClient();
    const survey = await aSurvey({ service, ...forJob });
    await fillCard(survey);
    await submit(survey);
    await until(() => survey.kept?.status === 'answered');
    await survey.updateComplete;
    await press(survey, 'print');
    await until(() => printings > 0);
    expect(printed().match(/√/g)).to.have.length(4);
    const again = await aSurvey({ service, ...forJob });
    await until(() => again.kept?.status === 'answered');
    expect(again.view.step).to.equal('answered');
  });
});
