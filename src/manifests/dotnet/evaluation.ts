import { Fault } from "../../domain/problem.ts";
import type { Repository, Warning } from "../format.ts";
import { xmlFile } from "../xml-file.ts";
import type { XmlElement } from "../../syntax/xml.ts";
import { upward } from "../workspace-path.ts";
import { importedFrom, placeProperties } from "./imports.ts";
import { attribute, elementsBelow, requireProject, sameName, type Placed } from "./items.ts";
import { assign, expand, type Expand, type Properties } from "./properties.ts";

/** A file of MSBuild. */
export interface ProjectFile {
  readonly path: string;
  readonly root: XmlElement;
}

/** An element where MSBuild comes by it, with the file that it stands in. */
export type Evaluated = Placed & { readonly path: string };

/** A project with all that the repository imports into it. */
export interface Evaluation {
  /** The elements of all files, in the order of their evaluation. */
  readonly elements: readonly Evaluated[];
  /** Puts in the properties as they are in the end, which is how items see them. */
  readonly expand: Expand;
  /** The other files that were read. */
  readonly uses: readonly string[];
  readonly warnings: readonly Warning[];
}

/** What the SDK imports of the directories above, before and after a project. */
const before = ["Directory.Build.props", "Directory.Packages.props"];
const after = ["Directory.Build.targets", "Packages.props"];

/**
 * Walks through a project as MSBuild does, as far as the repository has the files.
 * https://learn.microsoft.com/visualstudio/msbuild/customize-by-directory
 * @throws Fault `include-outside`, `include-cycle`, and `manifest-invalid` for a file that cannot be read.
 */
export async function evaluateProject(
  project: ProjectFile,
  repository: Repository,
): Promise<Evaluation> {
  const properties: Properties = new Map(placeProperties(project.path, "project"));
  const elements: Evaluated[] = [];
  const warnings: Warning[] = [];
  const seen = new Set<string>();

  async function visit({ path, root }: ProjectFile, chain: readonly string[]): Promise<void> {
    requireProject(root, path);
    seen.add(path);
    for (const { element, conditional } of elementsBelow(root)) {
      elements.push({ element, conditional, path });
      if (sameName(element.name, "PropertyGroup"))
        for (const property of element.children) {
          for (const [name, values] of placeProperties(path, "this")) properties.set(name, values);
          assign(properties, property, conditional);
        }
      if (sameName(element.name, "Import"))
        await follow(element, conditional, path, [...chain, path]);
    }
  }

  async function follow(
    element: XmlElement,
    conditional: boolean,
    path: string,
    chain: readonly string[],
  ): Promise<void> {
    const written = attribute(element, "Project");
    if (written === null || attribute(element, "Sdk") !== null) return;
    for (const [name, values] of placeProperties(path, "this")) properties.set(name, values);
    const target = importedFrom(path, written, properties, repository);
    if (target.kind === "unknown") return;
    if (target.kind === "outside") {
      if (!conditional) throw outside(path, written, element.line);
    } else if (chain.includes(target.path)) throw circle([...chain, target.path]);
    else if (!repository.has(target.path)) {
      if (!conditional) warnings.push(missing(path, target.path, project, element.line));
    } else if (!seen.has(target.path))
      await visit({ path: target.path, root: await xmlFile(target.path, repository) }, chain);
  }

  async function visitNearest(name: string): Promise<void> {
    const path = upward(project.path, name).find((candidate) => repository.has(candidate));
    if (path !== undefined && path !== project.path && !seen.has(path))
      await visit({ path, root: await xmlFile(path, repository) }, []);
  }

  for (const name of before) await visitNearest(name);
  await visit(project, []);
  for (const name of after) await visitNearest(name);
  seen.delete(project.path);
  return {
    elements,
    expand: (text) => expand(text, properties),
    uses: [...seen],
    warnings,
  };
}

function outside(path: string, written: string, line: number): Fault {
  return new Fault(
    "include-outside",
    `${path} imports ${JSON.stringify(written.slice(0, 200))}, which is outside the workspace. Nothing was read. Move the file into the repository, or exclude the manifest.`,
    { path, line },
  );
}

function circle(chain: readonly string[]): Fault {
  const [path = ""] = chain;
  return new Fault("include-cycle", `${chain.join(" → ")} is a circle of imports. Break it.`, {
    path,
  });
}

function missing(path: string, target: string, project: ProjectFile, line: number): Warning {
  return {
    code: "include-missing",
    message: `${path} imports ${target}, which does not exist. Fix the line, or restore the file.`,
    ...(path === project.path ? { line } : {}),
  };
}
