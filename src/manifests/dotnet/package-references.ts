import { Fault } from "../../vocabulary/problem.ts";
import type { XmlElement } from "../syntax/xml.ts";
import { attribute, itemsNamed, metadata } from "./items.ts";
import type { ProjectFile } from "./project-files.ts";
import type { Expand } from "./properties.ts";

/** One package that a file of MSBuild references. */
export interface PackageReference {
  readonly name: string;
  /** As written, properties and all; `null` where the item has none. */
  readonly version: string | null;
  readonly development: boolean;
  readonly line: number;
  readonly file: ProjectFile;
  /** Whether the bare item says it otherwise. */
  readonly altered: boolean;
}

/**
 * The packages that items of a type include, one for each name.
 * https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files
 * @throws Fault `manifest-unreadable` where the name of a package cannot be known.
 */
export function packageReferences(
  file: ProjectFile,
  type: "PackageReference" | "GlobalPackageReference",
  expand: Expand,
): PackageReference[] {
  return itemsNamed(file.root, type).flatMap((element) => {
    const written = attribute(element, "Include");
    if (written === null) return [];
    const override = metadata(element, "VersionOverride");
    return namesOf(written, element, file, expand).map((name) => ({
      name,
      version: override ?? metadata(element, "Version"),
      development: type === "GlobalPackageReference" || isPrivate(element),
      line: element.line,
      file,
      altered: name !== written || override !== null,
    }));
  });
}

/** Whether a file has items that change packages which others include. */
export function changesOthers({ root }: ProjectFile): boolean {
  return itemsNamed(root, "PackageReference").some(
    (element) => attribute(element, "Update") !== null || attribute(element, "Remove") !== null,
  );
}

function namesOf(
  written: string,
  element: XmlElement,
  file: ProjectFile,
  expand: Expand,
): string[] {
  const { values, unknown } = expand(written);
  if (unknown !== null || written.includes("@("))
    throw new Fault(
      "manifest-unreadable",
      `${file.path} includes a package by \`${written}\`, which the repository does not tell. Write its name, or exclude the file.`,
      { path: file.path, line: element.line },
    );
  const names = values.flatMap((value) => value.split(";")).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== "");
}

/** Assets that never reach whoever depends on the project: analyzers and build tools. */
function isPrivate(element: XmlElement): boolean {
  const assets = metadata(element, "PrivateAssets")?.toLowerCase().split(/[;,]/) ?? [];
  return assets.some((asset) => asset.trim() === "all");
}
