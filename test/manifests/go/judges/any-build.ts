import fc from "fast-check";

/** A module or a workspace, on modules of the proxy. */
export interface Build {
  readonly files: Readonly<Record<string, string>>;
  /** The go.mod files. */
  readonly members: readonly string[];
  /** The directory to ask Go in. */
  readonly asked: string;
  /** What lets Go write the sums that are missing. */
  readonly flags: readonly string[];
}

const names = ["a", "b", "c", "d"] as const;
const versions = ["v1.0.0", "v1.1.0", "v1.2.0-rc.1", "v1.2.0-rc.1.2", "v1.10.0"] as const;

/** The proxy's modules, each version of which requires nothing. https://go.dev/ref/mod#goproxy-protocol */
export function proxyFiles(): Readonly<Record<string, string>> {
  const files = names.flatMap((name) => {
    const base = `example.com/${name}/@v`;
    return [
      [`${base}/list`, `${versions.join("\n")}\n`],
      ...versions.flatMap((version) => [
        [`${base}/${version}.info`, JSON.stringify({ Version: version })],
        [`${base}/${version}.mod`, `module example.com/${name}\n\ngo 1.24\n`],
      ]),
    ];
  });
  return Object.fromEntries(files) as Readonly<Record<string, string>>;
}

const anyName = fc.constantFrom(...names);
const anyVersion = fc.constantFrom(...versions);

const anyRequires = fc
  .uniqueArray(fc.tuple(anyName, anyVersion), { selector: ([name]) => name, maxLength: 4 })
  .map((all) => all.map(([name, version]) => `require example.com/${name} ${version}`));

const anyReplace = fc
  .record({
    name: anyName,
    version: fc.option(anyVersion),
    target: fc.oneof(
      fc.tuple(anyName, anyVersion).map(([name, version]) => `example.com/${name} ${version}`),
      anyName.map((name) => `DIRECTORY/local-${name}`),
    ),
  })
  .map(({ name, version, target }) => {
    const from = version === null ? `example.com/${name}` : `example.com/${name} ${version}`;
    return `replace ${from} => ${target}`;
  });

const anyReplaces = fc.uniqueArray(anyReplace, {
  selector: (line) => line.split(" => ", 1)[0],
  maxLength: 2,
});

const anyExcludes = fc
  .array(fc.tuple(anyName, anyVersion), { maxLength: 1 })
  .map((all) => all.map(([name, version]) => `exclude example.com/${name} ${version}`));

const anyModule = fc.tuple(anyRequires, anyReplaces, anyExcludes).map((parts) => parts.flat());

function modFile(name: string, directory: string, lines: readonly string[]): string {
  const placed = lines.map((line) => line.replace("DIRECTORY", directory));
  return [`module example.com/${name}`, "go 1.24", ...placed, ""].join("\n");
}

const locals = Object.fromEntries(
  names.map((name) => [`local-${name}/go.mod`, `module example.com/${name}\n\ngo 1.24\n`]),
);

const alone: fc.Arbitrary<Build> = anyModule.map((lines) => ({
  files: { ...locals, "m/go.mod": modFile("m", "..", lines) },
  members: ["m/go.mod"],
  asked: "m",
  flags: ["-mod=mod"],
}));

const workspace: fc.Arbitrary<Build> = fc
  .record({ one: anyModule, other: anyModule, work: anyReplaces })
  .map(({ one, other, work }) => ({
    files: {
      ...locals,
      "go.work": [
        "go 1.24",
        "use (\n\t./one\n\t./other\n)",
        ...work.map((line) => line.replace("DIRECTORY", ".")),
        "",
      ].join("\n"),
      "one/go.mod": modFile("one", "..", one),
      "other/go.mod": modFile("other", "..", other),
    },
    members: ["one/go.mod", "other/go.mod"],
    asked: ".",
    flags: [],
  }));

export const anyBuild: fc.Arbitrary<Build> = fc.oneof(alone, workspace);
