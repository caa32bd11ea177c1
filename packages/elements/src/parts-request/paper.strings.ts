import type { Bilingual } from '../locale/strings.ts';

/** What only the printed request and the printed plan say. */
export interface PaperTexts {
  readonly unsubmitted: string;
  readonly rejected: string;
  readonly number: string;
  readonly submittedOn: string;
  readonly dueOn: string;
  readonly parts: string;
  readonly head: readonly string[];
  readonly noParts: string;
  readonly total: string;
  readonly seal: string;
  readonly review: string;
  readonly urgency: string;
  readonly audit: string;
  readonly auditLine: (occupied: string, limit: string) => string;
  readonly approval: string;
  readonly keep: (years: number) => string;
  readonly policy: (name: string, version: string) => string;
  readonly plan: {
    readonly title: string;
    readonly month: string;
    readonly count: string;
    readonly head: readonly string[];
    readonly drawnUp: string;
    readonly unapproved: string;
  };
}

export const paperTexts: Bilingual<PaperTexts> = {
  'zh-CN': {
    unsubmitted: '未提交',
    rejected: '已退回',
    number: '记录编号',
    submittedOn: '申请日期',
    dueOn: '应到货日期',
    parts: '申请的配件',
    head: ['序号', '配件编号', '名称', '型号', '数量', '库存', '上月用量', '供价', '金额', '说明'],
    noParts: '（没有配件）',
    total: '合计（供价）',
    seal: '盖章',
    review: '区域经理审核签字',
    urgency: '紧急依据',
    audit: '售后服务部审核',
    auditLine: (occupied, limit) => `已占用 ${occupied}，额度 ${limit}`,
    approval: '批准',
    keep: (years) => `本表存档 ${years} 年`,
    policy: (name, version) => `规则 ${name}，版本 ${version}`,
    plan: {
      title: '配件计划',
      month: '月份',
      count: '汇总的申请',
      head: ['序号', '配件编号', '名称', '型号', '单位', '数量', '金额', '来源'],
      drawnUp: '编制（售后服务部）',
      unapproved: '未批准',
    },
  },
  en: {
    unsubmitted: 'Not submitted',
    rejected: 'Rejected',
    number: 'Record',
    submittedOn: 'Asked for on',
    dueOn: 'Due on',
    parts: 'Parts asked for',
    head: ['No.', 'Part no.', 'Name', 'Model', 'Qty', 'Stock', 'Used', 'Price', 'Value', 'Why'],
    noParts: '(no parts)',
    total: 'Total (supply price)',
    seal: 'Seal',
    review: 'Area manager’s signed review',
    urgency: 'Grounds of urgency',
    audit: 'Audit (after-sales)',
    auditLine: (occupied, limit) => `occupied ${occupied}, limit ${limit}`,
    approval: 'Approved',
    keep: (years) => `To be filed for ${years} years`,
    policy: (name, version) => `Rules ${name}, version ${version}`,
    plan: {
      title: 'Parts plan',
      month: 'Month',
      count: 'Requests pooled',
      head: ['No.', 'Part no.', 'Name', 'Model', 'Unit', 'Qty', 'Value', 'From'],
      drawnUp: 'Drawn up (after-sales)',
      unapproved: 'Not approved',
    },
  },
};
