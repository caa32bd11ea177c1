/** The parts of the request that are fetched by themselves, each when it is first needed. */
export const fetchModule = {
  /** The blocks beside the head and the parts: at once. */
  late: () => import('./late.ts'),
  /** Problems, refusals and the deposit: with the first thing that is typed. */
  checks: () => import('./checks.ts'),
  /** The month and the due date: with the kind. */
  grounds: () => import('./grounds.ts'),
  /** The urgent definition and the area manager's review: with those kinds. */
  rarerKinds: () => import('./rarer-kinds.ts'),
  /** What the desks see and do: for a desk, and once it is handed in. */
  desk: () => import('./desk.ts'),
} as const;

export type ModuleName = keyof typeof fetchModule;
export type FetchedModule<Name extends ModuleName> = Awaited<
  ReturnType<(typeof fetchModule)[Name]>
>;
export type FetchedModules = { readonly [Name in ModuleName]?: FetchedModule<Name> };
