import { expect } from 'chai';
import {
  aMemoryClient,
  aPolicy,
  aSlip,
  button,
  clearPage,
  evening,
  fill,
  fillIn,
  hasButton,
  inside,
  openSigning,
  press,
  seen,
  sign,
  signaturesOf,
  signByName,
  until,
  type Slip,
} from './slip-harness.ts';

const summaryOf = (slip: Slip): HTMLElement | null => inside(slip).querySelector('#summary');

describe('<aftersale-confirmation> with the customer’s initials beside the parts cost', () => {
  afterEach(clearPage);

  const accept = async (slip: Slip): Promise<void> => {
    await press(slip, '客户确认');
    await until(() => signaturesOf(slip)[0]?.shadowRoot?.querySelector('button'));
    await signByName(signaturesOf(slip)[0]!, '王芳');
    await slip.updateComplete;
    await press(slip, '客户确认');
    await until(() => slip.value.feeAcceptance);
    await slip.updateComplete;
  };

  it('[AMB-01] takes them where they are optional, and seals them', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    await accept(slip);
    expect(seen(slip)).to.contain('客户已确认配件成本 ¥1280.50');
    const { content } = await sign(slip);
    expect(content.sealed!.sheet.feeAcceptance!.acceptedAmount).to.equal(128050);
    expect(content.sealed!.sheet.feeAcceptance!.at).to.equal(evening);
  });

  it('[AMB-01] is signed without them where they are optional', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    expect((await sign(slip)).content.sealed!.sheet.feeAcceptance).to.equal(null);
  });

  it('[AMB-01] does not ask for them where they are off', async () => {
    const policy = aPolicy({ feeAcceptance: 'off' });
    const slip = await aSlip({ service: aMemoryClient({ policy }) });
    expect(hasButton(slip, '客户确认')).to.equal(false);
  });

  it('[AMB-01] refuses to go on without them where they are required', async () => {
    const policy = aPolicy({ feeAcceptance: 'required' });
    const slip = await aSlip({ service: aMemoryClient({ policy }) });
    await fillIn(slip);
    await press(slip, '签署');
    await until(() => summaryOf(slip));
    expect(summaryOf(slip)!.innerText).to.contain('客户确认: 请填写。');
    await accept(slip);
    await openSigning(slip);
  });

  it('[AMB-01] [SLP-3] refuses another sum than the one accepted, and names that', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    await accept(slip);
    await fill(slip, '配件成本收费(¥)', '1500');
    await press(slip, '签署');
    await until(() => summaryOf(slip));
    expect(summaryOf(slip)!.innerText).to.contain('客户确认的是 ¥1280.50，金额已改');
    await press(slip, '撤回确认');
    expect(slip.value.feeAcceptance).to.equal(null);
    await openSigning(slip);
  });

  it('[AMB-01] does not use initials that were meant for another slip', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    await press(slip, '客户确认');
    await until(() => signaturesOf(slip)[0]?.shadowRoot?.querySelector('button'));
    await signByName(signaturesOf(slip)[0]!, '王芳');
    slip.show(undefined);
    await slip.updateComplete;
    await press(slip, '客户确认');
    expect(button(slip, '客户确认').disabled).to.equal(true);
  });
});
