export { ok, refuse, type Result } from './result.ts';
