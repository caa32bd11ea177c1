/** The survey card in a list: whose it is and whether it was answered; what was answered is not told here. */
import { cardStatuses, instrumentOf, type SurveyCard } from '@aftersale/core';
import { csvText } from '../../export/csv-text.ts';
import { sortableTime } from '../../export/sortable-time.ts';
import type { KindFacts, KindTexts, RecordKind } from '../record-kind.ts';

const chinese: KindTexts = {
  caption: '本机的问卷',
  searchHint: '服务单号、填写人、技术人员或拼音首字母',
  statuses: { draft: '填写中', answered: '已提交' },
  columns: { number: '服务单号', party: '填写人', version: '问卷' },
  emptyTitle: '本机还没有问卷',
  emptyText:
    '在网页上放一个 <aftersale-survey>，请客户填写：从第一个回答起就存在本机，并列在这里。答卷的内容和分数在 <aftersale-survey-results> 里看。',
};

const english: KindTexts = {
  caption: 'Surveys on this device',
  searchHint: 'Job, who fills it in, technician, or pinyin initials',
  statuses: { draft: 'Being filled in', answered: 'Submitted' },
  columns: { number: 'Job', party: 'Filled in by', version: 'Survey' },
  emptyTitle: 'No surveys on this device yet',
  emptyText:
    'Put an <aftersale-survey> on a page and have a customer fill it in: from its first answer on it is kept on this device and listed here. Answers and scores are shown by <aftersale-survey-results>.',
};

const titleOf = ({ content }: SurveyCard, { policy, language }: KindFacts): string => {
  const { instrument } = content.entry.about;
  return instrumentOf(policy, instrument)?.title[language] ?? instrument;
};

export const surveyCardKind: RecordKind<SurveyCard> = {
  model: 'survey-card',
  statuses: cardStatuses,
  texts: { 'zh-CN': chinese, en: english },
  remembered: ({ content }) => {
    const { job, person, technician } = content.entry.about;
    return { pieces: [job], names: [person, technician] };
  },
  deliveredId: ({ content }) => content.answer ?? '',
  row(card, facts) {
    const { job, person } = card.content.entry.about;
    return { number: job, party: person, version: titleOf(card, facts) };
  },
  csv(cards, facts) {
    const { statuses, columns } = facts.language === 'zh-CN' ? chinese : english;
    const [technician, status, changed] =
      facts.language === 'zh-CN'
        ? ['技术人员', '状态', '最后更改']
        : ['Technician', 'Status', 'Last changed'];
    const head = [columns.number, columns.party, technician, columns.version, status, changed];
    return csvText([
      head.map((heading) => heading ?? ''),
      ...cards.map((card) => {
        const { job, person, technician: rated } = card.content.entry.about;
        const at = sortableTime(card.updatedAt, facts.timeZone);
        return [job, person, rated, titleOf(card, facts), statuses[card.status] ?? '', at];
      }),
    ]);
  },
};
