import { whenIdle } from '../form/when-idle.ts';
import { fetchModule } from './fetched-modules.ts';
import { spokenTexts } from './spoken-texts.ts';

/** Fetches what will be needed later once the page has nothing better to do: where the work is done, there may be no signal. */
export function loadAhead(lookAround: () => void): void {
  whenIdle(() => {
    void import('../part-finder/define.ts');
    lookAround();
    for (const fetchIt of Object.values(fetchModule)) void fetchIt();
    void spokenTexts.waitFor('en');
    void import('../photo/prepare-picture.ts');
    void import('../form/take-up.ts');
    void import('./paste-rows.ts');
    void import('./scan-code.ts');
    void import('./hand-in.ts');
    void import('./printing.ts');
    void import('./export-requests.ts');
    void import('../signature/warm-signature-pad.ts').then((pad) => pad.warmSignaturePad());
  });
}
