/** What a test asks of npm's own reader, which comes without types. */
declare module "@npmcli/arborist" {
  interface Node {
    readonly name: string;
    readonly version: string;
    readonly isRoot: boolean;
    readonly isLink: boolean;
    readonly packageName: string;
  }

  export default class Arborist {
    constructor(options: { readonly path: string });
    loadVirtual(): Promise<{ readonly inventory: ReadonlyMap<string, Node> }>;
  }
}
