const boms = Array.from({ length: 25 }, (_, at) => at);

interface Artifact {
  readonly name: string;
  readonly version: string;
}

/** Of each BOM one that the service needs, and of the ancestors' own entries the rest of 40. */
const needed: readonly Artifact[] = [
  ...boms.map((at) => ({ name: `org.bom${at}:lib0`, version: `${at}.1` })),
  ...Array.from({ length: 15 }, (_, at) => ({ name: `org.own:lib${at}`, version: `1.${at}` })),
];

/**
 * The POMs of a framework as a service of one company sees it, by their paths in a repository: a parent
 * of the company's, a starter above it, and above that what manages 600 artifacts and imports 25 BOMs of
 * 40 artifacts each.
 */
export function outsideFramework(): ReadonlyMap<string, string> {
  const own = Array.from({ length: 600 }, (_, at) => dependency(`org.own:lib${at}`, `1.${at}`));
  const imports = boms.map((at) =>
    dependency(`org.bom${at}:bom`, `${at}.1`, "<type>pom</type><scope>import</scope>"),
  );
  return new Map([
    pom("com.acme:corp", "", parent("org.acme:starter:1")),
    pom("org.acme:starter", "", parent("org.acme:versions:1")),
    pom("org.acme:versions", managed([...own, ...imports])),
    ...boms.map((at) => {
      const entries = Array.from({ length: 40 }, (_, lib) =>
        dependency(`org.bom${at}:lib${lib}`, `${at}.1`),
      );
      return pom(`org.bom${at}:bom`, managed(entries), "", `${at}.1`);
    }),
  ]);
}

/** The service: with its versions in the file, or with those that its ancestors manage. */
export function service(withVersions: boolean): string {
  const entries = needed.map(({ name, version }) => dependency(name, withVersions ? version : ""));
  const above = withVersions ? "" : parent("com.acme:corp:1");
  return project(
    "com.acme:service",
    "1",
    `<dependencies>${entries.join("")}</dependencies>`,
    above,
  );
}

function pom(name: string, body: string, above = "", version = "1"): readonly [string, string] {
  const [group = "", artifact = ""] = name.split(":");
  const path = `${group.replaceAll(".", "/")}/${artifact}/${version}/${artifact}-${version}.pom`;
  return [path, project(name, version, body, above)];
}

function project(name: string, version: string, body: string, above: string): string {
  return `<project><modelVersion>4.0.0</modelVersion>${above}${coordinates(name, version)}<packaging>pom</packaging>${body}</project>\n`;
}

function parent(name: string): string {
  const [group, artifact, version = ""] = name.split(":");
  return `<parent>${coordinates(`${group}:${artifact}`, version)}<relativePath/></parent>`;
}

function managed(entries: readonly string[]): string {
  return `<dependencyManagement><dependencies>${entries.join("\n")}</dependencies></dependencyManagement>`;
}

function dependency(name: string, version: string, more = ""): string {
  return `<dependency>${coordinates(name, version)}${more}</dependency>`;
}

function coordinates(name: string, version: string): string {
  const [group, artifact] = name.split(":");
  const written = version === "" ? "" : `<version>${version}</version>`;
  return `<groupId>${group}</groupId><artifactId>${artifact}</artifactId>${written}`;
}
