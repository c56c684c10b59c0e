import type { SeedRow } from "../../src/sandbox/catalog.ts";
import type { GitPlace } from "../../src/sandbox/entities.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { goSum, packageLock, pom, project, yarnLock } from "../support/sample-files.ts";

/** A repository and a Cortex before a run, made so that the run makes the requests it is named after. */
export interface Fixture {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly packageTypes: readonly PackageType[];
  /** What is recorded beforehand, by entity. */
  readonly seed: ReadonlyMap<string, readonly SeedRow[]>;
  /** What is recorded after a run without faults, as `TYPE name version` lines by entity. */
  readonly reached: ReadonlyMap<string, readonly string[]>;
  /** Types of which nothing may change. */
  readonly held?: readonly PackageType[];
  /** Names among those recorded beforehand that nobody is known to have declared. */
  readonly unclaimed?: readonly string[];
  /** What another source declared before, by entity. */
  readonly claimed?: Readonly<Record<string, readonly SeedRow[]>>;
  /** What the catalog says of the entities; where it is given, a run has to ask for them. */
  readonly git?: Readonly<Record<string, { readonly git: GitPlace }>>;
}

/** Three packages of each type; the first is recorded as declared, the second in an old version, the third not at all. */
const packages: Record<PackageType, readonly [string, string, string]> = {
  NODE: ["ms@2.1.3", "debug@4.3.4", "@babel/core@7.26.0"],
  PYTHON: ["flask@3.0.0", "requests@2.32.3", "rich@13.9.4"],
  GO: ["golang.org/x/net@v0.20.0", "golang.org/x/text@v0.14.0", "gopkg.in/yaml.v3@v3.0.1"],
  JAVA: ["org.slf4j:slf4j-api@2.0.9", "junit:junit@4.13.2", "com.acme:core@1.2.0"],
  NUGET: ["Serilog@3.1.1", "Polly@8.2.0", "NUnit@4.2.2"],
};

const stale: Record<PackageType, string> = {
  NODE: "left-pad@1.3.0",
  PYTHON: "six@1.16.0",
  GO: "rsc.io/quote@v1.5.2",
  JAVA: "log4j:log4j@1.2.17",
  NUGET: "Moq@4.20.0",
};

/** The stranger in each world: of a type of which the repository has no manifest. */
const strangers: Record<PackageType, PackageType> = {
  NODE: "GO",
  PYTHON: "NODE",
  GO: "JAVA",
  JAVA: "NUGET",
  NUGET: "PYTHON",
};

type Write = (written: readonly string[]) => string;

const files: readonly (readonly [
  endpoint: string,
  packageType: PackageType,
  file: string,
  write: Write,
])[] = [
  ["node/package-json", "NODE", "package.json", (w) => json({ dependencies: versions(w) })],
  ["node/package-lock", "NODE", "package-lock.json", (w) => packageLock(...w)],
  ["node/yarn-lock", "NODE", "yarn.lock", scopedYarnLock],
  ["node/pnpm-lock", "NODE", "pnpm-lock.yaml", pnpmLock],
  ["python/requirements", "PYTHON", "requirements.txt", (w) => lines(w, "==")],
  ["python/pipfile", "PYTHON", "Pipfile.lock", pipfileLock],
  ["go/gosum", "GO", "go.sum", (w) => goSum(...w)],
  ["java/maven-pom", "JAVA", "pom.xml", (w) => pom(...w)],
  ["java/bulk", "JAVA", "gradle.lockfile", gradleLock],
  ["dotnet/nuget/csproj", "NUGET", "app.csproj", (w) => project(...w)],
  ["dotnet/nuget/packages-lock", "NUGET", "packages.lock.json", nugetLock],
];

const uploads: readonly Fixture[] = files.map(([endpoint, packageType, file, write]) => ({
  name: endpoint,
  files: { [file]: write(packages[packageType]) },
  packageTypes: [packageType],
  seed: new Map([["shop", seedOf(packageType)]]),
  reached: new Map([["shop", [...declared(packageType), stranger(packageType)]]]),
}));

const theirs = row("PYTHON", "nox@2024.1");

const single: Fixture = {
  name: "java",
  files: { "gradle.lockfile": gradleLock(["junit:junit@4.13.2"]) },
  packageTypes: ["JAVA"],
  seed: new Map([["shop", [row("JAVA", "junit:junit@4.13.1"), row("JAVA", stale.JAVA)]]]),
  reached: new Map([["shop", ["JAVA junit:junit 4.13.2"]]]),
};

const emptied: readonly Fixture[] = (["NODE", "PYTHON", "GO", "JAVA", "NUGET"] as const).map(
  (packageType) => ({
    name: `emptied ${packageType}`,
    files: {},
    inputs: { "package-types": packageType.toLowerCase() },
    packageTypes: [packageType],
    seed: new Map([["shop", seedOf(packageType)]]),
    reached: new Map([["shop", [stranger(packageType)]]]),
  }),
);

/** Two manifests of one type, of which neither can go as it is. */
const combined: Fixture = {
  name: "combined",
  files: {
    "a/package-lock.json": packageLock("ms@2.1.2", "debug@4.3.4"),
    "b/yarn.lock": yarnLock("ms@2.1.3"),
  },
  packageTypes: ["NODE"],
  seed: new Map([["shop", seedOf("NODE")]]),
  reached: new Map([
    ["shop", ["NODE debug 4.3.4", "NODE ms 2.1.2", "NODE ms 2.1.3", stranger("NODE")]],
  ]),
};

const pruneOff: Fixture = {
  name: "prune off",
  files: { "yarn.lock": scopedYarnLock(packages.NODE) },
  inputs: { prune: "false" },
  packageTypes: ["NODE"],
  seed: new Map([["shop", seedOf("NODE")]]),
  reached: new Map([["shop", [...declared("NODE"), line("NODE", stale.NODE), stranger("NODE")]]]),
};

const severalEntities: Fixture = {
  name: "two entities",
  files: {
    "web/yarn.lock": scopedYarnLock(packages.NODE),
    "api/requirements.txt": lines(packages.PYTHON, "=="),
  },
  inputs: { entity: "web: web\napi: api" },
  packageTypes: ["NODE", "PYTHON"],
  seed: new Map([
    ["web", seedOf("NODE")],
    ["api", [...ownRows("PYTHON"), row("GO", stale.GO)]],
  ]),
  reached: new Map([
    ["web", [...declared("NODE"), stranger("NODE")]],
    ["api", [...declared("PYTHON"), line("GO", stale.GO)]],
  ]),
};

const brokenLock: Fixture = {
  name: "held NODE beside PYTHON",
  files: { "yarn.lock": "{", "requirements.txt": lines(packages.PYTHON, "==") },
  packageTypes: ["PYTHON"],
  seed: new Map([["shop", [row("NODE", "ms@2.1.2"), ...ownRows("PYTHON")]]]),
  reached: new Map([["shop", [...declared("PYTHON"), "NODE ms 2.1.2"]]]),
  held: ["NODE"],
};

const kept: Fixture = {
  name: "unclaimed and claimed elsewhere",
  files: { "requirements.txt": lines(packages.PYTHON, "==") },
  packageTypes: ["PYTHON"],
  seed: new Map([["shop", [...ownRows("PYTHON"), row("PYTHON", "tox@4.0.0"), theirs]]]),
  unclaimed: ["tox", "nox"],
  claimed: { shop: [theirs] },
  reached: new Map([["shop", [...declared("PYTHON"), "PYTHON nox 2024.1", "PYTHON tox 4.0.0"]]]),
};

const git = { shop: { git: { repository: "acme/shop" } } };

/** The entity of a descriptor, and that of the catalog alone. */
const found: readonly Fixture[] = [
  { "cortex.yaml": "openapi: 3.0.1\ninfo:\n  title: Shop\n  x-cortex-tag: shop\n" },
  {},
].map((more) => ({
  name: `entity of ${Object.keys(more)[0] ?? "the catalog"}`,
  files: { "yarn.lock": scopedYarnLock(packages.NODE), ...more },
  inputs: { entity: "" },
  packageTypes: ["NODE"],
  seed: new Map([["shop", seedOf("NODE")]]),
  reached: new Map([["shop", [...declared("NODE"), stranger("NODE")]]]),
  git,
}));

/** Each makes one of the twelve uploads. */
export const uploadFixtures: readonly Fixture[] = [...uploads, single];

/** These make the five removals, and put the rest of the rules to the test. */
export const otherFixtures: readonly Fixture[] = [
  ...emptied,
  combined,
  pruneOff,
  severalEntities,
  brokenLock,
  kept,
  ...found,
];

function seedOf(packageType: PackageType): readonly SeedRow[] {
  return [...ownRows(packageType), row(strangers[packageType], stale[strangers[packageType]])];
}

function ownRows(packageType: PackageType): readonly SeedRow[] {
  const [kept, changed] = packages[packageType];
  return [kept, `${nameOf(changed)}@0.0.1`, stale[packageType]].map((text) =>
    row(packageType, text),
  );
}

function declared(packageType: PackageType): readonly string[] {
  return packages[packageType].map((text) => line(packageType, text));
}

function stranger(packageType: PackageType): string {
  return line(strangers[packageType], stale[strangers[packageType]]);
}

function nameOf(written: string): string {
  return written.slice(0, written.lastIndexOf("@"));
}

function versionOf(written: string): string {
  return written.slice(written.lastIndexOf("@") + 1);
}

function row(packageType: PackageType, written: string): SeedRow {
  return { packageType, name: nameOf(written), version: versionOf(written) };
}

function line(packageType: PackageType, written: string): string {
  return `${packageType} ${nameOf(written)} ${versionOf(written)}`;
}

function json(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function versions(written: readonly string[]): Record<string, string> {
  return Object.fromEntries(written.map((text) => [nameOf(text), versionOf(text)]));
}

function lines(written: readonly string[], between: string): string {
  return written.map((text) => `${nameOf(text)}${between}${versionOf(text)}\n`).join("");
}

/** A name with a scope stands in quotes. */
function scopedYarnLock(written: readonly string[]): string {
  return yarnLock(...written).replaceAll(/^(@\S+):$/gm, '"$1":');
}

function pnpmLock(written: readonly string[]): string {
  const entries = written.map(
    (text) => `  '${text}':\n    resolution: {integrity: sha512-${"a".repeat(86)}==}\n`,
  );
  return `lockfileVersion: '9.0'\n\npackages:\n\n${entries.join("\n")}`;
}

function pipfileLock(written: readonly string[]): string {
  const entries = written.map(
    (text) => [nameOf(text), { version: `==${versionOf(text)}` }] as const,
  );
  return json({ _meta: { "pipfile-spec": 6 }, default: Object.fromEntries(entries) });
}

function gradleLock(written: readonly string[]): string {
  return `${lines(written, ":").replaceAll("\n", "=runtimeClasspath\n")}empty=\n`;
}

function nugetLock(written: readonly string[]): string {
  const entries = written.map(
    (text) => [nameOf(text), { type: "Direct", resolved: versionOf(text) }] as const,
  );
  return json({ version: 1, dependencies: { "net9.0": Object.fromEntries(entries) } });
}
