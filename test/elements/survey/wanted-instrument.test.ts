import { expect } from 'chai';
import { defaultPolicy, type Instrument } from '@aftersale/core';
import { anInstrument } from '../../core/instrument/an-instrument.ts';
import { WantedInstrument } from '../../../packages/elements/src/survey/wanted-instrument.ts';
import { aSurvey, clearPage, policyWith, seen } from './survey-harness.ts';

function watched() {
  const arrived: (string | undefined)[] = [];
  const failed: unknown[] = [];
  const wanted = new WantedInstrument(
    (instrument: Instrument | undefined) => arrived.push(instrument?.id),
    (error) => failed.push(error),
  );
  return { wanted, arrived, failed };
}

describe('the instrument that is asked for', () => {
  afterEach(clearPage);

  it('is fetched where the kit brings it along, and told once', async () => {
    const { wanted, arrived, failed } = watched();
    wanted.want(defaultPolicy, 'nps');
    expect(wanted.isLoading).to.equal(true);
    wanted.want(defaultPolicy, 'nps');
    await wanted.ready;
    expect([arrived, failed, wanted.isLoading]).to.deep.equal([['nps'], [], false]);
    expect(wanted.current?.id).to.equal('nps');
  });

  it('is there at once where it is the company’s own', () => {
    const { wanted, arrived } = watched();
    wanted.want(policyWith(anInstrument), 'everything');
    expect([arrived, wanted.isLoading]).to.deep.equal([['everything'], false]);
  });

  it('is the last one that was asked for, whichever comes first', async () => {
    const { wanted, arrived } = watched();
    wanted.want(defaultPolicy, 'service-report');
    const earlier = wanted.ready;
    wanted.want(policyWith(anInstrument), 'everything');
    await earlier;
    expect(arrived).to.deep.equal(['everything']);
    expect(wanted.current?.id).to.equal('everything');
  });

  it('is none where nobody has it, not even under a name that every object has', async () => {
    for (const id of ['nobody', 'constructor', '__proto__', '']) {
      const { wanted, arrived } = watched();
      wanted.want(defaultPolicy, id);
      await wanted.ready;
      expect([arrived, wanted.current]).to.deep.equal([[undefined], undefined]);
      expect(seen(await aSurvey({ instrument: id }))).to.contain('没有这份问卷');
    }
  });
});
