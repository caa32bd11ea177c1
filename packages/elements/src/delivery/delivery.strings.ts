/** What is said of records on their way to the site's receiver, wherever it is said. */
import type { Bilingual } from '../locale/strings.ts';

export interface DeliveryTexts {
  readonly waiting: string;
  readonly waitingBecause: (reason: string) => string;
  /** `time` is empty where none is kept. */
  readonly received: (by: string, time: string) => string;
  readonly rejected: (reason: string) => string;
  readonly handed: string;
  /** Where there is room for a word. */
  readonly short: Readonly<Record<'waiting' | 'received' | 'rejected' | 'handed', string>>;
  /** What is said of a version that was handed over before the one that is shown. */
  readonly earlier: (said: string) => string;
  /** Of an answer to which nothing leads. */
  readonly traceless: string;
  readonly sendAgain: string;
  readonly sendNow: string;
  readonly handByFile: string;
  /** How a rejected record is mended: by this act, or by none of its own. */
  readonly mendBy: (act: string) => string;
  readonly mendByDesk: string;
  /** Why, by the code of what stopped it; the receiver's own words go before. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly reasonGroups: Readonly<Record<'signIn' | 'address' | 'busy' | 'refused', string>>;
  readonly answered: (code: string) => string;
}

export const deliveryTexts: Bilingual<DeliveryTexts> = {
  'zh-CN': {
    waiting: '等待发送',
    waitingBecause: (reason) => `等待发送：${reason}`,
    received: (by, time) => `已由 ${by} 接收${time && `，${time}`}`,
    rejected: (reason) => `对方未接收：${reason}`,
    handed: '已用文件交出',
    short: {
      waiting: '等待发送',
      received: '已接收',
      rejected: '对方未接收',
      handed: '已用文件交出',
    },
    earlier: (said) => `之前的版本：${said}`,
    traceless: '已交出，有网络时发送',
    sendAgain: '重新发送',
    sendNow: '立即发送',
    handByFile: '用文件交出',
    mendBy: (act) =>
      `内容有误，请用「${act}」改正，改正后的版本会自动发送。原样无误，可以重新发送。`,
    mendByDesk: '可以按下一步处理，处理后的版本会自动发送；也可以原样重新发送。',
    reasons: {
      'no-connection': '没有网络连接',
      'no-answer': '对方没有响应',
      'no-receipt': '对方没有给出回执（可能需要先登录网络或系统）',
      'taken-elsewhere': '另一个窗口正在发送',
      'digest-differs': '内容在传输中受损',
      'key-reused': '对方在同一编号下已有另一份内容',
      'attachment-missing': '本机缺少其中的图片或签名',
      'http-410': '对方不再接收',
      'http-413': '内容太大',
    },
    reasonGroups: {
      signIn: '请先登录',
      address: '接收地址不对',
      busy: '对方正忙',
      refused: '没有说明原因',
    },
    answered: (code) => `对方答复 ${code}`,
  },
  en: {
    waiting: 'Waiting to be sent',
    waitingBecause: (reason) => `Waiting to be sent: ${reason}`,
    received: (by, time) => `Received by ${by}${time && `, ${time}`}`,
    rejected: (reason) => `Rejected: ${reason}`,
    handed: 'Handed over as a file',
    short: {
      waiting: 'To be sent',
      received: 'Received',
      rejected: 'Rejected',
      handed: 'Handed over as a file',
    },
    earlier: (said) => `An earlier version: ${said}`,
    traceless: 'Handed over; it is sent when there is a network',
    sendAgain: 'Send again',
    sendNow: 'Send now',
    handByFile: 'Hand over as a file',
    mendBy: (act) =>
      `If something in it is wrong, mend it with “${act}”: the new version is sent by itself. If it is right as it is, send it again.`,
    mendByDesk:
      'Go on with the next step, and the version after it is sent by itself; or send it again as it is.',
    reasons: {
      'no-connection': 'no connection',
      'no-answer': 'no answer',
      'no-receipt': 'no receipt came back (a login page, perhaps: sign in to the network first)',
      'taken-elsewhere': 'another window is sending it',
      'digest-differs': 'it was damaged on the way',
      'key-reused': 'there is something else under the same number',
      'attachment-missing': 'one of its pictures or signatures is missing on this device',
      'http-410': 'nothing is taken there any more',
      'http-413': 'it is too large',
    },
    reasonGroups: {
      signIn: 'please sign in',
      address: 'the address is wrong',
      busy: 'the receiver is busy',
      refused: 'no reason was given',
    },
    answered: (code) => `the answer was ${code}`,
  },
};
