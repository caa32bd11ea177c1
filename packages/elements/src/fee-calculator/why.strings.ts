/** What is said to the person who asks why. Loaded with the explanations. */
import type { FactorName } from '@aftersale/core';
import { shownTexts } from './shown-texts.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

export interface WhyTexts {
  readonly factors: Words<FactorName>;
  readonly rules: (ids: string) => string;
  readonly undecidedWhy: string;
  readonly override: {
    readonly payer: string;
    readonly keep: string;
    readonly reason: string;
    readonly said: (was: string, reason: string, by: string, time: string) => string;
  };
  readonly costs: string;
  readonly costUnknown: (count: number) => string;
  readonly deposit: (sum: string, original: string) => string;
  readonly minimum: string;
  readonly unset: (settings: string) => string;
  readonly settings: Readonly<Record<string, string>>;
  readonly rounding: Words<'half-up' | 'half-even' | 'up' | 'down'>;
  readonly collection: Words<'on-the-spot' | 'voucher-same-day' | 'on-return' | 'unset'> & {
    readonly returned: (day: string) => string;
  };
  /** By the id of a row of the default table. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const whyTexts = shownTexts<WhyTexts>(
  {
    factors: {
      quantity: '件',
      'preferential-rate': '优惠率',
      hours: '小时',
      region: '地区系数',
      risk: '风险系数',
      km: '公里',
      'both-ways': '往返',
      nights: '晚',
      persons: '人',
      days: '天',
    },
    rules: (ids) => `依据 ${ids}`,
    undecidedWhy: '尚无规则判定由谁付费：请补全质保信息，或在此指定。',
    override: {
      payer: '改由谁付',
      keep: '（按判定）',
      reason: '理由',
      said: (was, reason, by, time) =>
        `原判定${was}付；${by || '本机'} ${time} 改定，理由：${reason}`,
    },
    costs: '成本（仅内部）',
    costUnknown: (count) => `另有 ${count} 行成本未知`,
    deposit: (sum, original) => `特殊配件须先付定金 ¥${sum}（原价 ¥${original}）`,
    minimum: '已按最低收费计',
    unset: (settings) => `公司尚未设定：${settings}。未计入，也没有代拟数字。`,
    settings: {
      'labour.hourPrice': '工时单价',
      'callOut.fee': '上门费',
      minimumCharge: '最低收费',
      'diagnosis.fee': '检测费',
      'lodging.perNight': '住宿标准',
      'allowance.perPersonAndDay': '补贴标准',
      'transport.tiers': '里程单价',
      'parts.prices': '配件价目',
      'parts.preferentialRate': '期内使用不当的配件优惠率',
      'labour.methods.symptom.riskFactor': '现象估价的风险系数',
      publicSpread: '估算浮动幅度',
    },
    rounding: {
      'half-up': '四舍五入到分',
      'half-even': '四舍六入五成双到分',
      up: '进位到分',
      down: '舍去到分',
    },
    collection: {
      'on-the-spot': '小额，现场收取',
      'voucher-same-day': '当日交凭证给会计开票',
      'on-return': '交还之日开票',
      unset: '公司尚未设定现场收款限额',
      returned: (day) => `开票日期 ${day}`,
    },
    reasons: {
      internal: '内部行政工作，不向客户收费。',
      'declined-after-diagnosis': '检测后客户不修，收取检测费。',
      'customers-own-part': '客户自备配件，不收配件费，也不予质量担保。',
      'under-contract': '按服务合同收费。',
      'transit-damage': '运输途中损坏，由发货方免费补件或更换。',
      'batch-defect': '批量质量问题，由公司更换或维修。',
      'not-covered': '非本公司生产销售、也非代理商销售的本公司产品，不在免费范围内。',
      'misuse-in-period': '质保期内使用不当：按期外标准收费，配件按优惠价。',
      misuse: '使用不当造成，由客户付费。',
      'wear-part': '易损件不在质保范围内。',
      wear: '正常磨损不在质保范围内。',
      'out-of-period': '已过质保期，终身服务，由客户付费。',
      'bought-in-component': '外购件故障，由供应商解决。',
      'agent-sold': '代理商销售的产品：用户免费，服务前已告知代理商，事后按合同向代理商收费。',
      'agent-not-told': '代理商销售的产品，服务前未告知代理商，不能向其收费。',
      'quality-fault': '质保期内的质量问题，免费维修、免费配件。',
    },
  },
  async () => {
    const { englishWhy } = await import('./why-texts.en.ts');
    return englishWhy;
  },
);
