/**
 * Is this text a UTC instant, as the entry keeps its times? Without the Z a time would mean another moment in every
 * zone, and what is no time at all would pass every comparison.
 */
export function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}
