import { AftersaleSurveyResults } from './survey-results.ts';

if (!customElements.get('aftersale-survey-results'))
  customElements.define('aftersale-survey-results', AftersaleSurveyResults);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-survey-results': AftersaleSurveyResults;
  }
}
