/** Tells the time as a UTC instant, ISO 8601. */
export interface Clock {
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };
