/** What several of the built-in instruments ask and measure alike. */
import type { Level, Measure, QuestionOf } from '../../instrument/index.ts';
import type { SurveyPolicy } from '../../policy/index.ts';

/** F69 leaves room for suggestions and complaints; a low score makes it required. */
export const detailsQuestion: QuestionOf<'text'> = {
  type: 'text',
  id: 'details',
  label: { 'zh-CN': '意见、建议或投诉', en: 'Suggestions or complaints' },
  hint: {
    'zh-CN': '评价较低时请写明哪里不满意，便于我们改进。',
    en: 'Where you rate us low, please say what was wrong, so that we can mend it.',
  },
  long: true,
  maxLength: 1000,
};

/** K02: satisfied of all rated, against the policy's target (R255, AMB-26). */
export const satisfaction = (
  survey: SurveyPolicy,
  instrument: keyof SurveyPolicy['satisfiedFrom'],
  items: readonly string[],
): Measure => ({
  id: 'satisfaction',
  label: { 'zh-CN': '满意率', en: 'Satisfaction rate' },
  kind: 'share',
  items,
  atLeast: survey.satisfiedFrom[instrument],
  countedBy: survey.satisfactionCountedBy,
  target: survey.targets.satisfaction,
  rules: ['R255', 'AMB-26'],
});

/** The levels of a scale of figures, with words at its ends. */
export function figures(
  from: number,
  to: number,
  low: Level['label'],
  high: Level['label'],
): Level[] {
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const score = from + step;
    const words = score === from ? low : score === to ? high : undefined;
    const label = (language: 'zh-CN' | 'en'): string =>
      words ? `${score} ${words[language]}` : `${score}`;
    return { score, label: { 'zh-CN': label('zh-CN'), en: label('en') } };
  });
}
