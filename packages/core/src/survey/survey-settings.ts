import { defaultSurveyPolicy, type Policy, type SurveyPolicy } from '../policy/index.ts';

/** Which settings hold for surveys under this policy? */
export const surveyPolicy = (policy: Policy): SurveyPolicy => policy.survey ?? defaultSurveyPolicy;
