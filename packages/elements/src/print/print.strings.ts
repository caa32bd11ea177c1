import type { ConsentWay, FeePart, Payment, Rounding, ServiceNeed } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';

export interface PrintTexts {
  readonly title: string;
  readonly sheetNumber: (sequence: number) => string;
  readonly version: (version: number) => string;
  readonly marks: {
    readonly void: string;
    readonly unsigned: string;
    readonly superseded: (byVersion: number) => string;
  };
  readonly sections: Readonly<Record<'repair' | 'fee' | 'confirmation', string>>;
  readonly labels: Readonly<Record<PrintLabel, string>>;
  readonly needs: Readonly<Record<ServiceNeed, string>>;
  readonly causes: Readonly<Record<'product' | 'other', string>>;
  readonly natures: Readonly<Record<'free' | 'chargeable', string>>;
  readonly partHead: readonly string[];
  readonly noParts: string;
  readonly fees: Readonly<Record<FeePart, string>>;
  readonly payments: Readonly<Record<Payment, string>>;
  readonly payers: (customer: string, company: string) => string;
  readonly reasons: Readonly<
    Record<'undecided' | 'chargeable' | 'free' | 'only-parts-free', string>
  >;
  readonly roundings: Readonly<Record<Rounding, string>>;
  readonly consentWays: Readonly<Record<ConsentWay, string>>;
  readonly accepted: (sum: string) => string;
  readonly thanks: string;
  readonly typedMark: string;
  readonly photos: (before: number, after: number) => string;
  readonly voided: (reason: string, at: string, by: string) => string;
  readonly erased: (parts: number) => string;
  readonly amends: (version: number) => string;
  readonly zone: (timeZone: string) => string;
  readonly policy: (name: string, version: string) => string;
  readonly hash: string;
}

export type PrintLabel =
  | 'dispatchNumber'
  | 'serviceNeeds'
  | 'customerName'
  | 'address'
  | 'contactPerson'
  | 'contactPhone'
  | 'productModel'
  | 'productQuantity'
  | 'productName'
  | 'arrivedAt'
  | 'completedAt'
  | 'symptom'
  | 'cause'
  | 'nature'
  | 'parts'
  | 'feeAcceptance'
  | 'total'
  | 'totalInUpperCase'
  | 'quote'
  | 'extraConsent'
  | 'whoPays'
  | 'rounding'
  | 'payment'
  | 'inCharge'
  | 'accompanying'
  | 'technicianSignature'
  | 'rating'
  | 'consent'
  | 'customerSignature'
  | 'confirmedPhone'
  | 'seal'
  | 'photos';

export const printTexts: Bilingual<PrintTexts> = {
  'zh-CN': {
    title: '售后服务客户确认单',
    sheetNumber: (sequence) => `No. ${String(sequence).padStart(6, '0')}`,
    version: (version) => `第 ${version} 版`,
    marks: {
      void: '作废',
      unsigned: '未签署草稿',
      superseded: (byVersion) => `已被第 ${byVersion} 版取代`,
    },
    sections: {
      repair: '维修记录',
      fee: '服务费用',
      confirmation: '客户确认',
    },
    labels: {
      dispatchNumber: '派遣单编号',
      serviceNeeds: '服务需求',
      customerName: '客户名称',
      address: '地址',
      contactPerson: '联系人',
      contactPhone: '联系电话',
      productModel: '产品型号',
      productQuantity: '产品数量',
      productName: '产品名称',
      arrivedAt: '到达时间',
      completedAt: '完工时间',
      symptom: '故障现象',
      cause: '故障分析',
      nature: '维修性质',
      parts: '更换配件型号及数量',
      feeAcceptance: '客户确认',
      total: '合计费用(¥)',
      totalInUpperCase: '合计(大写)',
      quote: '报价合计',
      extraConsent: '追加同意',
      whoPays: '费用承担',
      rounding: '舍入规则',
      payment: '服务收费',
      inCharge: '负责人员',
      accompanying: '随从人员',
      technicianSignature: '负责人员(签字)',
      rating: '服务态度和结果评价',
      consent: '确认内容',
      customerSignature: '确认人(签字)',
      confirmedPhone: '联系电话',
      seal: '客户单位(盖章)',
      photos: '现场照片',
    },
    needs: {
      installation: '安装',
      commissioning: '调试',
      repair: '维修',
      'technical-service': '技术服务',
    },
    causes: { product: '产品故障', other: '其他原因' },
    natures: { free: '免费维修', chargeable: '收费维修' },
    partHead: ['序号', '配件型号', '数量', '单价', '金额', '旧件序列号', '新件序列号'],
    noParts: '无',
    fees: {
      parts: '配件成本收费(¥)',
      transport: '交通费用(¥)',
      lodging: '住宿费用(¥)',
      other: '其他费用(¥)',
      allowance: '出差补贴(¥)',
    },
    payments: { cash: '现金', transfer: '转账' },
    payers: (customer, company) => `客户支付 ${customer}，本公司承担 ${company}`,
    reasons: {
      undecided: '维修性质未定',
      chargeable: '收费维修：全部费用由客户支付',
      free: '免费维修：客户不支付任何费用',
      'only-parts-free': '免费维修：仅配件免费',
    },
    roundings: {
      'half-up': '每行金额四舍五入到最小货币单位，再相加',
      'half-even': '每行金额按四舍六入五成双舍入到最小货币单位，再相加',
      up: '每行金额向上进位到最小货币单位，再相加',
      down: '每行金额舍去最小货币单位以下部分，再相加',
    },
    consentWays: { phone: '电话', 'in-person': '当面' },
    accepted: (sum) => `同意配件费用 ${sum}`,
    thanks: '感谢您对我们工作的支持，请留下您的姓名和电话，以便我们日后回访。',
    typedMark: '(键入姓名)',
    photos: (before, after) => `维修前 ${before} 张，维修后 ${after} 张`,
    voided: (reason, at, by) => `作废原因：${reason}　作废时间：${at}${by ? `　经办：${by}` : ''}`,
    erased: (parts) => `签署之后删除了 ${parts} 项个人信息；校验值仍是签署时的校验值`,
    amends: (version) => `本版取代第 ${version} 版`,
    zone: (timeZone) => `时间按 ${timeZone}`,
    policy: (name, version) => `规则 ${name} 第 ${version} 版`,
    hash: '校验值 SHA-256',
  },
  en: {
    title: 'Customer Service Confirmation Slip',
    sheetNumber: (sequence) => `No. ${String(sequence).padStart(6, '0')}`,
    version: (version) => `Version ${version}`,
    marks: {
      void: 'VOID',
      unsigned: 'Unsigned draft',
      superseded: (byVersion) => `Superseded by version ${byVersion}`,
    },
    sections: {
      repair: 'Repair record',
      fee: 'Service fee',
      confirmation: 'Customer confirmation',
    },
    labels: {
      dispatchNumber: 'Dispatch order no.',
      serviceNeeds: 'Service needed',
      customerName: 'Customer name',
      address: 'Address',
      contactPerson: 'Contact person',
      contactPhone: 'Contact phone',
      productModel: 'Product model',
      productQuantity: 'Product quantity',
      productName: 'Product name',
      arrivedAt: 'Arrived',
      completedAt: 'Completed',
      symptom: 'Fault symptom',
      cause: 'Fault analysis',
      nature: 'Repair nature',
      parts: 'Replaced part models and quantities',
      feeAcceptance: 'Customer confirmation',
      total: 'Total (¥)',
      totalInUpperCase: 'Total in words',
      quote: 'Quoted',
      extraConsent: 'Consent to extra',
      whoPays: 'Who pays',
      rounding: 'Rounding',
      payment: 'Payment method',
      inCharge: 'Person in charge',
      accompanying: 'Accompanying staff',
      technicianSignature: 'Person in charge (signature)',
      rating: 'Rating of attitude and result',
      consent: 'Agreed text',
      customerSignature: 'Confirmed by (signature)',
      confirmedPhone: 'Phone',
      seal: 'Customer company (seal)',
      photos: 'Photos',
    },
    needs: {
      installation: 'Installation',
      commissioning: 'Commissioning',
      repair: 'Repair',
      'technical-service': 'Technical service',
    },
    causes: { product: 'Product fault', other: 'Other cause' },
    natures: { free: 'Free', chargeable: 'Chargeable' },
    partHead: ['No.', 'Part model', 'Quantity', 'Unit price', 'Amount', 'Old serial', 'New serial'],
    noParts: 'None',
    fees: {
      parts: 'Parts at cost (¥)',
      transport: 'Transport (¥)',
      lodging: 'Accommodation (¥)',
      other: 'Other costs (¥)',
      allowance: 'Travel allowance (¥)',
    },
    payments: { cash: 'Cash', transfer: 'Bank transfer' },
    payers: (customer, company) => `The customer pays ${customer}, the company bears ${company}`,
    reasons: {
      undecided: 'free or chargeable is not decided',
      chargeable: 'chargeable repair: the customer pays everything',
      free: 'free repair: the customer pays nothing',
      'only-parts-free': 'free repair: only the parts are free',
    },
    roundings: {
      'half-up': 'Each row is rounded half up to the minor unit, then added',
      'half-even': 'Each row is rounded half to even to the minor unit, then added',
      up: 'Each row is rounded up to the minor unit, then added',
      down: 'Each row is rounded down to the minor unit, then added',
    },
    consentWays: { phone: 'by phone', 'in-person': 'in person' },
    accepted: (sum) => `Accepts the parts cost of ${sum}`,
    thanks:
      'Thank you for your support. Please leave your name and phone number for our follow-up.',
    typedMark: '(typed name)',
    photos: (before, after) => `${before} before, ${after} after the repair`,
    voided: (reason, at, by) => `Voided because: ${reason}. Voided ${at}${by ? ` by ${by}` : ''}`,
    erased: (parts) =>
      `${parts} personal part${parts === 1 ? ' was' : 's were'} erased after signing; the hash is still that of the signing`,
    amends: (version) => `Takes the place of version ${version}`,
    zone: (timeZone) => `Times in ${timeZone}`,
    policy: (name, version) => `Policy ${name}, version ${version}`,
    hash: 'SHA-256',
  },
};
