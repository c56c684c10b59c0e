/** What a test asks of npm's own reader, which comes without types. */
declare module "@npmcli/arborist" {
  interface Node {
    readonly name: string;
    readonly version: string;
    readonly isRoot: boolean;
    readonly isLink: boolean;
    readonly packageName: string;
    /** Relative to the root, with `/`. */
    readonly location: string;
    /** What a link leads to. */
    readonly target: Node;
    /** By name; `to` is nothing where the package is missing. */
    readonly edgesOut: ReadonlyMap<string, { readonly to: Node | null }>;
  }

  export default class Arborist {
    constructor(options: { readonly path: string });
    loadVirtual(): Promise<{ readonly inventory: ReadonlyMap<string, Node> }>;
  }
}
