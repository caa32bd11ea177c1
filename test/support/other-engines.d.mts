export function firefoxPath(): string;
export function webkitPaths(): {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
};
export const webkitEnvironment: Readonly<Record<string, string>>;
export function startScreen(): Promise<{ readonly display: string; stop(): void }>;
