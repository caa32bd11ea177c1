/** What is needed once there is a receiver, and fetched only then. */
export { createDeliverer } from './deliverer.ts';
export { handOver } from './hand-over.ts';
