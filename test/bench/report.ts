import { keepsTarget, ratioOf, type Row } from './row.ts';

/** The rows as one table for a terminal. */
export function table(rows: readonly Row[]): string {
  const head = ['', 'figure', 'floor', 'ratio', 'target', '', 'samples'];
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
  const inUnit = (figure: number) => `${figure.toFixed(2)} ${row.unit ?? 'ms'}`;
  return [
    row.name,
    inUnit(row.figure),
    row.floor === undefined ? '' : inUnit(row.floor),
    ratio === undefined ? '' : `${ratio < 0.1 ? ratio.toFixed(4) : ratio.toFixed(2)}×`,
    row.target === undefined ? '' : ratio === undefined ? inUnit(row.target) : `${row.target}×`,
    kept === undefined ? '' : kept ? 'ok' : 'over',
    String(row.samples),
  ];
}
