export { FormErrorEvent } from '../form/form.events.ts';
export { fetchPlugin, pluginIn } from './fetch-plugin.ts';
export { eachKind } from './known-kinds.ts';
export { takePlugin } from './take-plugin.ts';
