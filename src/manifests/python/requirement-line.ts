import type { Package } from "../../domain/package.ts";
import { standIn } from "../stand-ins.ts";
import {
  namelessAddress,
  variableName,
  variableVersion,
  type UnresolvedCause,
} from "./unresolved-cause.ts";
import { isLocal, nameOfUrl, shownUrl } from "./requirement-url.ts";
import { releaseAt } from "./release-file.ts";
import { requirementOptions } from "./requirement-options.ts";
import { pinnedVersion, readSpecifier } from "./specifier.ts";

/** A package that a line asks for. */
export interface StatedPackage {
  readonly kind: "package";
  readonly package: Package;
  /** Whether a URL names its source, so that nothing else sets its version. */
  readonly direct: boolean;
  /** The directory of its project in the repository of the URL; `null` without a repository. */
  readonly checkout: string | null;
  readonly cause: UnresolvedCause | null;
}

/** Another file to read. */
export interface Include {
  readonly kind: "include";
  readonly target: string;
  readonly constraint: boolean;
}

/** A project of this machine. */
interface LocalProject {
  readonly kind: "local";
  /** `null` where only the path is written. */
  readonly name: string | null;
}

/** A package whose name the line does not state. */
interface Nameless {
  readonly kind: "nameless";
  readonly checkout: string | null;
  readonly cause: UnresolvedCause;
}

/** What one line of a requirements file means; `stray` is a version of no package. */
export type RequirementLine =
  | StatedPackage
  | Include
  | LocalProject
  | Nameless
  | { readonly kind: "option" }
  | { readonly kind: "stray" };

/** Reads a logical line; `null` for one that is not understood. https://peps.python.org/pep-0508/ */
export function readRequirementLine(text: string): RequirementLine | null {
  return readUsual(text) ?? readUnusual(text);
}

/** Reads a logical line that is not a usual one; `null` for one that is not understood. */
export function readUnusual(text: string): RequirementLine | null {
  if (text.charCodeAt(0) !== dash) return readRequirement(text);
  const option = requirementOptions(text);
  if (option === null) return { kind: "option" };
  const { name, value } = option;
  if (value === "") return null;
  if (name === "editable") return readEditable(value);
  return { kind: "include", target: value, constraint: name === "constraint" };
}

const [dash, equalsSign] = [45, 61];

/** What nearly every line is: `name==1.0`, then nothing or a marker, options or a comment. */
const usual = /[A-Za-z0-9][\w.-]*[A-Za-z0-9][=>]=\d[\w.]*(?=\s*(?:$|;)|\s+[-#])/y;

/** Reads at a glance what nearly every line is, with its comment; `null` for any other line. */
export function readUsual(text: string): StatedPackage | null {
  usual.lastIndex = 0;
  if (!usual.test(text)) return null;
  const equals = text.indexOf("=");
  const resolved = text.charCodeAt(equals + 1) === equalsSign;
  const operator = resolved ? equals : equals - 1;
  const name = text.slice(0, operator);
  const version = text.slice(resolved ? operator + 2 : operator, usual.lastIndex);
  const entry = { name, version, development: false, resolved };
  return { kind: "package", package: entry, direct: false, checkout: null, cause: null };
}

/** Installed from where it lies; at a foreign address it is a third party's all the same. */
function readEditable(target: string): RequirementLine | null {
  return hasScheme(target) && !isLocal(target) ? readUrl(target) : localProject(target);
}

const named = /^(?<name>[A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?<rest>.*)$/s;

function readRequirement(text: string): RequirementLine | null {
  const line = withoutOptions(text);
  if (/^[=<>!~]/.test(line) && readSpecifier(line) !== null) return { kind: "stray" };
  if (hasScheme(line)) return isLocal(line) ? localProject(line) : readUrl(line);
  const { name, rest } = named.exec(line)?.groups ?? {};
  if (name !== undefined && rest?.startsWith("@") === true)
    return readDirect(name, rest.slice(1).trim());
  if (isLocal(line.split(/[;\s[]/, 1)[0] ?? "")) return localProject(line);
  if (environmentVariable.test(line))
    return { kind: "nameless", checkout: null, cause: variableName(line.slice(0, 100)) };
  if (name === undefined || rest === undefined || /[._-]$/.test(name)) return null;
  return readVersioned(name, rest);
}

// https://pip.pypa.io/en/stable/reference/requirements-file-format/#using-environment-variables
const environmentVariable = /^(?:[A-Za-z0-9][\w.-]*)?\$\{[A-Z0-9_]+\}/;

function readDirect(name: string, url: string): RequirementLine | null {
  if (url === "") return null;
  if (isLocal(url) && releaseAt(url) === null) return { kind: "local", name };
  return direct(name, url, { checkout: nameOfUrl(url).checkout });
}

/** A directory is a project; an archive named as a release is a package like any other. */
function localProject(target: string): RequirementLine {
  const path = (target.split(/[;[#\s]/, 1)[0] ?? "").replaceAll("\\", "/");
  const name = /[#&]egg=([\w.-]+)/.exec(target)?.[1] ?? null;
  const released = releaseAt(path);
  return released === null ? { kind: "local", name } : direct(name ?? released.name, path);
}

function readUrl(url: string): RequirementLine {
  const { name, guessed, checkout } = nameOfUrl(url);
  const cause = guessed ? namelessAddress(shownUrl(url)) : null;
  if (name !== null) return direct(name, url, { checkout, cause });
  return { kind: "nameless", checkout, cause: namelessAddress(shownUrl(url)) };
}

/** The name of a wheel has the version; a branch, a tag or an archive does not. */
function direct(name: string, url: string, remarks: Remarks = {}): StatedPackage {
  const version = releaseAt(url)?.version ?? null;
  const entry = { name, version, resolved: version !== null, development: false };
  return stated(entry, { ...remarks, direct: true });
}

function readVersioned(name: string, rest: string): RequirementLine | null {
  const written = rest.replace(/[;#].*$/s, "").trim();
  if (written === "") return unversioned(name);
  const specifier = readSpecifier(written);
  if (written.includes("${") || (specifier === null && isFilledInLater(rest)))
    return unversioned(name, { cause: variableVersion(name) });
  if (specifier === null) return null;
  const pinned = pinnedVersion(specifier);
  const version = pinned ?? specifier;
  const resolved = pinned !== null;
  return stated({ name, version, resolved, development: false });
}

/** What engines of templates fill in makes the whole file a template. */
function isFilledInLater(text: string): boolean {
  const found = standIn(text);
  return found !== null && !/^(?:\{\{|<%)/.test(found);
}

type Remarks = Partial<Pick<StatedPackage, "direct" | "checkout" | "cause">>;

function unversioned(name: string, remarks: Remarks = {}): StatedPackage {
  return stated({ name, version: null, resolved: false, development: false }, remarks);
}

function stated(
  entry: Package,
  { direct: isDirect = false, checkout = null, cause = null }: Remarks = {},
): StatedPackage {
  return { kind: "package", package: entry, direct: isDirect, checkout, cause };
}

/** Options of a single requirement, such as `--hash`, begin at the first word with a dash. */
function withoutOptions(text: string): string {
  const start = /\s-/.exec(text)?.index;
  return start === undefined ? text : text.slice(0, start);
}

function hasScheme(text: string): boolean {
  return /^(?:(?:git|hg|svn|bzr)\+|[A-Za-z][A-Za-z0-9+.-]*:\/\/|file:)/i.test(text);
}
