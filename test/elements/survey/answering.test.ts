import { expect } from 'chai';
import { defaultPolicy, instrumentOf, type Instrument } from '@aftersale/core';
import type { SurveyLowScoreEvent } from '../../../packages/elements/src/survey/survey.events.ts';
import {
  aClient,
  aMemoryClient,
  answersIn,
  aSurvey,
  at,
  cardsIn,
  choose,
  clearPage,
  fillCard,
  forJob,
  freshName,
  hasPart,
  heard,
  inside,
  part,
  policyWith,
  seen,
  submit,
  type,
  until,
} from './survey-harness.ts';

const anonymous: Instrument = {
  ...instrumentOf(defaultPolicy, 'technician-card')!,
  id: 'open-word',
  anonymous: true,
};

describe('answering a survey', () => {
  afterEach(clearPage);

  it('R243: four items by four levels are one answer, kept, and thanked for', async () => {
    const client = aClient();
    const survey = await aSurvey({ service: client, ...forJob });
    expect(inside(survey).querySelectorAll('[role=radiogroup]')).to.have.length(4);
    expect(inside(survey).querySelectorAll('[type=radio]')).to.have.length(16);
    await fillCard(survey, { arrival: '3' });
    await submit(survey);
    expect(seen(survey)).to.contain('谢谢，您的意见已收到。');
    expect(survey.matches(':state(answered)')).to.equal(true);
    const [answer] = await answersIn(client);
    expect(answer!.content.answers).to.deep.equal({
      'technician.attitude': 4,
      'technician.skill': 4,
      'technician.arrival': 3,
      'technician.promises': 4,
    });
    expect(answer!.content.about.job).to.equal('PD-7');
  });

  it('is one answer after a double click', async () => {
    const client = aClient();
    const survey = await aSurvey({ service: client, ...forJob });
    await fillCard(survey);
    const button = part(survey, 'submit');
    button.click();
    button.click();
    await until(async () => (await answersIn(client)).length > 0);
    await until(() => !survey.busy);
    button.click();
    await until(() => !survey.busy);
    expect(await answersIn(client)).to.have.length(1);
    expect(await cardsIn(client)).to.have.length(1);
  });

  it('is one answer after a retry whose first try had arrived unheard', async () => {
    const client = aClient();
    let isFirst = true;
    const deaf = {
      ...client,
      get storage() {
        return client.storage;
      },
      run: (async (...order: Parameters<typeof client.run>) => {
        const result = await client.run(...order);
        if (order[0].name === 'survey-card.submit' && isFirst) {
          isFirst = false;
          throw Object.assign(new Error('lost'), { code: 'storage-lost' });
        }
        return result;
      }) as typeof client.run,
    };
    const survey = await aSurvey({ service: deaf, ...forJob });
    await fillCard(survey);
    await submit(survey);
    await until(() => survey.kept?.status === 'answered' || survey.failure);
    if (survey.kept?.status !== 'answered') await submit(survey);
    expect(await answersIn(client)).to.have.length(1);
    expect(hasPart(survey, 'submit')).to.equal(false);
  });

  it('opens as answered later, for the same job and person only', async () => {
    const store = freshName();
    const first = await aSurvey({ service: aClient({ store }), ...forJob });
    await fillCard(first);
    await submit(first);
    const again = await aSurvey({ service: aClient({ store }), ...forJob });
    await until(() => again.kept?.status === 'answered');
    await again.updateComplete;
    expect(seen(again)).to.contain('已经评价过了');
    expect(hasPart(again, 'submit')).to.equal(false);
    const other = await aSurvey({ service: aClient({ store }), ...forJob, job: 'PD-8' });
    expect(hasPart(other, 'submit')).to.equal(true);
  });

  it('shows a window that lagged behind that it was answered, and takes nothing more', async () => {
    const store = freshName();
    const [one, two] = [aClient({ store }), aClient({ store })];
    const behind = await aSurvey({ service: two, ...forJob });
    const first = await aSurvey({ service: one, ...forJob });
    await fillCard(first);
    await submit(first);
    await until(() => behind.kept?.status === 'answered');
    await behind.updateComplete;
    expect(seen(behind)).to.contain('已经评价过了');
    expect(await answersIn(one)).to.have.length(1);
  });

  it('is refused while something is missing, tells where, and leads there', async () => {
    const invalid = heard<Event>('aftersale-invalid');
    const survey = await aSurvey({ service: aMemoryClient(), ...forJob });
    await choose(survey, 'technician.skill', '4');
    await submit(survey);
    const summary = inside(survey).querySelector<HTMLElement>('#summary')!;
    expect(summary.querySelectorAll('li')).to.have.length(3);
    expect(summary.innerText).to.contain('对技术人员的评价：服务态度');
    expect(inside(survey).activeElement).to.equal(summary);
    expect(invalid).to.have.length(1);
    expect(survey.matches(':state(invalid)')).to.equal(true);
    summary.querySelector('button')!.click();
    await until(
      () => inside(survey).activeElement?.getAttribute('name') === 'f-technician-attitude',
    );
    const group = at(survey, 'technician.attitude');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    const error = inside(survey).getElementById(group.getAttribute('aria-describedby')!)!;
    expect(error.textContent).to.equal('请填写。');
    await fillCard(survey);
    expect(inside(survey).querySelector('#summary')).to.equal(null);
  });

  it('asks what was wrong where a score is low, and tells the page the case once it is in', async () => {
    const cases = heard<SurveyLowScoreEvent>('aftersale-low-score');
    const survey = await aSurvey({ service: aMemoryClient(), ...forJob });
    await fillCard(survey, { arrival: '1' });
    await submit(survey);
    expect(inside(survey).querySelector<HTMLElement>('#summary')!.innerText).to.contain(
      '您给了较低的评价，请写明哪里不满意。',
    );
    expect(at(survey, 'details').getAttribute('aria-required')).to.equal('true');
    expect(cases).to.have.length(0);
    await type(survey, 'details', '迟到两小时');
    await submit(survey);
    expect(cases).to.have.length(1);
    const found = cases[0]!.case;
    expect([found.job, found.person, found.technician, found.details]).to.deep.equal([
      'PD-7',
      '王芳',
      '李强',
      '迟到两小时',
    ]);
    expect(found.items.map(({ item }) => item)).to.deep.equal(['technician.arrival']);
  });

  it('stores nothing that identifies of an anonymous one, and says so before', async () => {
    const cases = heard<SurveyLowScoreEvent>('aftersale-low-score');
    const client = aClient({ policy: policyWith(anonymous), actor: '前台' });
    const survey = await aSurvey({ service: client, instrument: 'open-word', ...forJob });
    expect(seen(survey)).to.contain('不记名');
    await fillCard(survey, { skill: '1' });
    await type(survey, 'details', '不会修');
    await survey.flush();
    await submit(survey);
    expect(seen(survey)).to.contain('谢谢');
    const [answers, cards] = [await answersIn(client), await cardsIn(client)];
    const histories = await Promise.all([...answers, ...cards].map(({ id }) => client.history(id)));
    const stored = JSON.stringify([answers, cards, histories]);
    for (const trace of ['王芳', 'PD-7', '李强', '前台', '2026-03-02', '04:00'])
      expect(stored.includes(trace), trace).to.equal(false);
    expect(histories.flat()).to.deep.equal([]);
    expect(answers[0]!.content.month).to.equal('2026-03');
    expect([cases[0]!.case.job, cases[0]!.case.person]).to.deep.equal(['', '']);
    const again = await aSurvey({ service: client, instrument: 'open-word', ...forJob });
    await until(() => again.kept?.status === 'answered');
    expect(await answersIn(client)).to.have.length(1);
  });

  it('lets the page stop a submission', async () => {
    const client = aMemoryClient();
    const survey = await aSurvey({ service: client, ...forJob });
    survey.addEventListener('aftersale-before-submit', (event) => event.preventDefault());
    await fillCard(survey);
    await submit(survey);
    expect(await answersIn(client)).to.have.length(0);
    expect(hasPart(survey, 'submit')).to.equal(true);
  });

  it('keeps everything and says so when a submission could not be saved', async () => {
    const client = aMemoryClient();
    const full = {
      ...client,
      get storage() {
        return client.storage;
      },
      run: (async (...order: Parameters<typeof client.run>) => {
        if (order[0].name === 'survey-card.submit')
          throw Object.assign(new Error('full'), { code: 'storage-full' });
        return client.run(...order);
      }) as typeof client.run,
    };
    const survey = await aSurvey({ service: full, ...forJob });
    await fillCard(survey);
    await submit(survey);
    expect(part(survey, 'failure').innerText).to.contain('本机存储空间已满');
    expect(survey.value.texts['technician.skill']).to.equal('4');
    expect(hasPart(survey, 'submit')).to.equal(true);
  });

  it('says which survey it does not know', async () => {
    const survey = await aSurvey({ service: aMemoryClient(), instrument: 'nobody' });
    expect(seen(survey)).to.contain('没有这份问卷：nobody');
  });

  it('changes nothing where it is only to be read', async () => {
    const survey = await aSurvey({ service: aMemoryClient(), readonly: true, ...forJob });
    expect(inside(survey).querySelectorAll('input:not(:disabled)')).to.have.length(0);
    expect(hasPart(survey, 'submit')).to.equal(false);
  });
});
