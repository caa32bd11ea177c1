/** What stands in a request beside its head and its parts. Fetched once the form is there. */
import { partsPolicyOf } from '@aftersale/core';
import { html, nothing } from 'lit';
import { longText } from '../form/field.view.ts';
import { textsIn } from '../locale/strings.ts';
import { lateActions } from './late-acts.ts';
import { lateTexts, type LateTexts } from './late.strings.ts';
import type { LateView } from './late-view.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import { pasteView } from './paste.view.ts';
import type { LateParts } from './request-view.ts';
import { canScanCodes, scanView } from './scan.view.ts';
import { sealView } from './seal.view.ts';

export const lateTextsOf = ({ view, strings }: AftersalePartsRequest): LateTexts =>
  textsIn(lateTexts, view.language, strings);

/** The blocks and notes that are fetched after the form, as far as they are there. */
export function latePartsOf(form: AftersalePartsRequest): LateParts {
  const view = lateViewOf(form);
  const { checks, grounds, rarerKinds } = form.modules;
  const { late, record, reading } = view;
  const { kind } = reading.request;
  const fieldsOfKind =
    kind === 'monthly' ? grounds?.monthlyFields : kind && rarerKinds?.fieldsOf[kind];
  return {
    status: record ? late.statuses[record.status] : '',
    hint: kind ? html`<p class="hint">${late.kindHints[kind]}</p>` : nothing,
    grounds: kind && grounds ? grounds.groundsPart(form, view, kind, fieldsOfKind) : undefined,
    scan: scanView(view),
    paste: view.fixed ? nothing : pasteView(view, checks?.pasteOutcome(form, view)),
    // The desks that decide on it have it beside their acts.
    deposit: isDecidedHere(form)
      ? undefined
      : (checks?.depositPart(form, view) ?? noCheckYet(view)),
    confirm: [
      ...sealView(view),
      kind === 'presale' ? rarerKinds?.reviewPart(form, view) : nothing,
      longText(view, 'remark'),
    ],
  };
}

/** Does the deposit help this desk to decide? */
export const isDecidedHere = ({ desk, kept }: AftersalePartsRequest): boolean =>
  desk.startsWith('after-sales') && kept !== undefined && kept.status !== 'draft';

export function lateViewOf(form: AftersalePartsRequest): LateView {
  const late = lateTextsOf(form);
  return {
    ...form.view,
    late,
    settings: partsPolicyOf(form.currentPolicy),
    canScan: form.canScan ?? canScanCodes(),
    scanning: form.scanning,
    pasted: form.pasted,
    sealNote: form.sealNote,
    lateAct: lateActions(form, late.working),
  };
}

/** Where nothing is typed there is nothing to check; whether it could be is said all the same. */
const noCheckYet = ({ late, outlet }: LateView): unknown =>
  html`<p class="note wide" part="deposit">
    ${outlet?.deposit === undefined || outlet.occupied === undefined ? late.depositUnknown : late.depositNoValue}
  </p>`;
