/** What a person can do with an estimate, one act at a time. */
import {
  emptyEstimateRow,
  withEstimateCell,
  withEstimateRow,
  withEstimateText,
  withoutEstimateRow,
  type EstimateEntry,
  type EstimateTable,
} from '@aftersale/core';
import { idOf } from '../form/field.view.ts';
import { typingIn } from '../form/typing.ts';
import { isWorkedOut, type EstimateActions } from './estimate-view.ts';
import type { AftersaleFeeCalculator } from './fee-calculator.ts';

export function estimateActions(form: AftersaleFeeCalculator): EstimateActions {
  let before: EstimateEntry | undefined;
  const typing = typingIn(form);
  const { leaveTyping } = typing;
  const change = (entry: EstimateEntry, path: string): void => {
    form.handedOver = undefined;
    typing.change(entry, path);
  };

  return {
    ...typing,
    change,
    typed(field, text) {
      leaveTyping(field);
      change(withEstimateText(form.entry, field, text), field);
    },
    chosen(field, text) {
      change(withEstimateText(form.entry, field, text), field);
      typing.left(field);
    },
    typedCell(table, key, cell, text) {
      leaveTyping(`${table}.${key}.${cell}`);
      change(withEstimateCell(form.entry, table, key, cell, text), table);
    },
    addRow(table) {
      const row = emptyEstimateRow(table, form.newKey());
      change(withEstimateRow(form.entry, table, row), table);
      const place = `#${CSS.escape(idOf(`${table}.${row.key}`))} :is(input, select)`;
      void form.updateComplete.then(() => {
        form.renderRoot.querySelector<HTMLElement>(place)?.focus();
      });
    },
    removeRow(table, key) {
      before = form.entry;
      form.removedFrom = table;
      change(withoutEstimateRow(form.entry, table, key), table);
    },
    restoreRow() {
      const table = form.removedFrom;
      if (!before || !table) return;
      change(withRowsOf(before, form.entry, table), table);
      before = form.removedFrom = undefined;
    },
    explain: () => void form.explain().catch(() => undefined),
    offer() {
      if (form.busy) return;
      void form.attempt('offer', async () => {
        const { offer } = await import('./offering-acts.ts');
        await offer(form);
      });
    },
    revise() {
      if (form.busy) return;
      void form.attempt('revise', async () => {
        const { revise } = await import('./offering-acts.ts');
        await revise(form);
      });
    },
    ask: (question) => void form.ask(question),
    handOver: () =>
      void form.attempt('handOver', async () => {
        const { handOver } = await import('./offering-acts.ts');
        handOver(form);
      }),
    print: () =>
      void form.attempt('print', async () => {
        await form.flush();
        const { printEstimate } = await import('./print-estimate.ts');
        if (isWorkedOut(form.view)) await printEstimate(form.view);
      }),
    exportCsv: () =>
      void form.attempt('export', async () => {
        const { exportEstimate } = await import('./export-estimate.ts');
        if (isWorkedOut(form.view)) await exportEstimate(form.view);
      }),
  };
}

/** The rows as they were, and everything else as it is. */
const withRowsOf = (
  before: EstimateEntry,
  now: EstimateEntry,
  table: EstimateTable,
): EstimateEntry => ({ ...now, [table]: before[table], overrides: before.overrides });
