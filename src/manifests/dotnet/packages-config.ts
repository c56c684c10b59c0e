import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { ParseResult, Repository } from "../format.ts";
import { parseXml } from "../../syntax/xml.ts";
import type { XmlElement } from "../../syntax/xml-element.ts";
import { attribute, sameName } from "./items.ts";
import { isApp, isProject } from "./project-kinds.ts";

/** What NuGet installs into a project that has no `<PackageReference>`. https://learn.microsoft.com/nuget/reference/packages-config */
export async function parsePackagesConfig(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const root = await parseXml(text, path);
  if (!sameName(root.name, "packages"))
    throw new Fault(
      "manifest-invalid",
      `${path} is XML, but its root is <${root.name}> and not <packages>. Fix the file, or add it to \`exclude\`.`,
      { path, line: root.line },
    );
  const elements = root.children.filter(({ name }) => sameName(name, "package"));
  const packages = elements.map((element) => toPackage(element, path));
  if (!(await isOfTests(path, repository))) return { packages };
  return { packages: packages.map((each) => ({ ...each, development: true })) };
}

/** Whether all projects that install these packages hold tests. */
async function isOfTests(path: string, repository: Repository): Promise<boolean> {
  const [, named] = /^packages\.(.+)\.config$/i.exec(posix.basename(path)) ?? [];
  const projects = repository.manifests.filter(
    (each) =>
      posix.dirname(each) === posix.dirname(path) &&
      isProject(each) &&
      !isApp(each) &&
      (named === undefined || sameName(posix.parse(each).name, named)),
  );
  if (projects.length === 0) return false;
  const { projectOrNull } = await import("./project.ts");
  const read = await Promise.all(projects.map((each) => projectOrNull(each, repository)));
  return read.every((project) => project?.isTest === true);
}

function toPackage(element: XmlElement, path: string): Package {
  return {
    name: required(element, "id", path),
    version: required(element, "version", path),
    development: attribute(element, "developmentDependency")?.toLowerCase() === "true",
    resolved: true,
  };
}

function required(element: XmlElement, name: string, path: string): string {
  const value = attribute(element, name);
  if (value !== null) return value;
  throw new Fault(
    "manifest-invalid",
    `${path} has a package without \`${name}\`. Add it, or exclude the file.`,
    { path, line: element.line },
  );
}
