/** What the applicant can do with a request, one act at a time. What is rarer is loaded with what shows it. */
import { emptyRequestRow, withRowText, type CatalogueItem, type RequestRow } from '@aftersale/core';
import { typingIn } from '../form/typing.ts';
import type { PartChosenEvent } from '../part-finder/part-finder.events.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import { rowOfPart } from './row-of-part.ts';
import type { RequestActions } from './request-view.ts';

export function requestActions(form: AftersalePartsRequest): RequestActions {
  let removed: { readonly row: RequestRow; readonly at: number } | undefined;

  const typing = typingIn(form);
  const { change, leaveTyping } = typing;
  const withRows = (rows: readonly RequestRow[]): void => change({ ...form.entry, rows }, 'rows');

  return {
    ...typing,
    typed(field, text) {
      typing.typed(field, text);
      if (field === 'kind')
        form.need('grounds').then(({ monthChosen }) => monthChosen(form), nothingFetched);
    },
    typedRow(key, text, value) {
      leaveTyping(`rows.${key}.${text}`);
      change(withRowText(form.entry, key, text, value), 'rows');
    },
    addRow() {
      const key = form.newKey();
      withRows([...form.entry.rows, emptyRequestRow(key)]);
      void form.updateComplete.then(() => form.focusField(`rows.${key}.number`));
    },
    addPart(item: CatalogueItem, substituteFor: string) {
      const standing = form.entry.rows.find(({ number }) => number === item.number);
      const key = standing?.key ?? form.newKey();
      if (!standing) withRows([...form.entry.rows, { ...rowOfPart(key, item), substituteFor }]);
      void form.updateComplete.then(() => form.focusField(`rows.${key}.quantity`));
    },
    partChosen(event) {
      event.stopPropagation();
      const { part, insteadOf = '' } = event as PartChosenEvent;
      this.addPart(part, insteadOf);
    },
    removeRow(key) {
      const at = form.entry.rows.findIndex((row) => row.key === key);
      const row = form.entry.rows[at];
      if (!row) return;
      removed = { row, at };
      form.rowRemoved = true;
      withRows(form.entry.rows.filter((each) => each !== row));
    },
    restoreRow() {
      if (!removed) return;
      withRows(form.entry.rows.toSpliced(removed.at, 0, removed.row));
      removed = undefined;
      form.rowRemoved = false;
    },
    submit() {
      if (form.busy) return;
      void form.attempt('submit', async () => {
        const { handIn } = await import('./hand-in.ts');
        await handIn(form);
      });
    },
    print: () =>
      void form.attempt('print', async () => {
        await form.flush();
        const { printRequest } = await import('./printing.ts');
        await printRequest(form);
      }),
    export: () =>
      void form.attempt('export', async () => {
        await form.flush();
        const { saveRequestTable } = await import('./export-requests.ts');
        await saveRequestTable(form);
      }),
  };
}

/** Without it the month is chosen by hand, and it is asked for again with the next change. */
const nothingFetched = (): void => undefined;
