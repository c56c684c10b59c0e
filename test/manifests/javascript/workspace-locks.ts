import * as fc from "fast-check";
import { reachableFrom } from "../../../src/manifests/reachable-from.ts";

/** A workspace in the abstract. Packages and members are numbers; each package has one version. */
export interface Workspace {
  /** What each package needs. */
  readonly packages: readonly (readonly number[])[];
  /** The members, the root first. */
  readonly members: readonly Member[];
}

interface Member {
  readonly needed: readonly number[];
  readonly development: readonly number[];
  /** The members that it needs. */
  readonly siblings: readonly number[];
}

/** Any small workspace, with packages in cycles and packages that nothing needs. */
export function workspaces(): fc.Arbitrary<Workspace> {
  const most = 8;
  const some = (count: number) =>
    fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: Math.min(3, count) });
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 4 }))
    .chain(([packages, members]) =>
      fc.record({
        packages: fc.array(some(packages), { minLength: packages, maxLength: packages }),
        members: fc.array(
          fc.record({
            needed: some(packages),
            development: some(packages),
            siblings: some(members),
          }),
          { minLength: members, maxLength: members },
        ),
      }),
    )
    .map(({ packages, members }) => ({
      packages,
      members: members.map(({ needed, development, siblings }, own) => ({
        needed,
        development: development.filter((each) => !needed.includes(each)),
        // The root is nobody's sibling, and nobody its own.
        siblings: siblings.filter((each) => each !== own && each !== 0),
      })),
    }));
}

export function directoryOf(member: number): string {
  return member === 0 ? "." : `packages/m${member}`;
}

/** The lockfiles of a workspace, each with the manifests beside it. */
export function locksOf(
  workspace: Workspace,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const manifests = manifestsOf(workspace);
  const files = Object.fromEntries(
    manifests.map((manifest, member) => [
      member === 0 ? "package.json" : `${directoryOf(member)}/package.json`,
      JSON.stringify(manifest),
    ]),
  );
  return {
    npm: { "package-lock.json": npm(workspace, manifests), ...files },
    "Yarn 1": { "yarn.lock": classic(workspace), ...files },
    "Yarn 4": { "yarn.lock": berry(workspace), ...files },
    "Yarn 6": { "yarn.lock": yarnJson(workspace), ...files },
    pnpm: { "pnpm-lock.yaml": pnpm(workspace), ...files },
    Bun: { "bun.lock": bun(workspace, manifests), ...files },
  };
}

function manifestsOf({ members }: Workspace) {
  return members.map(({ needed, development, siblings }, own) => ({
    name: `m${own}`,
    ...(own === 0 ? { workspaces: ["packages/*"] } : {}),
    dependencies: { ...ranges(needed), ...links(siblings) },
    devDependencies: ranges(development),
  }));
}

function ranges(packages: readonly number[]): Record<string, string> {
  return Object.fromEntries(packages.map((each) => [`p${each}`, "^1.0.0"]));
}

function links(members: readonly number[]): Record<string, string> {
  return Object.fromEntries(members.map((each) => [`m${each}`, "workspace:*"]));
}

type Manifests = ReturnType<typeof manifestsOf>;

function npm({ packages, members }: Workspace, manifests: Manifests): string {
  const entries: [string, unknown][] = manifests.flatMap((manifest, member): [string, unknown][] =>
    member === 0
      ? [["", manifest]]
      : [
          [directoryOf(member), manifest],
          [`node_modules/m${member}`, { resolved: directoryOf(member), link: true }],
        ],
  );
  const needed = reachableFrom(
    members.flatMap((member) => member.needed),
    (own) => packages[own] ?? [],
  );
  const reached = reachableFrom(
    members.flatMap((member) => [...member.needed, ...member.development]),
    (own) => packages[own] ?? [],
  );
  for (const [own, needs] of packages.entries()) {
    const flags = reached.has(own) && !needed.has(own) ? { dev: true } : {};
    entries.push([
      `node_modules/p${own}`,
      { version: "1.0.0", dependencies: ranges(needs), ...flags },
    ]);
  }
  return JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(entries) });
}

function classic({ packages }: Workspace): string {
  const entries = packages.map(
    (needs, own) =>
      `p${own}@^1.0.0:\n  version "1.0.0"\n${block(
        "  dependencies:",
        needs.map((each) => `    p${each} "^1.0.0"`),
      )}`,
  );
  return `# yarn lockfile v1\n\n\n${entries.join("\n")}`;
}

function berry({ packages, members }: Workspace): string {
  const entries = packages.map(
    (needs, own) =>
      `"p${own}@npm:^1.0.0":\n  version: 1.0.0\n  resolution: "p${own}@npm:1.0.0"\n${block(
        "  dependencies:",
        needs.map((each) => `    p${each}: "npm:^1.0.0"`),
      )}`,
  );
  const own = members.map(({ needed, development, siblings }, member) => {
    const lines = [
      ...[...needed, ...development].map((each) => `    p${each}: "npm:^1.0.0"`),
      ...siblings.map((each) => `    m${each}: "workspace:*"`),
    ];
    const directory = directoryOf(member);
    return `"m${member}@workspace:*, m${member}@workspace:${directory}":\n  version: 0.0.0-use.local\n  resolution: "m${member}@workspace:${directory}"\n${block("  dependencies:", lines)}`;
  });
  return `__metadata:\n  version: 8\n\n${[...entries, ...own].join("\n")}`;
}

function yarnJson({ packages, members }: Workspace): string {
  const entries = packages.map((needs, own): [string, unknown] => [
    `p${own}@npm:^1.0.0`,
    {
      resolution: {
        resolution: `p${own}@npm:1.0.0`,
        version: "1.0.0",
        dependencies: ranges(needs),
      },
    },
  ]);
  return JSON.stringify({
    __metadata: { version: 9 },
    workspaces: Object.fromEntries(members.map((_, own) => [`m${own}`, "aaaa"])),
    entries: Object.fromEntries(entries),
  });
}

function pnpm({ packages, members }: Workspace): string {
  const dependency = (name: string, version: string) =>
    `      ${name}:\n        specifier: '*'\n        version: ${version}`;
  const importers = members.map(({ needed, development, siblings }, member) => {
    const up = member === 0 ? "" : "../../";
    const production = [
      ...needed.map((each) => dependency(`p${each}`, "1.0.0")),
      ...siblings.map((each) => dependency(`m${each}`, `link:${up}${directoryOf(each)}`)),
    ];
    const body = `${block("    dependencies:", production)}${block(
      "    devDependencies:",
      development.map((each) => dependency(`p${each}`, "1.0.0")),
    )}`;
    return body === "" ? `  ${directoryOf(member)}: {}\n` : `  ${directoryOf(member)}:\n${body}`;
  });
  const entries = packages.map((_, own) => `  p${own}@1.0.0:\n    resolution: {integrity: a}\n`);
  const snapshots = packages.map((needs, own) =>
    needs.length === 0
      ? `  p${own}@1.0.0: {}\n`
      : `  p${own}@1.0.0:\n${block(
          "    dependencies:",
          needs.map((each) => `      p${each}: 1.0.0`),
        )}`,
  );
  return `lockfileVersion: '9.0'\n\nimporters:\n\n${importers.join("\n")}\npackages:\n\n${entries.join("\n")}\nsnapshots:\n\n${snapshots.join("\n")}`;
}

function bun({ packages, members }: Workspace, manifests: Manifests): string {
  const entries: [string, unknown[]][] = packages.map((needs, own) => [
    `p${own}`,
    [`p${own}@1.0.0`, "", { dependencies: ranges(needs) }, "sha512-aaaa"],
  ]);
  for (const member of members.keys())
    if (member > 0) entries.push([`m${member}`, [`m${member}@workspace:${directoryOf(member)}`]]);
  const listed = manifests.map((manifest, member): [string, unknown] => [
    member === 0 ? "" : directoryOf(member),
    manifest,
  ]);
  return JSON.stringify({
    lockfileVersion: 1,
    workspaces: Object.fromEntries(listed),
    packages: Object.fromEntries(entries),
  });
}

function block(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${head}\n${lines.join("\n")}\n`;
}
