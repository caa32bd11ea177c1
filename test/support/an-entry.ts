/** Entries as a technician would type them: the worked scenario AS41 by default, changed field by field. */
import { emptyEntry, type OwnPath, type SlipEntry, type TextField } from '@aftersale/core';

const as41: Partial<Record<TextField, string>> = {
  dispatchNumber: 'D-2026-0301',
  'customer.name': '东方水泵厂',
  'customer.address': '上海市嘉定区安亭镇 8 号',
  'customer.contactPerson': '王芳',
  'customer.contactPhone': '021-5555 0101',
  'product.model': 'QW-80',
  'product.quantity': '1',
  'product.name': '潜水泵',
  arrivedAt: '2026-03-01T01:00:00.000Z',
  'fault.symptom': '漏水',
  'fault.cause': 'product',
  repairNature: 'chargeable',
  completedAt: '2026-03-01T06:30:00.000Z',
  'fees.parts': '1280.50',
  'fees.transport': '320',
  'fees.lodging': '260',
  'fees.other': '45',
  'fees.allowance': '180',
  'payment.method': 'transfer',
  'payment.transferDetails': '6222 0000',
  'staff.inCharge': '李强',
  rating: '3',
  'confirmedBy.name': '王芳',
  'confirmedBy.phone': '138 0000 0000',
};

export type EntryChange = Partial<Omit<SlipEntry, 'texts'>> & {
  readonly texts?: Partial<Record<TextField | OwnPath, string>>;
};

/** A complete, chargeable job of 2085.50, ready to be signed, but for what `change` says. */
export function anEntry({ texts = {}, ...change }: EntryChange = {}): SlipEntry {
  return { ...emptyEntry, ...change, texts: { ...emptyEntry.texts, ...as41, ...texts } };
}
