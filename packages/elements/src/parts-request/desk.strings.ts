import type { RequestEvent } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';

/** What the desks read beside the form: what was done, what is next, and the plan. */
export interface DeskTexts {
  readonly title: (role: string) => string;
  readonly nothingToDo: string;
  readonly acts: Readonly<Record<RequestEvent, string>>;
  readonly approvePlan: string;
  readonly pool: (month: string, count: number) => string;
  readonly fields: Readonly<
    Record<
      | 'note'
      | 'reason'
      | 'card'
      | 'waybill'
      | 'carriage'
      | 'truckPlannedOn'
      | 'difference'
      | 'topUp'
      | 'offset'
      | 'fewer',
      string
    >
  >;
  readonly headquartersStock: (part: string) => string;
  readonly carriages: Readonly<Record<'truck' | 'part-load', string>>;
  readonly told: {
    readonly submitted: (value: string, due: string) => string;
    readonly overDeposit: (over: string) => string;
    readonly cured: (topUp: string, offset: string, pieces: number) => string;
    readonly audited: (note: string) => string;
    readonly rejected: (reason: string) => string;
    readonly issued: (card: string) => string;
    readonly shipped: (carriage: string, waybill: string) => string;
    readonly silence: (on: string) => string;
    readonly disputed: (difference: string) => string;
    readonly received: (value: string) => string;
  };
  readonly shipmentNotice: string;
  readonly notice: (outlet: string, parts: string, carriage: string, on: string) => string;
  readonly steps: string;
  readonly step: (time: string, who: string, status: string) => string;
  readonly earlier: string;
  readonly noEarlier: string;
  readonly underWay: (count: number, value: string) => string;
  readonly heads: Readonly<Record<'month' | 'kind' | 'value' | 'status', string>>;
  readonly plan: {
    readonly title: (month: string) => string;
    readonly heads: Readonly<Record<'number' | 'name' | 'quantity' | 'value' | 'from', string>>;
    readonly from: (outlet: string, quantity: number) => string;
    readonly print: string;
  };
}

export const deskTexts: Bilingual<DeskTexts> = {
  'zh-CN': {
    title: (role) => `${role}办理`,
    nothingToDo: '这份申请现在不需要您办理。',
    acts: {
      fill: '填写',
      review: '审核签字',
      submit: '提交申请',
      'report-over-deposit': '通知网点超出额度',
      cure: '已处理，重新提交',
      audit: '审核通过',
      reject: '退回',
      plan: '汇总到配件计划',
      approve: '批准',
      issue: '出库',
      ship: '发货',
      confirm: '确认收货',
      dispute: '收货有异议',
      'auto-confirm': '自动确认',
    },
    approvePlan: '批准配件计划',
    pool: (month, count) => `把 ${month} 已审核的 ${count} 份月度申请汇总成配件计划。`,
    fields: {
      note: '审核意见',
      reason: '退回原因',
      card: '存卡编号',
      waybill: '运单号',
      carriage: '运输方式',
      truckPlannedOn: '下一班公司车的日期（没有则留空）',
      difference: '异议内容',
      topUp: '已补交押金（元）',
      offset: '旧件已抵金额（元）',
      fewer: '按建议减少数量',
    },
    headquartersStock: (part) => `${part} 的总部库存`,
    carriages: { truck: '公司车', 'part-load': '零担' },
    told: {
      submitted: (value, due) => `提交，供价 ¥${value}。${due}`,
      overDeposit: (over) => `超出额度 ¥${over}`,
      cured: (topUp, offset, pieces) => `补交押金 ¥${topUp}，旧件抵 ¥${offset}，减少 ${pieces} 件`,
      audited: (note) => `审核通过 ${note}`,
      rejected: (reason) => `退回：${reason}`,
      issued: (card) => `出库，存卡 ${card}`,
      shipped: (carriage, waybill) => `发货，${carriage} ${waybill}`,
      silence: (on) => `网点若不回复，${on} 视为收货无误。`,
      disputed: (difference) => `异议：${difference}`,
      received: (value) => `收货，占用额度增加 ¥${value}`,
    },
    shipmentNotice: '发货短信',
    notice: (outlet, parts, carriage, on) =>
      `${outlet}：您申请的配件（${parts}）已于 ${on} 由${carriage}发出，收到后请立即确认。`,
    steps: '办理记录',
    step: (time, who, status) => `${time} ${who} → ${status}`,
    earlier: '该网点以前的申请',
    noEarlier: '本机没有该网点以前的申请。',
    underWay: (count, value) => `另有 ${count} 份尚未收货，供价共 ¥${value}，未计入已占用。`,
    heads: { month: '月份', kind: '类型', value: '供价', status: '状态' },
    plan: {
      title: (month) => `${month} 配件计划`,
      heads: {
        number: '配件编号',
        name: '名称',
        quantity: '数量',
        value: '供价金额',
        from: '来源',
      },
      from: (outlet, quantity) => `${outlet} ${quantity}`,
      print: '打印配件计划',
    },
  },
  en: {
    title: (role) => `For the desk: ${role}`,
    nothingToDo: 'This request needs nothing from you now.',
    acts: {
      fill: 'Fill in',
      review: 'Signed review',
      submit: 'Submit',
      'report-over-deposit': 'Tell the outlet it is over',
      cure: 'Settled, submit again',
      audit: 'Pass the audit',
      reject: 'Reject',
      plan: 'Pool into a parts plan',
      approve: 'Approve',
      issue: 'Issue',
      ship: 'Ship',
      confirm: 'Confirm receipt',
      dispute: 'Dispute the receipt',
      'auto-confirm': 'Confirm by silence',
    },
    approvePlan: 'Approve the parts plan',
    pool: (month, count) =>
      `Pools the ${count} audited monthly request${count === 1 ? '' : 's'} of ${month} into one plan.`,
    fields: {
      note: 'Note of the audit',
      reason: 'Why it is rejected',
      card: 'Bin card number',
      waybill: 'Waybill number',
      carriage: 'Goes by',
      truckPlannedOn: 'Next company truck on (blank if none)',
      difference: 'What is wrong',
      topUp: 'Deposit paid in addition (¥)',
      offset: 'Offset by old parts (¥)',
      fewer: 'Ask for fewer, as proposed',
    },
    headquartersStock: (part) => `Head office’s stock of ${part}`,
    carriages: { truck: 'Company truck', 'part-load': 'Part-load' },
    told: {
      submitted: (value, due) => `Submitted, ¥${value} at supply price. ${due}`,
      overDeposit: (over) => `¥${over} over the limit`,
      cured: (topUp, offset, pieces) =>
        `¥${topUp} more deposit, ¥${offset} offset, ${pieces} pieces fewer`,
      audited: (note) => `Audited ${note}`,
      rejected: (reason) => `Rejected: ${reason}`,
      issued: (card) => `Issued, bin card ${card}`,
      shipped: (carriage, waybill) => `Shipped by ${carriage} ${waybill}`,
      silence: (on) => `If the outlet does not answer, it counts as received on ${on}.`,
      disputed: (difference) => `Disputed: ${difference}`,
      received: (value) => `Received; occupied rises by ¥${value}`,
    },
    shipmentNotice: 'Shipment message',
    notice: (outlet, parts, carriage, on) =>
      `${outlet}: the parts you asked for (${parts}) left on ${on} by ${carriage}. Please confirm at once when they arrive.`,
    steps: 'What was done',
    step: (time, who, status) => `${time} ${who} → ${status}`,
    earlier: 'Earlier requests of this outlet',
    noEarlier: 'This device has no earlier request of this outlet.',
    underWay: (count, value) =>
      `${count} more not received yet, ¥${value} at supply price; not counted as occupied.`,
    heads: { month: 'Month', kind: 'Type', value: 'Value', status: 'State' },
    plan: {
      title: (month) => `Parts plan for ${month}`,
      heads: {
        number: 'Part no.',
        name: 'Name',
        quantity: 'Quantity',
        value: 'Value',
        from: 'From',
      },
      from: (outlet, quantity) => `${outlet} ${quantity}`,
      print: 'Print the parts plan',
    },
  },
};
