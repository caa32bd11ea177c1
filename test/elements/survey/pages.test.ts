import { expect } from 'chai';
import { aPicture } from './a-picture.ts';
import { anInstrument } from '../../core/instrument/an-instrument.ts';
import {
  aClient,
  aMemoryClient,
  answersIn,
  aSurvey,
  at,
  choose,
  clearPage,
  freshName,
  hasPart,
  inside,
  isAsked,
  part,
  policyWith,
  press,
  seen,
  submit,
  type,
  until,
  type Survey,
} from './survey-harness.ts';

const who = { job: 'PD-7', person: '王芳' };
const report = { instrument: 'service-report', ...who };

class Stars extends HTMLElement {
  disabled = false;
  #value = '';
  get value(): string {
    return this.#value;
  }
  set value(text: string) {
    this.#value = text;
    this.textContent = text;
  }
  give(text: string): void {
    this.value = text;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const withStars = { policy: policyWith(anInstrument) };
const everything = { instrument: 'everything', ...who };

async function toSecondPage(survey: Survey): Promise<void> {
  await choose(survey, 'overall', '2');
  await press(survey, 'next');
}

describe('the pages of a survey', () => {
  afterEach(clearPage);

  it('R244: asks page by page, says how far one is, and leads to the title of each', async () => {
    const survey = await aSurvey({ service: aMemoryClient(), ...report });
    expect(part(survey, 'page-title').innerText).to.contain('第 1 页，共 3 页');
    expect(hasPart(survey, 'back')).to.equal(false);
    expect(hasPart(survey, 'submit')).to.equal(false);
    await choose(survey, 'solved', 'yes');
    await press(survey, 'next');
    await until(() => inside(survey).activeElement === part(survey, 'page-title'));
    expect(part(survey, 'page-title').innerText).to.contain('第 2 页，共 3 页');
    expect((part(survey, 'progress') as HTMLProgressElement).value).to.equal(2);
    await press(survey, 'back');
    expect(isAsked(survey, 'solved')).to.equal(true);
    expect(at(survey, 'solved').querySelector<HTMLInputElement>('[value=yes]')!.checked).to.equal(
      true,
    );
  });

  it('does not turn the page over what is missing on it, and says what', async () => {
    const survey = await aSurvey({ service: aMemoryClient(), ...report });
    await press(survey, 'next');
    await until(() => inside(survey).querySelector('#summary'));
    expect(isAsked(survey, 'solved')).to.equal(true);
    expect(inside(survey).querySelectorAll('#summary li')).to.have.length(1);
  });

  it('asks what depends on an answer only then, keeps it while hidden, and does not submit it', async () => {
    const client = aMemoryClient();
    const survey = await aSurvey({ service: client, ...report });
    expect(isAsked(survey, 'remaining')).to.equal(false);
    await choose(survey, 'solved', 'no');
    await type(survey, 'remaining', '还在漏水');
    await choose(survey, 'solved', 'yes');
    expect(isAsked(survey, 'remaining')).to.equal(false);
    await choose(survey, 'solved', 'partly');
    expect(at(survey, 'remaining').value).to.equal('还在漏水');
    await choose(survey, 'solved', 'yes');
    await press(survey, 'next');
    for (const item of ['attitude', 'arrival', 'quality', 'fee'])
      await choose(survey, `service.${item}`, '3');
    await press(survey, 'next');
    await submit(survey);
    await until(() => survey.kept?.status === 'answered');
    const [answer] = await answersIn(client);
    expect('remaining' in answer!.content.answers).to.equal(false);
  });

  it('keeps partial answers, and brings them back for the same job and person', async () => {
    const store = freshName();
    const first = aClient({ store });
    const survey = await aSurvey({ service: first, ...report });
    await choose(survey, 'solved', 'no');
    await type(survey, 'remaining', '还在漏水');
    await survey.flush();
    survey.parentElement!.remove();
    const again = await aSurvey({ service: aClient({ store }), ...report });
    await until(() => isAsked(again, 'remaining'));
    expect(at(again, 'remaining').value).to.equal('还在漏水');
    expect(part(again, 'restored').innerText).to.contain('已恢复');
    const other = await aSurvey({ service: aClient({ store }), ...report, person: '赵敏' });
    expect(isAsked(other, 'remaining')).to.equal(false);
  });

  it('goes on with another job when the page names one, and loses nothing of the first', async () => {
    const client = aMemoryClient();
    const survey = await aSurvey({ service: client, ...report });
    await choose(survey, 'solved', 'no');
    const id = survey.currentId;
    survey.job = 'PD-8';
    await until(() => survey.currentId !== id);
    await survey.updateComplete;
    expect(isAsked(survey, 'remaining')).to.equal(false);
    survey.job = 'PD-7';
    await until(() => survey.currentId === id);
    await survey.updateComplete;
    expect(isAsked(survey, 'remaining')).to.equal(true);
  });

  it('brings together what two windows answered, and shows both where they differ', async () => {
    const store = freshName();
    const mine = await aSurvey({ service: aClient({ store }), ...who });
    const theirs = await aSurvey({ service: aClient({ store }), ...who });
    await choose(mine, 'technician.skill', '4');
    await choose(theirs, 'technician.arrival', '3');
    await choose(theirs, 'technician.skill', '2');
    await Promise.all([mine.flush(), theirs.flush()]);
    await mine.flush();
    await until(() => mine.value.texts['technician.arrival'] === '3');
    const merged = [mine, theirs].find(({ conflicts }) => conflicts.length > 0)!;
    await merged.updateComplete;
    const note = inside(merged).querySelector<HTMLElement>('.conflict')!;
    expect(note.innerText).to.match(/另一窗口写的是：(很满意|尚可)/);
    expect(await mine.service!.count({ model: 'survey-card' })).to.equal(1);
  });

  it('asks in the other language at once, with every answer in place', async () => {
    const survey = await aSurvey({ service: aMemoryClient(), ...report });
    await choose(survey, 'solved', 'no');
    await type(survey, 'remaining', '还在漏水');
    survey.parentElement!.lang = 'en';
    await until(() => seen(survey).includes('Is the problem solved?'));
    expect(at(survey, 'remaining').value).to.equal('还在漏水');
    expect(at(survey, 'solved').querySelector<HTMLInputElement>('[value=no]')!.checked).to.equal(
      true,
    );
    expect(part(survey, 'page-title').innerText).to.contain('Page 1 of 3');
  });
});

describe('the types of question', () => {
  afterEach(clearPage);

  it('are levels, matrix, choices, texts, numbers, dates, pictures, consent: all are submitted', async () => {
    const client = aMemoryClient(withStars);
    const survey = await aSurvey({ service: client, ...everything });
    await choose(survey, 'card.skill', '3');
    await choose(survey, 'solved', 'no');
    await choose(survey, 'parts', 'ring');
    await choose(survey, 'parts', 'seal');
    await type(survey, 'remark', '好');
    await toSecondPage(survey);
    await type(survey, 'hours', '2.5');
    await type(survey, 'day', '2026-03-01');
    at(survey, 'may-call').click();
    await survey.updateComplete;
    await type(survey, 'phone', '13800000000');
    const files = new DataTransfer();
    files.items.add(await aPicture());
    at(survey, 'evidence').files = files.files;
    at(survey, 'evidence').dispatchEvent(new Event('change'));
    await until(() => inside(survey).querySelector('canvas'));
    await submit(survey);
    await until(() => survey.kept?.status === 'answered');
    const [answer] = await answersIn(client);
    const { evidence, ...answers } = answer!.content.answers;
    expect(answers).to.deep.equal({
      overall: 2,
      'card.skill': 3,
      solved: 'no',
      parts: ['seal', 'ring'],
      remark: '好',
      hours: { amount: 25, scale: 1 },
      day: '2026-03-01',
      'may-call': true,
      phone: '13800000000',
    });
    const [photo] = evidence as unknown as readonly { readonly hash: string }[];
    expect((await client.getBlob(photo!.hash))?.mime).to.equal('image/jpeg');
  });

  it('say what is wrong once a field is left, and stop saying so when it is right', async () => {
    const survey = await aSurvey({ service: aMemoryClient(withStars), ...everything });
    await toSecondPage(survey);
    await type(survey, 'hours', '25');
    expect(inside(survey).getElementById('f-hours-error')!.innerText).to.equal('不能大于 24。');
    await type(survey, 'hours', '24');
    expect(inside(survey).getElementById('f-hours-error')).to.equal(null);
  });

  it('can be a custom element of the page, made by its tag once that is defined', async () => {
    const client = aMemoryClient(withStars);
    const survey = await aSurvey({ service: client, ...everything });
    await toSecondPage(survey);
    expect(seen(survey)).to.contain('x-stars');
    customElements.define('x-stars', Stars);
    await until(() => inside(survey).querySelector('x-stars'));
    const stars = inside(survey).querySelector<Stars>('x-stars')!;
    expect(stars.getAttribute('aria-label')).to.equal('own（中）');
    stars.give('4');
    await survey.updateComplete;
    expect(survey.value.texts['own']).to.equal('4');
    survey.value = { ...survey.value, texts: { ...survey.value.texts, own: '5' } };
    await survey.updateComplete;
    expect(stars.value).to.equal('5');
    expect(inside(survey).querySelectorAll('x-stars')).to.have.length(1);
  });

  it('never make an element of a tag that is no custom one, whatever an instrument says', async () => {
    const hostile = {
      ...anInstrument,
      pages: [
        {
          id: 'only',
          questions: [
            {
              type: 'element' as const,
              id: 'own',
              label: anInstrument.title,
              tag: 'script',
            },
          ],
        },
      ],
      measures: [],
      details: undefined,
    };
    const uncaught: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => void uncaught.push(event.reason);
    window.addEventListener('unhandledrejection', hear);
    const policy = withStars.policy;
    const survey = await aSurvey({
      ...everything,
      policy: { ...policy, survey: { ...policy.survey!, instruments: [hostile] } },
    });
    expect(inside(survey).querySelector('script')).to.equal(null);
    expect(seen(survey)).to.contain('script');
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('unhandledrejection', hear);
    expect(uncaught).to.deep.equal([]);
  });
});
