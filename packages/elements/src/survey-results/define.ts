import { AftersaleSurveyResults } from './survey-results.ts';

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-survey-results'))
  customElements.define('aftersale-survey-results', AftersaleSurveyResults);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-survey-results': AftersaleSurveyResults;
  }
}
