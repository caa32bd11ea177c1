/** What a person can do with a survey, one act at a time. */
import { withChoice, type SurveyPhoto } from '@aftersale/core';
import { FormInvalidEvent } from '../form/hand-in.events.ts';
import { takePictures } from '../form/take-pictures.ts';
import { typingIn } from '../form/typing.ts';
import type { AftersaleSurvey } from './survey.ts';
import type { SurveyActions } from './survey-view.ts';

export function surveyActions(survey: AftersaleSurvey): SurveyActions {
  const typing = typingIn(survey);
  const { change } = typing;

  /** Shows this page of those asked now, and leads a screen reader to its title. */
  const turnTo = (place: number): void => {
    const page = survey.view.reading.pages[place];
    if (!page) return;
    survey.page = page.page.id;
    survey.phase = undefined;
    void survey.updateComplete.then(() => survey.focusField(`section:${page.page.id}`));
  };

  return {
    ...typing,
    choose(path, value, isChosen) {
      change(withChoice(survey.entry, path, value, isChosen), path);
    },
    addPhotos(question, files) {
      const path = question.id;
      void takePictures(survey, [...files], survey.currentPolicy.confirmation.photos, {
        keepTransparency: false,
        working: survey.view.texts.photos.working,
        note: (text) => (survey.pictureNote = text === undefined ? undefined : { at: path, text }),
        kept(picture) {
          const key = `${path}.${picture.hash}`;
          const others = survey.entry.photos.filter((each) => each.key !== key);
          const photo: SurveyPhoto = { ...picture, key, question: path };
          change({ ...survey.entry, photos: [...others, photo] }, path);
        },
      });
    },
    removePhoto(key) {
      const gone = survey.entry.photos.find((each) => each.key === key);
      const photos = survey.entry.photos.filter((each) => each !== gone);
      change({ ...survey.entry, photos }, gone?.question ?? '');
    },
    goTo(path) {
      const problem = survey.view.problems.find((each) => each.path === path);
      const page = (problem as { page?: string } | undefined)?.page;
      if (page) survey.page = page;
      void survey.updateComplete.then(() => survey.focusField(path));
    },
    next() {
      const { reading, pageAt } = survey.view;
      const shown = reading.pages[pageAt]?.page.id;
      const problems = reading.problems.filter(({ page }) => page === shown);
      if (problems.length === 0) return turnTo(pageAt + 1);
      survey.phase = 'page';
      survey.hidesSummary = !survey.dispatchEvent(new FormInvalidEvent(problems));
      void survey.updateComplete.then(() => survey.focusField('summary'));
    },
    back: () => turnTo(survey.view.pageAt - 1),
    submit() {
      // A double click must not submit twice.
      if (survey.busy || survey.readonly) return;
      void survey.attempt('submit', async (service) => {
        const { submitTo } = await import('./submit-to.ts');
        await submitTo(survey, service);
      });
    },
    print: () =>
      void survey.attempt('print', async () => {
        const { printSurvey } = await import('./print-survey.ts');
        printSurvey(survey);
      }),
    // Where a job or a person is named there is one card only; otherwise a new one.
    startNew: () => survey.show(undefined),
  };
}
