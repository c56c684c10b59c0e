interface Project {
  /** `group:artifact`, or `group:artifact:version`. An empty group is the parent's. */
  readonly name?: string;
  /** `group:artifact:version` */
  readonly parent?: string;
  readonly relativePath?: string;
}

/** The text of a POM. Its own dependencies stand in one list, as Maven wants. */
export function pom(
  body: string,
  { name = "g:own:1", parent, relativePath }: Project = {},
): string {
  const path = relativePath === undefined ? "" : `<relativePath>${relativePath}</relativePath>`;
  const above = parent === undefined ? "" : `<parent>${coordinates(parent)}${path}</parent>`;
  return `<project><modelVersion>4.0.0</modelVersion>${above}${coordinates(name)}
<packaging>pom</packaging>
${lists(body)}
</project>
`;
}

/** One dependency; several that follow each other become one list. */
export function dependency(name: string, version: string | null = null, more = ""): string {
  const reported = version === null ? "" : `<version>${version}</version>`;
  const [group = "", artifact = ""] = name.split(":");
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>${reported}${more}</dependency>`;
}

export function managed(...dependencies: readonly string[]): string {
  return `<dependencyManagement><dependencies>${dependencies.join("")}</dependencies></dependencyManagement>`;
}

function coordinates(name: string): string {
  const [group = "", artifact = "", version] = name.split(":");
  const reported = version === undefined ? "" : `<version>${version}</version>`;
  const of = group === "" ? "" : `<groupId>${group}</groupId>`;
  return `${of}<artifactId>${artifact}</artifactId>${reported}`;
}

function lists(body: string): string {
  const wrapped = /<dependencies>[^]*?<\/dependencies>|(?:<dependency>[^]*?<\/dependency>\s*)+/g;
  return body.replace(wrapped, (found) =>
    found.startsWith("<dependencies>") ? found : `<dependencies>${found}</dependencies>`,
  );
}
