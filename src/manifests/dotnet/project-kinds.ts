import { posix } from "node:path";
import { isFileBasedApp } from "./file-based-app.ts";

/** The projects of MSBuild that are recognised by their name. */
const languages = ["csproj", "fsproj", "vbproj"] as const;

/** Those that reference packages where they name an SDK, or where their own targets restore them. */
const others = [
  "ccproj",
  "dcproj",
  "esproj",
  "ilproj",
  "msbuildproj",
  "nfproj",
  "proj",
  "sfproj",
  "sqlproj",
  "synproj",
  "vcxproj",
  "wapproj",
  "wixproj",
] as const;

export const centralFile = "Directory.Packages.props";

/** Whether a file has central versions, by its name in any case. */
export function isCentral(path: string): boolean {
  return posix.basename(path).toLowerCase() === centralFile.toLowerCase();
}

/** The files that may be projects, by their names; `*.cs` may be a program of one file without a project. */
export const projectFiles: readonly string[] = [
  ...[...languages, ...others].map((kind) => `*.${kind}`),
  "*.cs",
  centralFile,
];

const project = new RegExp(String.raw`\.(?:${[...languages, ...others].join("|")})$`, "i");
const language = new RegExp(String.raw`\.(?:${languages.join("|")})$`, "i");

/** Whether a manifest is a project, a file-based app included. */
export function isProject(path: string): boolean {
  return project.test(path) || isApp(path);
}

/** Whether a file may be an app of a single file by its name. */
export function isApp(path: string): boolean {
  return /\.cs$/i.test(path);
}

/** Whether a file of `projectFiles` is a project or has central versions. `head` gives the first characters of it. */
export function acceptsProject(path: string, head: () => string | null): boolean {
  if (isProjectByName(path)) return true;
  const text = head();
  if (isApp(path)) return text !== null && isFileBasedApp(text);
  return text === null || /<Project\b/i.test(text);
}

/** Whether a file of the name is MSBuild's whatever it holds; the others may be files of other tools. */
function isProjectByName(path: string): boolean {
  return language.test(path) || isCentral(path);
}
