/** What a page is warned of, when it asks for a field that cannot be shown as it is written. Listed in docs/codes.md. */
export type OwnFieldCode =
  | 'own-field-name'
  | 'own-field-twice'
  | 'own-field-label'
  | 'own-field-type'
  | 'own-field-section'
  | 'own-field-attribute'
  | 'own-field-control';

export interface OwnFieldWarning {
  readonly code: OwnFieldCode;
  readonly text: string;
}
