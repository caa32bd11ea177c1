import { warmSignaturePad } from '../../../packages/elements/src/signature/warm-signature-pad.ts';
import { expect } from 'chai';
import {
  aReadyPad,
  aSignature,
  beginStroke,
  canvasOf,
  changesOf,
  draw,
  endStroke,
  inkBox,
  inside,
  padReady,
  press,
  removeAll,
  strokesOf,
  until,
  type Point,
} from './signature-harness.ts';

const slash: [Point, ...Point[]] = [
  [20, 20],
  [40, 35],
  [70, 60],
  [100, 90],
];
const dash: [Point, ...Point[]] = [
  [150, 30],
  [180, 32],
  [210, 30],
];
const inTenths = (points: readonly Point[]): number[] => points.flat().map((n) => n * 10);

const resize = async (element: HTMLElement, width: number): Promise<void> => {
  element.parentElement!.style.width = `${width}px`;
  const signature = element as Awaited<ReturnType<typeof aSignature>>;
  await until(() => canvasOf(signature).getBoundingClientRect().width <= width);
  await padReady(signature);
};

describe('<aftersale-signature>, drawn', () => {
  afterEach(removeAll);

  for (const pointerType of ['pen', 'touch', 'mouse']) {
    it(`turns strokes of a ${pointerType} into ink`, async () => {
      const element = await aReadyPad();
      const changes = changesOf(element);
      await draw(element, slash, { pointerType });
      await draw(element, dash, { pointerType, pointerId: 2 });
      expect(strokesOf(element)).to.deep.equal([inTenths(slash), inTenths(dash)]);
      expect(changes.length).to.equal(2);
      expect(changes[1]).to.equal(element.value);
      const { ink } = element.value as { ink: { width: number; height: number } };
      const { width, height } = canvasOf(element).getBoundingClientRect();
      expect([ink.width, ink.height]).to.deep.equal([width * 10, height * 10].map(Math.round));
    });
  }

  it('draws where the pen was, up to its last point, in dark ink', async () => {
    const element = await aReadyPad({}, { width: 400 });
    await draw(element, slash);
    const box = inkBox(element)!;
    expect(box.left).to.be.within(17, 21);
    expect(box.top).to.be.within(17, 21);
    expect(box.right).to.be.within(99, 103);
    expect(box.bottom).to.be.within(89, 93);
  });

  it('says nothing while a stroke is under way, nor when the host sets a value', async () => {
    const element = await aReadyPad();
    const changes = changesOf(element);
    beginStroke(element, slash);
    expect(changes).to.deep.equal([]);
    endStroke(element, [100, 90]);
    expect(changes.length).to.equal(1);
    element.value = null;
    await element.updateComplete;
    expect(changes.length).to.equal(1);
    expect(inkBox(element)).to.equal(undefined);
  });

  it('keeps ink and proportions through narrow, wide and back', async () => {
    const element = await aReadyPad({}, { width: 400 });
    await draw(element, slash);
    const { value } = element;
    const before = inkBox(element)!;
    await resize(element, 200);
    const narrow = inkBox(element)!;
    expect(element.value).to.equal(value);
    const ratio = (box: typeof before): number => (box.right - box.left) / (box.bottom - box.top);
    expect(ratio(narrow)).to.be.closeTo(ratio(before), 0.1);
    expect(narrow.right - narrow.left).to.be.closeTo((before.right - before.left) / 2, 3);
    await resize(element, 400);
    expect(inkBox(element)).to.deep.equal(before);
  });

  it('takes new strokes after a resize beside the old ones, in the frame of the new size', async () => {
    const element = await aReadyPad({}, { width: 400 });
    await draw(element, slash);
    await resize(element, 300);
    const { width, height } = canvasOf(element).getBoundingClientRect();
    const scale = Math.min(width / 398, height / 158);
    const top = (height - 158 * scale) / 2;
    await draw(element, dash);
    const [moved, added] = strokesOf(element);
    expect(added).to.deep.equal(inTenths(dash));
    const expected = slash.flatMap(([x, y]) => [x * scale * 10, (y * scale + top) * 10]);
    moved!.forEach((n, index) => expect(n).to.be.closeTo(expected[index]!, 1));
  });

  it('keeps a stroke that a resize interrupts, and takes the next one', async () => {
    const element = await aReadyPad({}, { width: 400 });
    const changes = changesOf(element);
    beginStroke(element, slash, { pointerId: 7 });
    await resize(element, 300);
    expect(strokesOf(element)).to.deep.equal([inTenths(slash)]);
    expect(changes.length).to.equal(1);
    endStroke(element, [100, 90], { pointerId: 7 });
    await draw(element, dash, { pointerId: 8 });
    expect(strokesOf(element).length).to.equal(2);
  });

  it('keeps ink when it is taken out of the page and put back, even in the middle of a stroke', async () => {
    const element = await aReadyPad();
    await draw(element, slash);
    const frame = element.parentElement!;
    beginStroke(element, dash, { pointerId: 3 });
    element.remove();
    expect(strokesOf(element).length).to.equal(2);
    frame.append(element);
    await element.updateComplete;
    await padReady(element);
    expect(inkBox(element)!.right).to.be.above(200);
    await draw(element, slash, { pointerId: 4 });
    expect(strokesOf(element).length).to.equal(3);
  });

  it('draws in device pixels', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio')!;
    Object.defineProperty(window, 'devicePixelRatio', { value: 3, configurable: true });
    try {
      const element = await aReadyPad({}, { width: 300 });
      expect(canvasOf(element).width).to.equal(298 * 3);
      await draw(element, slash);
      expect(strokesOf(element)).to.deep.equal([inTenths(slash)]);
      expect(inkBox(element)!.right).to.be.within(99, 103);
    } finally {
      Object.defineProperty(window, 'devicePixelRatio', original);
    }
  });

  it('takes back stroke by stroke, and a clearing too', async () => {
    const element = await aReadyPad();
    const changes = changesOf(element);
    await draw(element, slash);
    await draw(element, dash);
    await press(element, '撤销');
    expect(strokesOf(element)).to.deep.equal([inTenths(slash)]);
    await press(element, '清除');
    expect(element.value).to.equal(null);
    expect(inkBox(element)).to.equal(undefined);
    expect(inside(element).querySelector('[role=status]')!.textContent).to.equal('已清除，可撤销');
    await press(element, '撤销');
    expect(strokesOf(element)).to.deep.equal([inTenths(slash)]);
    expect(inkBox(element)).not.to.equal(undefined);
    await press(element, '撤销');
    await press(element, '撤销');
    await press(element, '清除');
    expect(element.value).to.equal(null);
    expect(changes.map((value) => value && 'drawn')).to.deep.equal([
      'drawn',
      'drawn',
      'drawn',
      null,
      'drawn',
      null,
    ]);
  });

  it('keeps the way back when the host hands back an equal value', async () => {
    const element = await aReadyPad();
    await draw(element, slash);
    await press(element, '清除');
    await press(element, '撤销');
    await draw(element, dash);
    await press(element, '清除');
    await press(element, '撤销');
    element.value = structuredClone(element.value);
    await element.updateComplete;
    beginStroke(element, slash, { pointerId: 9 });
    element.value = structuredClone(element.value);
    await element.updateComplete;
    endStroke(element, [100, 90], { pointerId: 9 });
    expect(strokesOf(element).length).to.equal(3);
  });

  it('shows ink from the host, and forgets the cleared ink of whoever signed before', async () => {
    const element = await aReadyPad();
    await draw(element, slash);
    await press(element, '清除');
    const ink = { width: 1000, height: 500, strokes: [[100, 100, 500, 300, 900, 400]] };
    element.value = { kind: 'drawn', ink };
    await element.updateComplete;
    expect(inkBox(element)!.right).to.be.above(200);
    await press(element, '撤销');
    await press(element, '撤销');
    expect(element.value).to.equal(null);
  });

  it('takes no stroke while disabled, and keeps the ink it had', async () => {
    const element = await aReadyPad();
    await draw(element, slash);
    element.disabled = true;
    await element.updateComplete;
    await draw(element, dash);
    expect(strokesOf(element).length).to.equal(1);
    expect(inkBox(element)).not.to.equal(undefined);
    element.disabled = false;
    await element.updateComplete;
    await draw(element, dash);
    expect(strokesOf(element).length).to.equal(2);
  });

  it('scrolls nothing under the pen, and the page around it as ever', async () => {
    const element = await aReadyPad();
    expect(getComputedStyle(canvasOf(element)).touchAction).to.equal('none');
    expect(getComputedStyle(element).touchAction).to.equal('auto');
    expect(getComputedStyle(inside(element).querySelector('.actions')!).touchAction).to.equal(
      'auto',
    );
  });

  it('is ready before it comes into view, for the pen may be faster than a frame', async () => {
    await warmSignaturePad();
    const before = document.createElement('div');
    before.style.height = '5000px';
    document.body.append(before);
    const element = await aSignature();
    await warmSignaturePad();
    expect(canvasOf(element).style.touchAction).to.equal('none');
    expect(canvasOf(element).width).to.be.greaterThan(300);
    element.scrollIntoView();
    await draw(element, slash);
    expect(strokesOf(element).length).to.equal(1);
  });
});
