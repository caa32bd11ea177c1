/** The script for a page that needs `<aftersale-fee-calculator>` and not the confirmation slip. */
import '../clients-late.ts';
import '../provide.ts';
import '@aftersale/elements/define/fee-calculator';
import '../define-kit.ts';
import '../lists-when-seen.ts';
