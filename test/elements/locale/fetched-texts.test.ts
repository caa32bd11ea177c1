import { expect } from 'chai';
import { withFetchedEnglish } from '../../../packages/elements/src/locale/fetched-texts.ts';

describe('texts whose English is fetched', () => {
  it('come in Chinese at once, and fetch nothing for it', () => {
    let asked = 0;
    const texts = withFetchedEnglish('中文', () => Promise.resolve(`English ${(asked += 1)}`));
    expect(texts['zh-CN']).to.equal('中文');
    expect(texts.waitFor('zh-CN')).to.equal(undefined);
    expect(asked).to.equal(0);
  });

  it('come in English once they are there, fetched once for all who wait', async () => {
    let asked = 0;
    const texts = withFetchedEnglish('中文', () => Promise.resolve(`English ${(asked += 1)}`));
    expect(texts.waitFor('en')).to.equal(texts.waitFor('en'));
    await texts.waitFor('en');
    expect(texts.en).to.equal('English 1');
    expect(texts.waitFor('en')).to.equal(undefined);
  });

  it('are Chinese where English cannot be fetched, and are asked for again', async () => {
    let isOnline = false;
    const texts = withFetchedEnglish('中文', () =>
      isOnline ? Promise.resolve('English') : Promise.reject(new Error('offline')),
    );
    await texts.waitFor('en');
    expect(texts.en).to.equal('中文');
    isOnline = true;
    await texts.waitFor('en');
    expect(texts.en).to.equal('English');
  });
});
