export { warrantyPeriod, type WarrantyPeriod } from './warranty-period.ts';
export { whoPays, type FreeRepairTerms, type Verdict } from './who-pays.ts';
