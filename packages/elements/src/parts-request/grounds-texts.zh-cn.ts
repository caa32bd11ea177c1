import type { GroundsTexts } from './grounds.strings.ts';

export const chineseGroundsTexts: GroundsTexts = {
  choose: '请选择',
  yes: '是',
  no: '否',
  window: (from, to) => `受理日期：${from} 至 ${to}`,
  urgentCount: (count, most) => `本月已提交 ${count} 份紧急申请，最多 ${most} 份。`,
  askForNext: (month) => `改为申请 ${month}`,
  due: (date) => `应到货日期：${date}`,
  dueNotAnnounced: (year) => `${year} 年的节假日尚未公布，无法计算应到货日期。`,
  dueNever: '工作日历中没有足够的工作日，无法计算应到货日期。',
  areaManager: {
    title: '区域经理审核签字',
    name: '区域经理姓名',
    sign: '签字确认以上配件',
    signed: (name, time) => `${name} 已于 ${time} 签字`,
    takeBack: '撤回签字',
  },
};
