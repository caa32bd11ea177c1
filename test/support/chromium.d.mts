export function chromiumPath(): string;
export function hasProgram(name: string): boolean;
export const chromiumFlags: string[];
