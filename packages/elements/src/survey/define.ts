import { AftersaleSurvey } from './survey.ts';

if (!customElements.get('aftersale-survey'))
  customElements.define('aftersale-survey', AftersaleSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-survey': AftersaleSurvey;
  }
}
