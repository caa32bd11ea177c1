/**
 * Draws the sample job's pictures: the pump before and after the repair, and the customer's seal.
 * By hand, from the root of the repository: `node examples/sample/draw-pictures.mjs`
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../test/support/chromium.mjs';

const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
const page = await browser.newPage();
for (const [name, draw, isLeaking] of [
  ['before.jpg', drawPump, true],
  ['after.jpg', drawPump, false],
  ['seal.png', drawSeal],
]) {
  const base64 = await page.evaluate(draw, isLeaking);
  const bytes = Buffer.from(base64, 'base64');
  writeFileSync(fileURLToPath(new URL(name, import.meta.url)), bytes);
  console.log(`${name} ${bytes.length} bytes`);
}
await browser.close();

/** A horizontal centrifugal pump with its motor, on a base plate in a machine hall. Runs in the page. */
function drawPump(isLeaking) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1200, height: 900 });
  const c = canvas.getContext('2d');
  const gradient = (x1, y1, x2, y2, ...colors) => {
    const made = c.createLinearGradient(x1, y1, x2, y2);
    colors.forEach((color, index) => made.addColorStop(index / (colors.length - 1), color));
    return made;
  };
  const box = (x, y, width, height, fill, radius = 6) => {
    c.fillStyle = fill;
    c.beginPath();
    c.roundRect(x, y, width, height, radius);
    c.fill();
  };
  const disc = (x, y, radius, fill) => {
    c.fillStyle = fill;
    c.beginPath();
    c.arc(x, y, radius, 0, 2 * Math.PI);
    c.fill();
  };
  const pool = (x, y, width, height, fill) => {
    c.fillStyle = fill;
    c.beginPath();
    c.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
    c.fill();
  };

  box(0, 0, 1200, 900, gradient(0, 0, 0, 640, '#8d969b', '#b9bfc0'), 0);
  box(0, 640, 1200, 260, gradient(0, 640, 0, 900, '#70706b', '#94938c'), 0);
  box(0, 632, 1200, 12, '#5e635f', 0);
  for (const x of [60, 1060])
    box(x, 0, 46, 640, gradient(x, 0, x + 46, 0, '#74807d', '#9aa5a1', '#67716e'), 0);

  // Pipes: suction from the left, discharge upwards.
  box(0, 452, 240, 96, gradient(0, 452, 0, 548, '#4d6f8f', '#9dbbd3', '#3d5a75'), 0);
  box(318, 0, 92, 330, gradient(318, 0, 410, 0, '#4d6f8f', '#9dbbd3', '#3d5a75'), 0);
  box(214, 428, 30, 144, gradient(0, 428, 0, 572, '#37526b', '#7d9bb5', '#2d4459'));
  box(296, 316, 136, 30, gradient(296, 0, 432, 0, '#37526b', '#7d9bb5', '#2d4459'));
  for (const y of [440, 475, 515, 552]) disc(229, y, 6, '#cfd6da');
  for (const x of [308, 344, 384, 420]) disc(x, 331, 6, '#cfd6da');

  // Base plate and feet.
  box(190, 690, 860, 44, gradient(0, 690, 0, 734, '#4c5357', '#2e3336'));
  box(270, 610, 150, 84, '#31506e');
  box(700, 620, 60, 74, '#2f4a38');
  box(900, 620, 60, 74, '#2f4a38');

  // Pump casing, seal housing, shaft, coupling guard, motor.
  disc(360, 500, 168, '#27435d');
  disc(360, 500, 158, gradient(220, 360, 500, 650, '#6f9cc4', '#3c678f', '#2b4c6c'));
  disc(360, 500, 92, '#2c4f70');
  disc(360, 500, 78, gradient(300, 440, 420, 560, '#7ea9cd', '#3a648b'));
  for (let turn = 0; turn < 8; turn += 1)
    disc(
      360 + 122 * Math.cos((turn * Math.PI) / 4),
      500 + 122 * Math.sin((turn * Math.PI) / 4),
      9,
      '#d3dade',
    );
  box(505, 440, 84, 120, gradient(0, 440, 0, 560, '#5c84a8', '#a9c6de', '#3b6083'));
  box(585, 484, 90, 34, gradient(0, 484, 0, 518, '#8a8f92', '#eceff0', '#7b8083'), 0);
  box(618, 436, 82, 130, gradient(0, 436, 0, 566, '#c99a12', '#f4cf50', '#a87d08'));
  box(706, 396, 310, 226, gradient(0, 396, 0, 622, '#3f6b4d', '#7fae8a', '#2c4d38'), 18);
  for (let y = 420; y < 610; y += 22) box(722, y, 240, 7, '#2c4d3899', 2);
  box(1010, 414, 44, 190, gradient(0, 414, 0, 604, '#31523c', '#5d8a69', '#233c2c'), 14);
  box(810, 352, 110, 52, '#385f45');
  box(826, 470, 170, 66, '#d9dcd8', 3);
  c.fillStyle = '#22302a';
  c.font = 'bold 20px sans-serif';
  c.fillText('ISW 200-400', 838, 497);
  c.font = '15px sans-serif';
  c.fillText('45 kW  1480 r/min', 838, 522);

  if (isLeaking) {
    pool(500, 786, 330, 58, '#47545acc');
    pool(470, 778, 240, 36, '#8fa5b0aa');
    pool(560, 800, 120, 14, '#d4e0e5aa');
    c.lineCap = 'round';
    for (const [x, bend, width] of [
      [530, -34, 9],
      [548, 4, 12],
      [566, 26, 7],
      [578, 52, 5],
    ]) {
      c.strokeStyle = '#cfe3eedd';
      c.lineWidth = width;
      c.beginPath();
      c.moveTo(x, 540);
      c.quadraticCurveTo(x + bend, 600, x + bend, 772);
      c.stroke();
    }
    for (let drop = 0; drop < 26; drop += 1)
      disc(498 + ((drop * 71) % 127), 570 + ((drop * 97) % 193), 2 + (drop % 3), '#e4f0f6cc');
    box(497, 548, 100, 20, '#7a4a24aa');
    box(520, 560, 60, 132, '#7a4a2455');
  } else {
    box(505, 540, 84, 20, '#b9d2e6');
    box(540, 452, 34, 96, gradient(0, 452, 0, 548, '#c9cdd0', '#ffffff', '#a9adb0'));
    pool(520, 790, 300, 40, '#8a8a8344');
  }
  c.fillStyle = '#ffffffd0';
  c.font = '26px sans-serif';
  c.fillText(isLeaking ? '07:52' : '10:20', 1096, 872);
  return canvas.toDataURL('image/jpeg', 0.72).split(',')[1];
}

/** A company's round seal: its name along the rim, a star in the middle, nothing behind. Runs in the page. */
function drawSeal() {
  const size = 300;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: size, height: size });
  const c = canvas.getContext('2d');
  c.translate(size / 2, size / 2);
  c.strokeStyle = c.fillStyle = '#c8161d';
  c.lineWidth = 7;
  c.beginPath();
  c.arc(0, 0, 140, 0, 2 * Math.PI);
  c.stroke();
  c.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const radius = point % 2 === 0 ? 48 : 18.3;
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    c.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  c.fill();
  c.font = "bold 34px 'Noto Serif CJK SC', serif";
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  const name = [...'临江造纸有限公司'];
  name.forEach((character, index) => {
    c.save();
    c.rotate(((index - (name.length - 1) / 2) * Math.PI * 1.3) / (name.length - 1));
    c.fillText(character, 0, -108);
    c.restore();
  });
  c.font = "bold 22px 'Noto Serif CJK SC', serif";
  c.fillText('售后专用章', 0, 92);
  return canvas.toDataURL('image/png').split(',')[1];
}
