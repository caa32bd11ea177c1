export { pluginApi, type Plugin, type PluginField, type PluginWritten } from './plugin.ts';
export { definePlugin, readPlugin } from './read-plugin.ts';
