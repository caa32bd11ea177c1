/** What time is it, on a page without a service to ask? A UTC instant. */
export const pageNow = (): string => new Date().toISOString();
