import { expect } from 'chai';
import {
  aClient,
  aSurvey,
  choose,
  clearPage,
  fillCard,
  forJob,
  freshName,
  hasPart,
  inside,
  seen,
  submit,
  until,
} from './survey-harness.ts';

describe('a survey before the technician who is rated', () => {
  afterEach(clearPage);

  it('asks nothing, takes nothing, and tells that nothing was answered yet', async () => {
    const client = aClient({ actor: '李强' });
    const survey = await aSurvey({ service: client, ...forJob });
    expect(seen(survey)).to.contain('目前还没有填写');
    expect(inside(survey).querySelectorAll('input, textarea')).to.have.length(0);
    survey.value = { ...survey.value, texts: { 'technician.skill': '4' } };
    await survey.flush();
    await survey.updateComplete;
    expect(survey.value.texts['technician.skill']).to.equal('');
    expect(await client.count({ model: 'survey-card' })).to.equal(0);
  });

  it('brings nothing of a draft to the page', async () => {
    const store = freshName();
    const survey = await aSurvey({ service: aClient({ store }), ...forJob });
    await choose(survey, 'technician.skill', '1');
    await survey.flush();
    const judged = await aSurvey({ service: aClient({ store, actor: '李强' }), ...forJob });
    expect(seen(judged)).to.contain('目前还没有填写');
    expect(Object.values(judged.value.texts).join('')).to.equal('');
    expect(judged.kept).to.equal(undefined);
  });

  it('tells that it was answered, and neither score nor text nor time, also where it is asked for by its id', async () => {
    const store = freshName();
    const survey = await aSurvey({ service: aClient({ store }), ...forJob });
    await fillCard(survey, { skill: '3' });
    await submit(survey);
    const service = aClient({ store, actor: '李强' });
    for (const wanted of [forJob, { record: survey.currentId }]) {
      const judged = await aSurvey({ service, ...wanted });
      await until(() => seen(judged).includes('客户已经填写'));
      expect(seen(judged)).not.to.match(/满意|12:00|提交时间/);
      expect(hasPart(judged, 'print')).to.equal(false);
      expect(judged.kept).to.equal(undefined);
    }
  });

  it('is an ordinary survey before anybody else', async () => {
    const survey = await aSurvey({ service: aClient({ actor: '赵敏' }), ...forJob });
    expect(inside(survey).querySelectorAll('[role=radiogroup]')).to.have.length(4);
  });
});
