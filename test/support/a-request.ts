/** A parts request as an outlet would fill it in: in the window of May 2024, sealed, with nothing to explain. */
import {
  emptyRequestEntry,
  emptyRequestRow,
  partsAskedFor,
  type RequestEntry,
  type RequestRow,
} from '@aftersale/core';

/** Noon in China on a day on which monthly requests are taken. */
export const inTheWindow = '2024-04-26T04:00:00.000Z';

export const aRow = (change: Partial<RequestRow> = {}): RequestRow => ({
  ...emptyRequestRow('a'),
  number: 'MS-104-25',
  name: '机械密封',
  model: '104-25',
  unit: '件',
  quantity: '4',
  stock: '1',
  usage: '5',
  supplyPrice: '200.00',
  ...change,
});

export interface RequestChange {
  readonly texts?: Partial<RequestEntry['texts']>;
  readonly rows?: readonly RequestRow[];
  readonly seal?: RequestEntry['seal'];
  readonly areaManager?: RequestEntry['areaManager'];
}

/** Four seals at 200: 800 in all. */
export function aRequest({ texts, ...change }: RequestChange = {}): RequestEntry {
  return {
    ...emptyRequestEntry,
    rows: [aRow()],
    seal: { hash: 'a'.repeat(64), mime: 'image/png' },
    ...change,
    texts: {
      ...emptyRequestEntry.texts,
      kind: 'monthly',
      forMonth: '2024-05',
      'outlet.name': '城东服务网点',
      ...texts,
    },
  };
}

export const anUrgentRequest = ({ texts, ...change }: RequestChange = {}): RequestEntry =>
  aRequest({
    rows: [aRow({ stock: '0', usage: '' })],
    ...change,
    texts: {
      kind: 'urgent',
      forMonth: '',
      'urgent.noPart': 'yes',
      'urgent.noLoanMachine': 'yes',
      'urgent.reason': 'return',
      'urgent.solveBy': '2024-04-30',
      ...texts,
    },
  });

/** Reviewed by the area manager, unless the change says otherwise. */
export function aPresaleRequest({ texts, ...change }: RequestChange = {}): RequestEntry {
  const rows = change.rows ?? [aRow({ stock: '0', usage: '' })];
  return aRequest({
    rows,
    areaManager: {
      name: '周敏',
      mark: { kind: 'typed', name: '周敏' },
      at: '2024-04-01T01:00:00.000Z',
      parts: partsAskedFor(rows),
    },
    ...change,
    texts: {
      kind: 'presale',
      forMonth: '',
      'presale.product': 'XG-30',
      sealOf: 'dealer',
      ...texts,
    },
  });
}
