/** What is said of an offer and of what the customer answered. */
import type { AnswerWay } from '@aftersale/core';
import { shownTexts } from './shown-texts.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

export interface AnswerTexts {
  readonly offeredOn: (time: string, by: string) => string;
  readonly answered: Words<'accepted' | 'declined'>;
  readonly answeredBy: (name: string, how: string, time: string) => string;
  readonly dueForDiagnosis: (sum: string) => string;
  readonly withdrawnFor: (reason: string) => string;
  readonly answering: {
    readonly name: string;
    readonly how: string;
    readonly ways: Words<AnswerWay>;
    readonly reason: string;
    readonly effect: Words<'accept' | 'decline' | 'withdraw'>;
  };
}

export const answerTexts = shownTexts<AnswerTexts>(
  {
    offeredOn: (time, by) => `报价时间 ${time}${by && `，报价人 ${by}`}。`,
    answered: { accepted: '客户同意', declined: '客户不同意' },
    answeredBy: (name, how, time) => `${name}，${how}，${time}`,
    dueForDiagnosis: (sum) => `应付检测费 ¥${sum}。`,
    withdrawnFor: (reason) => `已撤回：${reason}`,
    answering: {
      name: '答复人',
      how: '答复方式',
      ways: { 'in-person': '当面', phone: '电话', message: '信息' },
      reason: '撤回理由',
      effect: {
        accept: '记录客户同意本报价。之后如有追加，须在确认单上另行征得同意。',
        decline: '记录客户不同意本报价。已做检测的，只收检测费。',
        withdraw: '撤回后不能再修改，内容保留。',
      },
    },
  },
  async () => {
    const { englishAnswers } = await import('./answer-texts.en.ts');
    return englishAnswers;
  },
);
