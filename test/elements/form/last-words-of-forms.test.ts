/** What every other form of the kit does with what was typed right before its page went: the same as the slip. */
import { expect } from 'chai';
import { saveRequest } from '@aftersale/core';
import { createMemoryStore, type Client } from '@aftersale/sdk';
import * as calculators from '../fee-calculator/calculator-harness.ts';
import * as ownForms from '../own-form/own-form-harness.ts';
import * as requests from '../parts-request/request-harness.ts';
import * as surveys from '../survey/survey-harness.ts';
import { aPresaleRequest } from '../../support/a-request.ts';
import { aShelf, type Shelf } from '../../support/twins/last-words.ts';
import { dying, pageGoes, withRun } from './going-page.ts';

function withShelf(client: Client) {
  const shelf = aShelf();
  return { shelf, service: onShelf(client, shelf) };
}

const onShelf = (client: Client, shelf: Shelf): Client =>
  Object.create(client, { lastWords: { value: shelf } }) as Client;

/** Opens a form in a page that dies, types into it then, and lets the page go. */
async function lastIn(
  client: Client,
  open: (service: Client) => Promise<() => unknown>,
): Promise<void> {
  const { service, die } = dying(client);
  const type = await open(service);
  die();
  await type();
  pageGoes();
}

/** A survey that shows nothing of what was left, and leaves it where it is. */
async function expectNothingOf(
  shelf: Shelf,
  client: Client,
  about: Partial<surveys.Survey>,
): Promise<void> {
  const before = new Map(shelf.texts);
  const survey = await surveys.aSurvey({ service: onShelf(client, shelf), ...about });
  expect(survey.value.texts['technician.skill']).to.equal('');
  expect(shelf.texts).to.deep.equal(before);
  survey.remove();
}

describe('what was typed right before its page went', () => {
  afterEach(() => {
    for (const harness of [calculators, ownForms, requests, surveys]) harness.clearPage();
  });

  it('[DRF-3] is there again in a fee calculator', async () => {
    const { service: client, shelf } = withShelf(calculators.aClient());
    await lastIn(client, async (service) => {
      const form = await calculators.aCalculator({ service });
      return () => (form.value = { ...form.value, texts: { ...form.value.texts, remark: '急' } });
    });
    expect(shelf.texts.size).to.equal(1);
    const next = await calculators.aCalculator({ service: client });
    expect(next.value.texts.remark).to.equal('急');
    expect(next.kept?.status).to.equal('draft');
    expect(shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] is there again in a form of one’s own, though its kind is known later', async () => {
    const { of, kind } = ownForms.giveLift();
    const other = ownForms.giveLift();
    const { service: client, shelf } = withShelf(ownForms.aClient());
    await lastIn(client, async (service) => {
      const form = await ownForms.aForm({ service, of });
      return () => ownForms.type(form, 'unit', '东方大厦物业');
    });
    expect(shelf.texts.size).to.equal(1);
    const next = await ownForms.aForm({ service: client, of: other.of });
    expect(shelf.texts.size).to.equal(1);
    next.of = of;
    await ownForms.until(() => next.kind === kind);
    await next.updateComplete;
    expect(next.value.texts.unit).to.equal('东方大厦物业');
    expect(next.kept?.revision).to.equal(1);
    expect(shelf.texts.size).to.equal(0);
    const again = await ownForms.aForm({ service: client, of });
    expect(again.value.texts.unit).to.equal('东方大厦物业');
  });

  it('[DRF-3] is there again in the survey of the same job and person, and not before who is rated', async () => {
    const store = surveys.freshName();
    const { service: client, shelf } = withShelf(surveys.aClient({ store }));
    await lastIn(client, async (service) => {
      const survey = await surveys.aSurvey({ service, ...surveys.forJob });
      return () => surveys.choose(survey, 'technician.skill', '1');
    });
    const left = [...shelf.texts];
    expect(left).to.have.length(1);
    const rated = onShelf(surveys.aClient({ store, actor: '李强' }), shelf);
    const judged = await surveys.aSurvey({ service: rated, ...surveys.forJob });
    expect(Object.values(judged.value.texts).join('')).to.equal('');
    expect(judged.kept).to.equal(undefined);
    judged.remove();
    for (const [name, text] of left) shelf.leave(name, text);
    await expectNothingOf(shelf, surveys.aMemoryClient(), surveys.forJob);
    const full = () => Promise.reject({ code: 'storage-full' });
    const another = { ...surveys.forJob, job: 'PD-9' };
    await expectNothingOf(shelf, withRun(surveys.aClient(), full), another);
    const other = await surveys.aSurvey({ service: client, ...surveys.forJob, job: 'PD-8' });
    expect(other.value.texts['technician.skill']).to.equal('');
    const next = await surveys.aSurvey({ service: client, ...surveys.forJob });
    expect(next.value.texts['technician.skill']).to.equal('1');
    expect(await surveys.cardsIn(client)).to.have.length(1);
    expect(shelf.texts.size).to.equal(0);
  });

  it('[DRF-3] is there again at the desk of a parts request', async () => {
    // Memory that passes for a database: there, nothing would be left.
    const openStore = () => ({ ...createMemoryStore(), kind: 'indexeddb' as const });
    const { service: client, shelf } = withShelf(requests.aClient({ openStore }));
    const args = {
      id: client.newId(),
      entry: { ...aPresaleRequest(), areaManager: null },
      revision: 0,
    };
    await requests.run(client, saveRequest, args);
    const desk = 'area-manager';
    await lastIn(client, async (service) => {
      const form = await requests.aForm({ service, desk });
      expect(form.currentId).to.equal(args.id);
      return () =>
        (form.value = { ...form.value, texts: { ...form.value.texts, 'presale.product': '水泵' } });
    });
    expect(shelf.texts.size).to.equal(1);
    const next = await requests.aForm({ service: client, desk });
    expect(next.currentId).to.equal(args.id);
    expect(next.value.texts['presale.product']).to.equal('水泵');
    expect(next.kept?.revision).to.equal(2);
    expect(shelf.texts.size).to.equal(0);
  });
});
