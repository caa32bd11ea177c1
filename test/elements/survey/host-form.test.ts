import { expect } from 'chai';
import {
  aSurvey,
  at,
  choose,
  clearPage,
  fillCard,
  forJob,
  hasPart,
  inside,
  isAsked,
  part,
  press,
  type,
  until,
  type Survey,
} from './survey-harness.ts';

/** In a form of the page, without a service. */
async function inForm(overrides: Partial<Survey> = {}): Promise<[HTMLFormElement, Survey]> {
  const form = document.createElement('form');
  document.body.append(form);
  form.addEventListener('submit', (event) => event.preventDefault());
  const survey = await aSurvey({ name: 'opinion', ...overrides }, { within: form });
  return [form, survey];
}

describe('a survey in a form of the page, without a service', () => {
  afterEach(clearPage);

  it('sends every answer and the whole, and has no button of its own to submit', async () => {
    const [form, survey] = await inForm(forJob);
    await fillCard(survey);
    await type(survey, 'details', '谢谢');
    const data = new FormData(form);
    expect(data.get('opinion.technician.skill')).to.equal('4');
    expect(data.get('opinion.details')).to.equal('谢谢');
    const whole = JSON.parse(String(data.get('opinion'))) as Survey['value'];
    expect(whole.about.job).to.equal('PD-7');
    expect(hasPart(survey, 'submit')).to.equal(false);
    expect(form.checkValidity()).to.equal(true);
  });

  it('holds the form back while something is missing, and leads there, also on another page', async () => {
    const [form, survey] = await inForm({ instrument: 'service-report' });
    expect(form.checkValidity()).to.equal(false);
    await choose(survey, 'solved', 'yes');
    await press(survey, 'next');
    for (const item of ['attitude', 'arrival', 'quality', 'fee'])
      await choose(survey, `service.${item}`, '3');
    await survey.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    await choose(survey, 'service.fee', '1');
    await press(survey, 'back');
    expect(form.checkValidity()).to.equal(false);
    await until(() => isAsked(survey, 'details'));
    await type(survey, 'details', '没有说明');
    expect(form.checkValidity()).to.equal(true);
  });

  it('is reset, restored and disabled with the form', async () => {
    const [form, survey] = await inForm(forJob);
    await choose(survey, 'technician.skill', '2');
    const state = JSON.stringify(survey.value);
    form.reset();
    await survey.updateComplete;
    expect(survey.value.texts['technician.skill']).to.equal('');
    survey.formStateRestoreCallback(state);
    await survey.updateComplete;
    expect(survey.value.texts['technician.skill']).to.equal('2');
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    form.append(fieldset);
    fieldset.append(survey);
    await survey.updateComplete;
    expect(inside(survey).querySelectorAll('input:not(:disabled)')).to.have.length(0);
  });

  it('tells the page of every change, and takes a value from it', async () => {
    const [, survey] = await inForm(forJob);
    const paths: string[] = [];
    survey.addEventListener('aftersale-change', (event) =>
      paths.push((event as Event & { path: string }).path),
    );
    await choose(survey, 'technician.skill', '3');
    expect(paths).to.deep.equal(['technician.skill']);
    survey.value = { ...survey.value, texts: { ...survey.value.texts, details: '好' } };
    await survey.updateComplete;
    expect(at(survey, 'details').value).to.equal('好');
    expect(part(survey, 'saving').innerText).to.equal('');
  });
});
