import { createContext } from '@lit/context';
import type { ServicePort } from './service-port.ts';

/** A registered symbol, so that two separately bundled copies of the kit on one page meet. */
export const serviceContext = createContext<ServicePort | undefined>(
  Symbol.for('aftersale.service.v1'),
);
