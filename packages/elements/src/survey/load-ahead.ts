import { whenIdle } from '../form/when-idle.ts';
import { surveyTexts } from './survey.strings.ts';

/** Fetches what will be needed later once the page has nothing better to do: there may be no signal by then. */
export function loadAhead(): void {
  whenIdle(() => {
    void surveyTexts.waitFor('en');
    void import('../form/take-up.ts');
    void import('./submit-to.ts');
    void import('./print-survey.ts');
    void import('../photo/prepare-picture.ts');
  });
}
