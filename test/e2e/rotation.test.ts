/** A phone that is turned while its owner signs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import {
  as41,
  confirmSigning,
  drawSignature,
  fillIn,
  openSigning,
  slipOf,
  typeSignature,
} from './support/slip-page.ts';
import { until } from './support/until.ts';

interface Ink {
  readonly pixels: number;
  /** Of the canvas, in CSS pixels. */
  readonly width: number;
  /** Where the ink begins and ends, as parts of the canvas's width. */
  readonly from: number;
  readonly to: number;
}

const inkOn = (canvas: Locator): Promise<Ink> =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement)
      .getContext('2d')!
      .getImageData(0, 0, width, height);
    const places = Array.from({ length: width * height }, (_, place) => place).filter(
      (place) => data[4 * place + 3]! > 0,
    );
    const columns = places.map((place) => place % width);
    return {
      pixels: places.length,
      width: element.getBoundingClientRect().width,
      from: columns.reduce((least, column) => Math.min(least, column), width) / width,
      to: columns.reduce((most, column) => Math.max(most, column), 0) / width,
    };
  });

test('a drawn signature survives the turning of the screen, whole and in its place', async (t) => {
  const demo = await startDemo();
  const browser = await openBrowser({ options: { viewport: { width: 390, height: 844 } } });
  t.after(async () => {
    await browser.close();
    await demo.stop();
  });
  const page = await firstPage(browser);
  await page.goto(`${demo.url}technician/`);
  await fillIn(page, as41);
  const screen = await openSigning(page);
  const signature = screen.getByRole('group', { name: '确认人(签字)' });
  const canvas = signature.locator('canvas');
  await drawSignature(page, signature);
  const upright = await inkOn(canvas);
  assert.ok(upright.pixels > 200);
  for (const viewport of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    const turned = await until(
      () => inkOn(canvas),
      ({ width, pixels }) => pixels > 0 && (width > 400 || viewport.width < 400),
    );
    assert.ok(turned.pixels > 200, 'the pad is blank');
    assert.ok(turned.from >= 0 && turned.to < 0.999, 'the ink runs over the edge');
    await signature.getByText('已手写签名').waitFor();
  }
  const again = await inkOn(canvas);
  assert.ok(Math.abs(again.from - upright.from) < 0.02 && Math.abs(again.to - upright.to) < 0.02);
  await typeSignature(screen.getByRole('group', { name: '服务人员签字' }), '李强');
  await confirmSigning(page);
  await slipOf(page).getByRole('img', { name: '确认人(签字)' }).waitFor();
});
