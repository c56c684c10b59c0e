/** As much of the package as the bench uses; it has no types of its own. */
declare module "@yarnpkg/lockfile" {
  export function parse(text: string): { readonly object: unknown };
}
