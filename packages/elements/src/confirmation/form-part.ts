/** How the slip takes part in a host form: what it sends, and what it says is wrong. */
import { problemsBeforeCompletion } from '@aftersale/core';
import type { AftersaleConfirmation } from './confirmation.ts';
import { controlOf } from './find-control.ts';
import { formValue } from './form-value.ts';
import { problemText } from './problem-text.ts';

export function takePartInForm(slip: AftersaleConfirmation, internals: ElementInternals): void {
  if (!internals.form) return;
  const { entry, view, currentPolicy } = slip;
  internals.setFormValue(formValue(slip.name, entry), JSON.stringify(entry));
  const [first] = problemsBeforeCompletion(entry, currentPolicy, slip.now());
  const anchor = first && controlOf(slip.renderRoot, first.path);
  if (first && anchor)
    internals.setValidity(
      { customError: true },
      problemText(first, view.texts, currentPolicy),
      anchor,
    );
  else internals.setValidity({});
}
