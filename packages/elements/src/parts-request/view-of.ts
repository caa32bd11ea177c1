/** What the request's views are to show now, derived from what is typed and kept. */
import { readRequest, type RequestProblem } from '@aftersale/core';
import type { Standing } from '../form/kept-form.ts';
import { shownStanding } from '../form/shown-standing.ts';
import { textsIn } from '../locale/strings.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import { requestTexts } from './parts-request.strings.ts';
import type { RequestActions, RequestView } from './request-view.ts';

export function viewOf(
  form: AftersalePartsRequest,
  standing: Standing,
  act: RequestActions,
): RequestView {
  const policy = form.currentPolicy;
  const { language } = standing;
  const texts = textsIn(requestTexts, language, form.strings);
  const { entry, kept, attachments, desk, modules } = form;
  const { checks } = modules;
  const reading = readRequest(entry, policy);
  const shown = shownStanding(form, standing, texts);
  const isApplicant = desk === 'outlet' || desk === 'area-manager';
  const fixed = shown.fixed || !isApplicant;
  const isShown = ({ type, path }: RequestProblem): boolean =>
    path !== form.typingIn && (form.asked || (type !== 'Missing' && form.leftFields.has(path)));
  const view: RequestView = {
    ...shown,
    // What a desk opens is no draft of its own.
    restoredAt: fixed ? undefined : shown.restoredAt,
    fixed,
    texts,
    language,
    policy,
    entry,
    reading,
    record: kept,
    // All that stands in the way once a submission was asked for; before that, only what cannot be read.
    problems: fixed ? [] : form.asked && checks ? checks.problemsNow(form) : reading.problems,
    role: desk,
    outlet: form.outletFacts,
    service: form.service,
    nothingWaiting: !isApplicant && kept === undefined,
    required: new Set(
      fixed ? [] : (checks?.requiredNow(reading, policy) ?? ['kind', 'outlet.name']),
    ),
    textAt: (field) => entry.texts[field],
    errorAt(path) {
      const problem = view.problems.find((each) => each.path === path && isShown(each));
      return problem && checks?.problemText(problem, texts, checks.checkTextsOf(form));
    },
    showSummary: form.asked && !form.hidesSummary,
    nameOf: (path) => checks?.nameOfPlace(path, form) ?? '',
    theirWord: ({ field, theirs }) =>
      field === 'seal' || field === 'areaManager' ? theirs.slice(0, 40) : theirs,
    reasonText: (error) => form.reasonText(error),
    failure: form.failure,
    canSubmit: form.service !== undefined && !fixed && desk === 'outlet',
    rowRemoved: form.rowRemoved,
    markOf: (mark) => attachments.markOf(mark),
    act,
  };
  return view;
}
