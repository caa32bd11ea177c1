/** The pooled plan as the rows and cells of form F103, without any markup. */
import { formatMoney, partsPolicyOf, type PlanDocument } from '@aftersale/core';
import { textsIn } from '../locale/strings.ts';
import type { PrintedSheet } from '../print/paper-form.ts';
import { paperMoney } from '../print/paper-money.ts';
import { paperTime } from '../print/paper-time.ts';
import { cell, plain, row, type PaperSurroundings } from './paper-request.ts';
import { paperTexts } from './paper.strings.ts';
import { roleNames } from './role-names.ts';

/** What does the paper of this plan say? Never fails. */
export function printedPlan(
  { id, content }: PlanDocument,
  { policy, language, timeZone }: Omit<PaperSurroundings, 'images'>,
): PrintedSheet {
  const words = textsIn(paperTexts, language);
  const roles = textsIn(roleNames, language);
  const { month, items, requests, value, drawnUp, approval } = content;
  const who = ({ by, at, role }: typeof drawnUp): string =>
    `${roles[role]} ${by} ${paperTime(at, timeZone, language)}`;
  return {
    language,
    company: policy.company[language],
    title: words.plan.title,
    number: month,
    version: '',
    mark: approval ? undefined : { kind: 'unsigned', text: words.plan.unapproved },
    sections: [
      {
        title: '',
        rows: [
          row(
            cell(words.plan.month, plain(month), 4),
            cell(words.plan.count, plain(String(requests.length)), 4),
          ),
          {
            kind: 'parts',
            item: undefined,
            label: words.plan.title,
            head: words.plan.head,
            rows: items.map((item, index) => [
              String(index + 1),
              item.number,
              item.name,
              item.model,
              item.unit,
              String(item.quantity),
              item.value ? formatMoney(item.value, { grouped: false }) : '',
              item.from.map(({ outlet, quantity }) => `${outlet} ${quantity}`).join('；'),
            ]),
            empty: words.noParts,
            columns: ['place', 'serial', 'text', 'text', 'place', 'quantity', 'sum', 'text'],
          },
          row(
            cell(
              words.total,
              { kind: 'sum', text: value ? paperMoney(value) : '', strong: true },
              10,
            ),
          ),
        ],
      },
      {
        title: '',
        rows: [
          row(cell(words.plan.drawnUp, plain(who(drawnUp)), 10)),
          row(cell(words.approval, plain(approval ? who(approval) : ''), 10)),
        ],
      },
    ],
    notes: [
      `${words.number} ${id}`,
      words.keep(partsPolicyOf(policy).keepYears),
      words.policy(content.policy.name, content.policy.version),
    ],
    hash: undefined,
    hashLabel: '',
  };
}
