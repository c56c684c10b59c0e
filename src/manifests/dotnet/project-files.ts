import { Fault } from "../../vocabulary/problem.ts";
import type { Repository } from "../format.ts";
import { xmlFile } from "../syntax/xml-file.ts";
import type { XmlElement } from "../syntax/xml.ts";
import { upward } from "../workspace-path.ts";
import { attribute, itemsNamed } from "./items.ts";

/** A file of MSBuild. */
export interface ProjectFile {
  readonly path: string;
  readonly root: XmlElement;
}

/**
 * The files that MSBuild imports into every project below them, in the order of their evaluation.
 * https://learn.microsoft.com/visualstudio/msbuild/customize-by-directory
 */
export async function directoryFiles(path: string, repository: Repository): Promise<ProjectFile[]> {
  return [
    ...(await chain("Directory.Build.props", path, repository)),
    ...(await chain("Directory.Packages.props", path, repository)),
  ];
}

/** @throws Fault `manifest-unreadable` for XML of another kind. */
export function requireProject({ path, root }: ProjectFile): void {
  if (root.name === "Project") return;
  throw new Fault(
    "manifest-unreadable",
    `${path} is XML, but its root is <${root.name}> and not <Project>. Mend the file, or add it to \`exclude\`.`,
    { path, line: root.line },
  );
}

/** The nearest file of the name, and the next one above where a file imports it; outermost first. */
async function chain(name: string, path: string, repository: Repository): Promise<ProjectFile[]> {
  const files: ProjectFile[] = [];
  for (const candidate of upward(path, name)) {
    if (!repository.has(candidate)) continue;
    const file = { path: candidate, root: await xmlFile(candidate, repository) };
    requireProject(file);
    files.unshift(file);
    if (!importsAbove(file, name)) break;
  }
  return files;
}

function importsAbove({ root }: ProjectFile, name: string): boolean {
  return itemsNamed(root, "Import").some(
    (element) => attribute(element, "Project")?.includes(name) === true,
  );
}
