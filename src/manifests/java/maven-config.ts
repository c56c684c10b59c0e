import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";

export interface MavenConfig {
  readonly path: string | null;
  readonly properties: ReadonlyMap<string, string>;
}

const property = /(?:^|\s)(?:-D\s*|--define(?:\s+|=))([^\s=]+)=(\S*)/g;

/** The properties that each run of Maven gets from the repository. https://maven.apache.org/configure.html#mvn-maven-config-file */
export function mavenConfig(path: string, repository: Repository): MavenConfig {
  const file = upward(path, ".mvn/maven.config").find((candidate) => repository.has(candidate));
  if (file === undefined) return { path: null, properties: new Map() };
  const entries = [...repository.text(file).matchAll(property)];
  return {
    path: file,
    properties: new Map(entries.map(([, name = "", value = ""]) => [name, value])),
  };
}
