/** A price list such as a maker of pumps has: the same one in every run. */

const names = [
  ...['机械密封', '滚动轴承', '叶轮', '泵轴', '联轴器', '密封圈', '电机端盖', '风扇罩'],
  ...['接线盒', '控制器主板', '压力变送器', '止回阀', '不锈钢螺栓', '轴套', '口环', '填料压盖'],
];
const units = ['件', '套', '只', '米'];

export const headings = ['配件编号', '配件名称', '规格型号', '单位', '供应价', '库存', '替代件'];

/** The row at this place, from 0. Every hundredth price is none, and every thousandth number is missing. */
export function sampleRow(place: number): string[] {
  const name = names[place % names.length]!;
  const number = place % 1000 === 999 ? '' : `LP-${100_000 + place * 7}`;
  const price = place % 100 === 99 ? '面议' : `${(place * 37) % 9000}.${10 + (place % 90)}`;
  const instead = place % 10 === 0 ? `LP-${100_000 + (place + 1) * 7}` : '';
  const model = `IS${50 + (place % 12) * 5}-${32 + (place % 9) * 8}-${125 + (place % 40) * 5}`;
  return [
    number,
    `${name} ${place % 97}`,
    model,
    units[place % units.length]!,
    price,
    String(place % 250),
    instead,
  ];
}
