import { chineseFormTexts } from '../form/form-texts.zh-cn.ts';
import type { OwnFormTexts } from './own-form.strings.ts';

export const chineseTexts: OwnFormTexts = {
  ...chineseFormTexts,
  loading: '正在载入表单…',
  unknownKind: (name) => `本页还没有名为“${name}”的记录定义。`,
  print: '打印',
  exportJson: '导出',
  sections: '各部分',
  signatureMissing: '请签名。',
  changedSinceSigned: '签名之后内容有改动，请清除后重新签名。',
  otherSignature: '另一个签名',
  signedAt: (time) => `签于 ${time}`,
  againstRule: (message, rule) => `${message}（${rule}）`,
  wrongSetting: (path, message) => `公司规则有误，不能按它判断：${path} ${message}`,
  refusals: {
    NoSuchRecord: '还没有填写任何内容。',
    NotInThisState: '这份记录的状态已经改变，请核对后再试。',
  },
  paper: {
    number: '编号',
    status: '状态',
    definition: (name, version) => `表单：${name} 第 ${version} 版`,
    decided: (rules, policy) => `${policy}：${rules}`,
    step: (label, by, time) => `${label}：${[by, time].filter(Boolean).join('，')}`,
  },
};
