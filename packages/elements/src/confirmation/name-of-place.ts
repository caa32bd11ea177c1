import type { ConfirmationTexts } from './confirmation.strings.ts';

/** How is this place of the slip called, in the paper form's words? */
export function nameOfPlace(path: string, texts: ConfirmationTexts): string {
  if (path.startsWith('parts.')) return texts.parts.title;
  if (path.startsWith('extraConsent')) return texts.extraConsent;
  if (path === 'serviceNeeds' || path === 'seal' || path === 'feeAcceptance') return texts[path];
  return texts.fields[path as keyof ConfirmationTexts['fields']];
}
