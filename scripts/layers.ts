/** A folder of src/: what it is for, and what it may import of the others. */
export interface Layer {
  /** One line, as docs/architecture.md shows it. */
  readonly purpose: string;
  /** Beginnings of paths, relative to src/. */
  readonly imports: readonly string[];
  /** Whether it computes values from values alone, without a module of Node's that touches the machine. */
  readonly pure?: boolean;
}

const everythingBelowApp = [
  "domain/",
  "settings/",
  "report/",
  "syntax/",
  "http/",
  "github/",
  "cortex/",
  "workspace/",
  "entities/",
  "manifests/",
  "maven/",
  "documents/",
  "pipeline/",
  "organisation/",
  "sandbox/",
];

/**
 * The folders of src/, the lowest first: a folder imports only from folders above its own line.
 * The lint rules and the table in docs/architecture.md are generated from this.
 */
export const layers: ReadonlyMap<string, Layer> = new Map<string, Layer>([
  ["domain", { purpose: "package types, names, versions, problems", imports: [], pure: true }],
  ["settings", { purpose: "inputs and flags → `Settings`; the event table", imports: ["domain/"] }],
  [
    "report",
    { purpose: "the `Report` value and its renderings", imports: ["domain/"], pure: true },
  ],
  ["syntax", { purpose: "JSON, YAML, TOML, XML, lines", imports: ["domain/"] }],
  ["http", { purpose: "transport, proxy, retry, rate limit", imports: ["domain/"] }],
  ["cortex", { purpose: "operations, pages, rows, client, faults", imports: ["domain/", "http/"] }],
  [
    "workspace",
    { purpose: "git, walk, ignore rules, decoding, the disk", imports: ["domain/", "syntax/"] },
  ],
  [
    "github",
    {
      purpose: "branch head, comment, issue, Octokit",
      imports: ["domain/", "settings/", "http/", "workspace/"],
    },
  ],
  ["entities", { purpose: "path → entity", imports: ["domain/", "syntax/"], pure: true }],
  [
    "manifests",
    {
      purpose: "the table of formats, one folder per ecosystem, coverage, declaration",
      imports: ["domain/", "syntax/", "workspace/"],
    },
  ],
  [
    "maven",
    {
      purpose: "POMs outside the repository: local and remote repositories, Maven's settings",
      imports: ["domain/", "http/", "syntax/", "workspace/"],
    },
  ],
  [
    "documents",
    {
      purpose: "packages → upload bodies",
      imports: ["domain/", "cortex/endpoints.ts"],
      pure: true,
    },
  ],
  [
    "convergence",
    {
      purpose: "compare, plan, guard, apply, verify, state",
      imports: ["domain/", "cortex/cortex.ts", "cortex/endpoints.ts", "documents/"],
      pure: true,
    },
  ],
  [
    "pipeline",
    {
      purpose: "the order of one run",
      imports: [
        "domain/",
        "settings/",
        "report/",
        "cortex/",
        "manifests/",
        "entities/",
        "convergence/",
      ],
    },
  ],
  [
    "organisation",
    {
      purpose: "plan, run and report over many repositories",
      imports: [
        "domain/",
        "settings/",
        "report/",
        "syntax/",
        "http/",
        "github/",
        "cortex/",
        "workspace/",
        "entities/",
        "manifests/",
        "convergence/",
        "pipeline/",
      ],
    },
  ],
  [
    "sandbox",
    {
      purpose: "the local stand-in of Cortex",
      imports: ["domain/", "http/", "syntax/", "cortex/", "manifests/"],
    },
  ],
  [
    "app",
    {
      purpose: "what both programs share: adapters of the ports, posts on GitHub, the report file",
      imports: everythingBelowApp,
    },
  ],
  [
    "cli",
    {
      purpose: "the command line: commands, flags, terminal, help; `demo/`",
      imports: [...everythingBelowApp, "app/"],
    },
  ],
  [
    "action",
    {
      purpose: "the action: inputs, event, log, annotations, summary, outputs",
      imports: [...everythingBelowApp, "app/"],
    },
  ],
  ["action.ts", { purpose: "starts the action", imports: ["action/", "app/"] }],
  ["cli.ts", { purpose: "starts the command line", imports: ["cli/", "app/"] }],
]);

/** Whether a file of one part may import the other; both paths are relative to src/. */
export function mayImport(from: string, to: string): boolean {
  const part = partOf(from);
  const allowed = layers.get(part)?.imports ?? [];
  return partOf(to) === part || allowed.some((beginning) => to.startsWith(beginning));
}

/** The first folder of a path in src/, or the file itself. */
export function partOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}
