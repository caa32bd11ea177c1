export interface Site {
  /** Ends with a slash. */
  readonly url: string;
  stop(): Promise<unknown>;
}

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Further folders by path prefix, such as `{ '/bench/': '/some/folder/' }`. */
  readonly extra?: Readonly<Record<string, string>>;
}

export const contentPolicy: string;
export function serve(options?: ServeOptions): Promise<Site>;
