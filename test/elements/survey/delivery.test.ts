import { expect } from 'chai';
import { defaultPolicy, instrumentOf, type Instrument } from '@aftersale/core';
import { aReceiver, noConnection, receipt, refusal } from '../../support/a-receiver.ts';
import {
  aMemoryClient,
  aSurvey,
  clearPage,
  fillCard,
  forJob,
  inside,
  policyWith,
  seen,
  submit,
  tidy,
  until,
  type Survey,
} from './survey-harness.ts';

const anonymous: Instrument = {
  ...instrumentOf(defaultPolicy, 'technician-card')!,
  id: 'open-word',
  anonymous: true,
};

const partText = (survey: Survey, name: string): string =>
  tidy(inside(survey).querySelector<HTMLElement>(`[part~=${name}]`)?.innerText ?? '');

async function anAnswer(
  answering: Parameters<typeof aReceiver>[0],
  overrides: Partial<Survey> = forJob,
) {
  const receiver = aReceiver(answering);
  const client = aMemoryClient({ send: receiver.send, policy: policyWith(anonymous) });
  const survey = await aSurvey({ service: client, endpoint: '/answers', ...overrides });
  const told: Event[] = [];
  for (const name of ['aftersale-received', 'aftersale-rejected'])
    survey.addEventListener(name, (event) => told.push(event));
  await fillCard(survey);
  await submit(survey);
  return { receiver, client, survey, told };
}

describe('<aftersale-survey> on the way to its receiver', () => {
  afterEach(clearPage);

  it('hands over the answer, not the card, and says who has it', async () => {
    const { survey, receiver, told } = await anAnswer(receipt('客服中心'));
    await until(() => partText(survey, 'delivery').startsWith('已由 客服中心 接收'));
    const [posted, ...others] = receiver.posted.map(({ message }) => message.document);
    expect(others).to.deep.equal([]);
    expect(posted!.model).to.equal('survey-answer');
    expect(posted!.id).to.equal(survey.kept!.content.answer);
    expect(told.map(({ type }) => type)).to.deep.equal(['aftersale-received']);
  });

  it('[DLV-6] that was rejected, can be sent again, and read by nobody', async () => {
    const { survey, receiver } = await anAnswer(refusal(422, { reason: '没有这个服务单' }));
    await until(() => partText(survey, 'rejected').includes('没有这个服务单'));
    const acts = [...inside(survey).querySelectorAll('[part=rejected] button')];
    expect(acts.map(({ textContent }) => tidy(textContent))).to.deep.equal(['重新发送']);
    receiver.answers(receipt('客服中心'));
    (acts[0] as HTMLButtonElement).click();
    await until(() => partText(survey, 'delivery').startsWith('已由 客服中心 接收'));
  });

  it('[DLV-9] of an anonymous answer says only that it goes when it can, whatever became of it', async () => {
    for (const answering of [noConnection, receipt('客服中心'), refusal(422)]) {
      const { survey, receiver, told } = await anAnswer(answering, { instrument: 'open-word' });
      await until(() => receiver.posted.length > 0);
      await until(() => partText(survey, 'delivery') !== '');
      expect(partText(survey, 'delivery')).to.equal('已交出，有网络时发送');
      expect(partText(survey, 'rejected')).to.equal('');
      expect(told).to.deep.equal([]);
    }
  });

  it('says nothing where there is no receiver', async () => {
    const { survey } = await anAnswer(receipt(), { ...forJob, endpoint: '' });
    expect(survey.delivery.note).to.equal(undefined);
    expect(seen(survey)).not.to.contain('接收');
  });
});
