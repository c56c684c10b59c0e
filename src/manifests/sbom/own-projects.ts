import { posix } from "node:path";
import { getString } from "../../domain/untyped.ts";
import { canonicalName } from "../../domain/names.ts";
import { isOverBudget } from "../../domain/deadline.ts";
import type { PackageType } from "../../domain/package.ts";
import { childrenNamed, childText } from "../../syntax/xml-element.ts";
import type { Repository } from "../format.ts";
import { xmlFile } from "../xml-file.ts";

type NameOf = (path: string, repository: Repository) => Promise<string> | string;

/** Which project a manifest is of, by its file name. */
const projects: ReadonlyMap<string, readonly [PackageType, NameOf]> = new Map<
  string,
  readonly [PackageType, NameOf]
>([
  ["package.json", ["NODE", (path, { text }) => getString(JSON.parse(text(path)), "name")]],
  ["pom.xml", ["JAVA", pomName]],
  ["go.mod", ["GO", (path, { text }) => first(/^module\s+"?([^\s"]+)/m, text(path))]],
  [
    "pyproject.toml",
    ["PYTHON", (path, { text }) => first(/^name\s*=\s*["']([^"'\n]+)["']/m, text(path))],
  ],
]);

/**
 * The names under which a tool lists the repository's own projects, which are no packages of
 * others: cyclonedx-maven-plugin lists sibling modules and npm workspace members without a mark.
 * A manifest that cannot be read has no name here, and is reported where it counts.
 */
export async function ownProjects(
  repository: Repository,
): Promise<(packageType: PackageType, name: string) => boolean> {
  const own = new Set<string>();
  for (const path of repository.manifests) {
    const project = projects.get(posix.basename(path));
    if (project === undefined) continue;
    const [packageType, nameOf] = project;
    const name = await nameIn(nameOf, path, repository);
    if (name !== "") own.add(keyOf(packageType, name));
  }
  return (packageType, name) => own.has(keyOf(packageType, name));
}

async function nameIn(nameOf: NameOf, path: string, repository: Repository): Promise<string> {
  try {
    return await nameOf(path, repository);
  } catch (thrown) {
    if (isOverBudget(thrown)) throw thrown;
    return "";
  }
}

function keyOf(packageType: PackageType, name: string): string {
  return `${packageType} ${canonicalName(packageType, name)}`;
}

function first(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? "";
}

/** The group may be the parent's. */
async function pomName(path: string, repository: Repository): Promise<string> {
  const root = await xmlFile(path, repository);
  const [parent] = childrenNamed(root, "parent");
  const group = childText(root, "groupId") ?? (parent && childText(parent, "groupId"));
  const artifact = childText(root, "artifactId");
  return group && artifact ? `${group}:${artifact}` : "";
}
