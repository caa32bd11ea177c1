import { expect } from 'chai';
import { slipDrafts, type SlipDocument, type SlipEntry } from '@aftersale/core';
import { DraftKeeper } from '../../../packages/elements/src/form/draft-keeper.ts';
import { aClient, freshName } from '../confirmation/slip-harness.ts';

/** A keeper in a window of its own, that hears of the others only by what it saves. */
const aKeeper = (store: string, id: string): DraftKeeper<SlipEntry, SlipDocument> =>
  new DraftKeeper(
    aClient({ store, channel: () => undefined }),
    slipDrafts,
    { recordChanged: () => {}, entryChanged: () => {}, savingChanged: () => {} },
    id,
  );

const saying = (text: string): SlipEntry => ({
  ...slipDrafts.emptyEntry,
  texts: { ...slipDrafts.emptyEntry.texts, 'customer.address': text },
});

describe('the keeper of a draft', () => {
  it('[DRF-2] lets what was told as saved stand when it has been closed before it hears that another window differs', async () => {
    const store = freshName();
    const [one, other] = [aKeeper(store, 'a'), aKeeper(store, 'a')];
    other.changed(saying('nine'));
    await other.flush();
    one.changed(saying('eight'));
    one.close();
    await one.flush();
    const kept = await aClient({ store }).get('a');
    expect((kept as SlipDocument).content.entry.texts['customer.address']).to.equal('nine');
  });

  it('[DRF-2] keeps what is typed where it is still shown, and saves it over the other', async () => {
    const store = freshName();
    const [one, other] = [aKeeper(store, 'a'), aKeeper(store, 'a')];
    other.changed(saying('nine'));
    await other.flush();
    one.changed(saying('eight'));
    await one.flush();
    const kept = await aClient({ store }).get('a');
    expect((kept as SlipDocument).content.entry.texts['customer.address']).to.equal('eight');
    one.close();
    other.close();
  });
});
