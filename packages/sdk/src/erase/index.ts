/** Taking what is personal out of the records on this device. */
export { erase, eraseExpired, type Erased, type EraseOptions } from './erase.ts';
export type { Person } from './looked-for.ts';
