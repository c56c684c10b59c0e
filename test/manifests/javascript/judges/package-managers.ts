import { existsSync } from "node:fs";
import { basename, delimiter, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PackageURL } from "packageurl-js";
import type { Program } from "./run-program.ts";

/** What a list is asked for: a member by its directory (all of them for `null`), with or without development. */
export interface Question {
  readonly member: string | null;
  readonly production: boolean;
}

/** How a package manager is asked to write its lock, and for its own list of what is in it. */
export interface PackageManager {
  readonly name: string;
  readonly program: Program;
  readonly lock: string;
  /** How one member asks for another. */
  readonly sibling: string;
  /** The files beside the manifests that lead it to a registry. */
  readonly settings: (registry: string) => Readonly<Record<string, string>>;
  readonly writeLock: readonly string[];
  /** `null` where it has no such list, or one that leaves out more than its own installation does. */
  readonly list: (question: Question) => readonly string[] | null;
  /** Installs all members into `node_modules`, without what only development needs. */
  readonly installProduction: readonly string[];
  /** Whether a member is asked in its directory, not by a parameter. */
  readonly asksInside?: true;
  /** The third-party packages of a list, as `name version`. */
  readonly packages: (
    output: string,
    own: ReadonlySet<string>,
    question: Question,
  ) => readonly string[];
}

const npmrc = (registry: string) => ({ ".npmrc": `registry=${registry}\n` });
const npmSbom = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"];
const pnpmSbom = ["sbom", "--lockfile-only", "--sbom-format", "cyclonedx"];

export const packageManagers: readonly PackageManager[] = [
  {
    name: "npm",
    program: ["npm"],
    lock: "package-lock.json",
    sibling: "*",
    settings: npmrc,
    writeLock: ["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"],
    // Its `--omit dev` drops what somebody develops with, even where others need it.
    list: ({ member, production }) =>
      production || member === "."
        ? null
        : [...npmSbom, ...(member === null ? [] : ["--workspace", member])],
    installProduction: ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"],
    packages: fromCycloneDx,
  },
  {
    name: "pnpm",
    program: script("pnpm/bin/pnpm.mjs"),
    lock: "pnpm-lock.yaml",
    sibling: "workspace:*",
    settings: (registry) => ({
      ...npmrc(registry),
      "pnpm-workspace.yaml": 'packages: ["packages/*"]\nnodeLinker: hoisted\n',
    }),
    writeLock: ["install", "--lockfile-only"],
    list: ({ member, production }) => [
      ...pnpmSbom,
      ...(member === null ? [] : ["--filter", member === "." ? "." : `./${member}`]),
      ...(production ? ["--prod"] : []),
    ],
    installProduction: ["install", "--prod", "--frozen-lockfile", "--ignore-scripts"],
    packages: fromCycloneDx,
  },
  {
    name: "Yarn 4",
    program: script("@yarnpkg/cli-dist/bin/yarn.js"),
    lock: "yarn.lock",
    sibling: "workspace:*",
    settings: (registry) => ({
      ".yarnrc.yml": `npmRegistryServer: "${registry}"
unsafeHttpWhitelist: ["127.0.0.1"]
enableTelemetry: false
enableGlobalCache: false
enableImmutableInstalls: false
nodeLinker: node-modules
`,
    }),
    writeLock: ["install", "--mode=update-lockfile"],
    list: ({ member, production }) =>
      production ? null : ["info", ...(member === null ? ["--all"] : []), "--recursive", "--json"],
    installProduction: ["workspaces", "focus", "--all", "--production"],
    asksInside: true,
    packages: fromYarn,
  },
  {
    name: "Bun",
    program: [fileURLToPath(new URL("@oven/bun-linux-x64/bin/bun", installed()))],
    lock: "bun.lock",
    sibling: "workspace:*",
    settings: npmrc,
    writeLock: ["install", "--lockfile-only"],
    list: ({ member, production }) =>
      production ? null : member === null ? ["list", "--all"] : ["why", "*", "--depth", "100"],
    installProduction: ["install", "--production", "--linker", "hoisted"],
    packages: fromBun,
  },
];

/** Whether a package manager can be asked here. */
export function isInstalled({ program }: PackageManager): boolean {
  const file = program.at(-1) ?? "";
  if (isAbsolute(file)) return existsSync(file);
  const directories = (process.env["PATH"] ?? "").split(delimiter);
  return directories.some((directory) => existsSync(join(directory, file)));
}

function installed(): URL {
  return new URL("../../../../tools/judges/node_modules/", import.meta.url);
}

function script(path: string): Program {
  return [process.execPath, fileURLToPath(new URL(path, installed()))];
}

function fromCycloneDx(output: string, own: ReadonlySet<string>): readonly string[] {
  const { components } = JSON.parse(output) as { readonly components: readonly { purl: string }[] };
  return components
    .map(({ purl }) => PackageURL.fromString(purl))
    .map(({ namespace, name, version }) => ({
      name: typeof namespace === "string" ? `${namespace}/${name}` : name,
      version,
    }))
    .filter(({ name }) => !own.has(name))
    .map(({ name, version }) => `${name} ${version}`);
}

function fromYarn(output: string): readonly string[] {
  const locators = output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { readonly value: string }).value);
  return locators.flatMap((locator) => {
    const [, name, version] = /^(.+)@npm:(.+)$/.exec(locator) ?? [];
    return name === undefined ? [] : [`${name} ${version}`];
  });
}

function fromBun(
  output: string,
  own: ReadonlySet<string>,
  { member }: Question,
): readonly string[] {
  return member === null ? fromBunList(output, own) : fromBunWhy(output, own, member);
}

/**
 * Who needs each package, directly and through others, up to the members of the workspace. They stand
 * there by their names, which are those of their directories but for the root's.
 */
function fromBunWhy(output: string, own: ReadonlySet<string>, member: string): readonly string[] {
  const name = member === "." ? "shop" : basename(member);
  return output.split("\n\n").flatMap((section) => {
    const [, wanted = "", version] = /^\s*(.+)@(.+)$/m.exec(section) ?? [];
    const needing = [...section.matchAll(/─ (?:(?:dev|optional|peer) )*(@?[^@\s]+)/g)];
    const isNeeded = needing.some(([, by]) => by === name);
    return isNeeded && !own.has(wanted) ? [`${wanted} ${version}`] : [];
  });
}

/** Its tree has the names of directories, so that an alias stands under its own name. */
function fromBunList(output: string, own: ReadonlySet<string>): readonly string[] {
  return [...output.matchAll(/─ (.+)@(.+)$/gm)]
    .map(([, name = "", version]) => ({ name, version }))
    .filter(({ name }) => !own.has(name))
    .map(({ name, version }) => `${name === "nick" ? "real" : name} ${version}`);
}
