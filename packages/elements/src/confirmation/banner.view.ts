/** What a person must know before reading the slip: its standing, and what an amendment changes. */
import { html, type TemplateResult } from 'lit';
import { failureNote, restoredNote, storageNote, summaryNote } from '../form/banner.view.ts';
import type { SlipView } from './slip-view.ts';

export function bannerView(view: SlipView): TemplateResult {
  return html`
    ${storageNote(view)} ${view.signed?.standing(view)} ${view.amendmentNote?.(view)}
    ${restoredNote(view)} ${failureNote(view)} ${summaryNote(view)}
  `;
}
