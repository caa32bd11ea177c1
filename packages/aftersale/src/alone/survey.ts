/** The script for a page that needs `<aftersale-survey>`, or its results, and not the confirmation slip. */
import '../clients-late.ts';
import '../provide.ts';
import '@aftersale/elements/define/survey';
import '../define-kit.ts';
import { defineWhenSeen } from '../define-when-seen.ts';
import '../lists-when-seen.ts';

defineWhenSeen(
  'aftersale-survey-results',
  () => import('@aftersale/elements/define/survey-results'),
);
