/** The script for a page that needs `<aftersale-parts-request>` and its catalogue, and not the confirmation slip. */
import '../clients-late.ts';
import '../provide.ts';
import '@aftersale/elements/define/parts-request';
import '../define-kit.ts';
import { defineWhenSeen } from '../define-when-seen.ts';
import '../lists-when-seen.ts';

defineWhenSeen('aftersale-catalogue', () => import('@aftersale/elements/define/catalogue'));
