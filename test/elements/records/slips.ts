/** The worked job AS41 as typed, and its slips in every state. */
import {
  amendSlip,
  canonicalJson,
  completeSlip,
  emptyEntry,
  saveSlip,
  signSlip,
  voidSlip,
  withoutParts,
  withoutPersonal,
  type Language,
  type Photo,
  type SlipDocument,
  type SlipEntry,
  type TextField,
} from '@aftersale/core';
import { kitPersonalData } from '@aftersale/core/personal-data';
import type { FakeService } from './fake-service.ts';

type Texts = Partial<Record<TextField, string>>;

export function aJob(texts: Texts = {}, rest: Partial<SlipEntry> = {}): SlipEntry {
  return {
    ...emptyEntry,
    serviceNeeds: ['repair', 'technical-service'],
    parts: [
      part('a', '机械密封 MG1-45/G60', '2', '325.25', 'MS-2019-0087', 'MS-2026-1142'),
      part('b', '深沟球轴承 6310-2RS', '2', '195', '', ''),
      part('c', '叶轮 IS80-50-250', '1', '240', 'YL-0931', 'YL-2207'),
    ],
    ...rest,
    texts: { ...emptyEntry.texts, ...typed, ...texts },
  };
}

const typed: Texts = {
  dispatchNumber: 'PQ-2026-0812',
  'customer.name': '宜宾造纸有限公司',
  'customer.address': '四川省宜宾市翠屏区岷江西路 118 号',
  'customer.contactPerson': '李建国',
  'customer.contactPhone': '13890912345',
  'product.model': 'IS80-50-250',
  'product.quantity': '1',
  'product.name': '单级离心清水泵',
  arrivedAt: '2026-11-20T01:10:00.000Z',
  'fault.symptom':
    '泵运行约四十分钟后机封处漏水，每分钟约三十滴；轴承座温度升至 82 ℃。\n停机盘车时有卡滞。',
  'fault.cause': 'product',
  repairNature: 'chargeable',
  completedAt: '2026-11-20T05:40:00.000Z',
  'fees.transport': '320',
  'fees.lodging': '260',
  'fees.other': '45',
  'fees.allowance': '180',
  'payment.method': 'transfer',
  'payment.transferDetails': '中国银行宜宾分行',
  'staff.inCharge': '王志强',
  'staff.accompanying': '赵敏、陈涛',
  rating: '3',
  'confirmedBy.name': '李建国',
  'confirmedBy.phone': '13890912345',
};

function part(
  key: string,
  model: string,
  quantity: string,
  unitPrice: string,
  oldSerial: string,
  newSerial: string,
): SlipEntry['parts'][number] {
  return { key, model, quantity, unitPrice, oldSerial, newSerial };
}

export function aDraft(service: FakeService, entry: SlipEntry = aJob()): SlipDocument {
  return service.do(saveSlip, { id: service.newId(), entry, revision: 0 })[0] as SlipDocument;
}

/** A signed slip with two photos, an ink signature, a typed one and the accepted parts cost. */
export function aSigned(
  service: FakeService,
  entry: SlipEntry = aJob(),
  language: Language = 'zh-CN',
): SlipDocument {
  return signed(service, aDraft(service, withEvidence(service, entry)).id, language);
}

/** A signed slip of which the customer was erased. */
export function anErased(service: FakeService, language: Language = 'zh-CN'): SlipDocument {
  const slip = aSigned(service, aJob(), language);
  const content = withoutPersonal(kitPersonalData['confirmation']!, slip.content);
  const erased = { ...slip, content: { ...content, sealed: withoutParts(content.sealed!) } };
  service.put(erased);
  return erased;
}

export function aVoid(service: FakeService): SlipDocument {
  const { id } = aSigned(service);
  service.do(voidSlip, { id, reason: '客户单位名称填写有误' });
  return service.documents.get(id) as SlipDocument;
}

/** The version that was replaced, and the one that took its place. */
export function anAmended(service: FakeService): readonly [SlipDocument, SlipDocument] {
  const first = aSigned(service);
  const [draft] = service.do(amendSlip, { id: first.id }) as readonly SlipDocument[];
  const { id, content } = draft!;
  const texts = { ...content.entry.texts, 'fees.other': '55', rating: '2' };
  service.do(saveSlip, { id, entry: { ...content.entry, texts }, revision: 1 });
  return [service.documents.get(first.id) as SlipDocument, signed(service, id)].map(
    ({ id }) => service.documents.get(id) as SlipDocument,
  ) as unknown as readonly [SlipDocument, SlipDocument];
}

export function withEvidence(service: FakeService, entry: SlipEntry): SlipEntry {
  const photo = (byte: number, taken: Photo['taken']): Photo => ({
    ...service.keep(new Uint8Array([0xff, byte]), 'image/jpeg'),
    taken,
    width: 4,
    height: 3,
  });
  return {
    ...entry,
    photos: [photo(1, 'before'), photo(2, 'after')],
    feeAcceptance: {
      mark: { kind: 'drawn', ink: ink(service, 7) },
      acceptedAmount: 128050,
      at: '2026-11-20T06:01:00.000Z',
    },
  };
}

function signed(service: FakeService, id: string, language: Language = 'zh-CN'): SlipDocument {
  service.do(completeSlip, { id });
  service.do(signSlip, {
    id,
    signatures: [
      {
        role: 'customer',
        name: '李建国',
        phone: '13890912345',
        mark: { kind: 'drawn', ink: ink(service, 11) },
      },
      { role: 'technician', name: '王志强', phone: '', mark: { kind: 'typed', name: '王志强' } },
    ],
    language,
    timeZone: 'Asia/Shanghai',
  });
  return service.documents.get(id) as SlipDocument;
}

function ink(service: FakeService, wave: number): { hash: string; mime: string } {
  const stroke = Array.from({ length: 40 }, (_, step) => [
    200 + step * 60,
    Math.round(550 + Math.sin(step / 2.3) * 350 * Math.cos(step / wave)),
  ]).flat();
  const bytes = new TextEncoder().encode(
    canonicalJson({ width: 3000, height: 1100, strokes: [stroke] }),
  );
  return service.keep(bytes, 'application/vnd.aftersale.ink+json');
}
