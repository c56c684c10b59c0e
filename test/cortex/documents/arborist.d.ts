/** What a test asks of npm's own reader, which comes without types. */
declare module "@npmcli/arborist" {
  interface Node {
    readonly name: string;
    readonly version: string;
    readonly isRoot: boolean;
  }

  export default class Arborist {
    constructor(options: { readonly path: string });
    loadVirtual(): Promise<{ readonly inventory: ReadonlyMap<string, Node> }>;
  }
}
