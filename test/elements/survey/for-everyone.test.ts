import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { anInstrument } from '../../core/instrument/an-instrument.ts';
import {
  aClient,
  aMemoryClient,
  aSurvey,
  at,
  choose,
  clearPage,
  fillCard,
  forJob,
  inside,
  part,
  policyWith,
  press,
  submit,
  until,
  type Survey,
} from './survey-harness.ts';
import { expectAccessible } from '../../support/axe.ts';

interface State {
  readonly wanted: Partial<Survey>;
  readonly actor?: string;
  readonly arrange?: (survey: Survey) => Promise<void>;
}

/** The states in which people meet a survey. */
const states: Record<string, State> = {
  'the blank card': { wanted: forJob },
  'the card with errors': { wanted: forJob, arrange: submit },
  'thanked for': {
    wanted: forJob,
    async arrange(survey) {
      await fillCard(survey);
      await submit(survey);
      await until(() => survey.kept?.status === 'answered');
    },
  },
  'answered already': {
    wanted: forJob,
    async arrange(survey) {
      await fillCard(survey);
      await submit(survey);
      survey.thanked = undefined;
      await survey.updateComplete;
    },
  },
  'before the one who is rated': { wanted: forJob, actor: '李强' },
  'one of eleven steps': { wanted: { instrument: 'nps', job: 'PD-7' } },
  'the first of several pages': { wanted: { instrument: 'service-report', job: 'PD-7' } },
  'every type of question': {
    wanted: { instrument: 'everything', job: 'PD-7' },
    async arrange(survey) {
      await choose(survey, 'overall', '1');
      await choose(survey, 'solved', 'no');
    },
  },
  'the second page of them, with errors': {
    wanted: { instrument: 'everything', job: 'PD-7' },
    async arrange(survey) {
      await choose(survey, 'overall', '2');
      await press(survey, 'next');
      at(survey, 'may-call').click();
      await survey.updateComplete;
      await submit(survey);
    },
  },
  'one that is not there': { wanted: { instrument: 'nobody' } },
};

const policy = policyWith(anInstrument);

/** Gives the page the colour behind the paper. */
function page(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#111418' : '#f3f4f6';
}

describe('<aftersale-survey>, for everyone', () => {
  afterEach(() => {
    clearPage();
    page('light');
  });

  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['zh-CN', 'en'] as const)
      for (const [name, { wanted, actor = '', arrange }] of Object.entries(states))
        it(`passes axe as ${name}, ${lang}, ${scheme}`, async () => {
          page(scheme);
          const service = aMemoryClient({ policy, actor });
          const survey = await aSurvey({ service, theme: scheme, ...wanted }, { lang });
          await arrange?.(survey);
          await expectAccessible(survey.parentElement!, 3);
        });

  it('fits a page 320 pixels wide, every line of a matrix by itself and nothing cut off', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const survey = await aSurvey({ service: aMemoryClient(), ...forJob }, { width: 320, lang });
      const sheet = part(survey, 'sheet');
      expect(sheet.scrollWidth).to.be.at.most(sheet.clientWidth);
      const line = at(survey, 'technician.skill');
      expect(getComputedStyle(line).display).to.equal('block');
      const legend = line.querySelector('legend')!.getBoundingClientRect();
      const steps = line.querySelector('.steps')!.getBoundingClientRect();
      expect(steps.top).to.be.at.least(legend.bottom - 1);
    }
  });

  it('lays a line of a matrix out beside its name where there is room', async () => {
    const survey = await aSurvey({ service: aMemoryClient(), ...forJob }, { width: 800 });
    const lines = ['attitude', 'skill'].map((item) => at(survey, `technician.${item}`));
    const [first, second] = lines.map((line) =>
      [...line.querySelectorAll('.choice')].map((choice) => choice.getBoundingClientRect()),
    );
    expect(new Set(first!.map(({ top }) => Math.round(top))).size).to.equal(1);
    expect(first!.map(({ left }) => Math.round(left))).to.deep.equal(
      second!.map(({ left }) => Math.round(left)),
    );
    const legend = lines[0]!.querySelector('legend')!.getBoundingClientRect();
    expect(legend.right).to.be.at.most(first![0]!.left + 1);
  });

  it('gives a finger 44 pixels for every choice and button', async () => {
    for (const wanted of [forJob, { instrument: 'nps', job: 'PD-7' }]) {
      const survey = await aSurvey({ service: aMemoryClient(), ...wanted }, { width: 320 });
      for (const target of inside(survey).querySelectorAll('.choice, button')) {
        const { height, width } = target.getBoundingClientRect();
        expect(height, target.outerHTML).to.be.at.least(44);
        expect(width, target.outerHTML).to.be.at.least(44);
      }
    }
  });

  it('is filled in and submitted by keyboard alone', async () => {
    const survey = await aSurvey({ service: aClient(), ...forJob });
    inside(survey).querySelector<HTMLInputElement>('[type=radio]')!.focus();
    for (let line = 0; line < 4; line++) {
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Tab' });
    }
    expect(inside(survey).activeElement).to.equal(at(survey, 'details'));
    await sendKeys({ type: '好' });
    for (let presses = 0; presses < 3; presses++) {
      await sendKeys({ press: 'Tab' });
      if (inside(survey).activeElement === part(survey, 'submit')) break;
    }
    expect(inside(survey).activeElement).to.equal(part(survey, 'submit'));
    await sendKeys({ press: 'Enter' });
    await until(() => survey.kept?.status === 'answered');
    await until(() => inside(survey).activeElement === inside(survey).querySelector('#s-standing'));
  });
});
