import { AftersaleSyncStatus } from './sync-status.ts';

declare global {
  interface HTMLElementTagNameMap {
    'aftersale-sync-status': AftersaleSyncStatus;
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('aftersale-sync-status')) {
  customElements.define('aftersale-sync-status', AftersaleSyncStatus);
}
