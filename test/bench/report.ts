import { keepsTarget, ratioOf, type Row } from './row.ts';

/** The rows as one table for a terminal. */
export function table(rows: readonly Row[]): string {
  const head = ['', 'ours', 'floor', 'ratio', 'target', '', 'samples'];
  const lines = [head, ...rows.map(toCells)];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? '').length)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toCells(row: Row): string[] {
  const ratio = ratioOf(row);
  const kept = keepsTarget(row);
  return [
    row.name,
    ms(row.ours),
    row.floor === undefined ? '' : ms(row.floor),
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    row.target === undefined ? '' : ratio === undefined ? ms(row.target) : `${row.target}×`,
    kept === undefined ? '' : kept ? 'ok' : 'over',
    String(row.samples),
  ];
}

const ms = (time: number): string => `${time.toFixed(2)} ms`;
