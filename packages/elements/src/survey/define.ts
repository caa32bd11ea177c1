import { AftersaleSurvey } from './survey.ts';

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-survey'))
  customElements.define('aftersale-survey', AftersaleSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-survey': AftersaleSurvey;
  }
}
