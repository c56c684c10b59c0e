import { standInScope } from "./rush.ts";

/** What the value of a dependency asks for, whichever of npm, Yarn and pnpm reads it. */
export type Requirement =
  /** A directory of the repository itself, or what a script of it makes. */
  | { readonly kind: "local" }
  /** An archive in the repository; its version only where its name is the one that `npm pack` gives. */
  | { readonly kind: "archive"; readonly name: string; readonly version: string | null }
  /** A range that a catalog has; `null` for the catalog without a name. */
  | { readonly kind: "catalog"; readonly catalog: string | null }
  /** A package under its real name; a range, URL or git address as written, `null` for any version. */
  | { readonly kind: "package"; readonly name: string; readonly range: string | null };

/**
 * Takes off aliases (`npm:real@^1`), protocols and patches.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies, https://yarnpkg.com/protocols
 */
export function requirementOf(name: string, spec: string): Requirement {
  const written = spec.trim();
  if (isRange(written)) return { kind: "package", name, range: written };
  if (local.test(written)) return localRequirement(name, written);
  if (written.startsWith("catalog:")) return catalogRequirement(written);
  if (written.startsWith("jsr:")) return jsrRequirement(name, written.slice("jsr:".length));
  if (written.startsWith("npm:")) return registryRequirement(name, written.slice("npm:".length));
  if (written.startsWith("patch:")) return patchedRequirement(name, written.slice("patch:".length));
  if (isBareArchive.test(written)) return localRequirement(name, written);
  return { kind: "package", name, range: written === "" ? null : written };
}

/** The two halves of `name@range`; the range is `null` where there is none. */
export function splitSpec(spec: string): { readonly name: string; readonly range: string | null } {
  const at = spec.indexOf("@", 1);
  return at === -1
    ? { name: spec, range: null }
    : { name: spec.slice(0, at), range: spec.slice(at + 1) };
}

/** Whether the text can name a package, which an address cannot. */
export function isPackageName(name: string): boolean {
  return packageName.test(name);
}

/** Whether a version is exact, so that it names one release and no range of them. */
export function isExactVersion(version: string): boolean {
  return exactVersion.test(version);
}

const [slash, zero, nine, caret, tilde] = [47, 48, 57, 94, 126];

/** Nearly all are ranges, which begin as no protocol, path or name does. */
function isRange(written: string): boolean {
  const code = written.charCodeAt(0);
  if (code === tilde) return written.charCodeAt(1) !== slash && written.length > 1;
  return code === caret || (code >= zero && code <= nine);
}

const local = /^(?:workspace:|file:|link:|portal:|exec:|\.{0,2}\/|~\/|\.{1,2}$|[A-Za-z]:[\\/])/;
const packageName = /^(?:@[^/@:\s]+\/)?[^/@:\s]+$/;
const exactVersion = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

const archive = /([^/\\:]*)\.(?:tgz|tar\.gz|tar)$/i;
/** A path to an archive without `./`, which no address is. */
const isBareArchive = /^[^:]+\.(?:tgz|tar\.gz|tar)$/i;
const neverArchive = /^(?:workspace|link|portal|exec):/;

function localRequirement(name: string, written: string): Requirement {
  const [path = ""] = written.split(/[#?]|::/, 1);
  const [, file] = (neverArchive.test(written) ? null : archive.exec(path)) ?? [];
  if (file === undefined || name.startsWith(standInScope)) return { kind: "local" };
  const packed = `${name.replace(/^@/, "").replace("/", "-")}-`;
  const version = file.startsWith(packed) ? file.slice(packed.length) : "";
  return { kind: "archive", name, version: isExactVersion(version) ? version : null };
}

function catalogRequirement(written: string): Requirement {
  const catalog = written.slice("catalog:".length).trim();
  return { kind: "catalog", catalog: catalog === "" || catalog === "default" ? null : catalog };
}

function registryRequirement(name: string, target: string): Requirement {
  const { name: real, range } = splitSpec(target);
  const isAlias = isPackageName(real) && (range !== null || /^[A-Za-z@]/.test(real));
  if (isAlias) return { kind: "package", name: real, range: range === "" ? null : range };
  return { kind: "package", name, range: target === "" ? null : target };
}

/**
 * `jsr:^1.0.0` or `jsr:@scope/name@^1.0.0`, under the name that JSR gives its packages for npm.
 * https://jsr.io/docs/npm-compatibility
 */
function jsrRequirement(name: string, target: string): Requirement {
  const isNamed = target.startsWith("@");
  const { name: real, range } = isNamed ? splitSpec(target) : { name, range: target };
  const [, scope, bare] = /^@([^/]+)\/(.+)$/.exec(real) ?? [];
  const npmName = scope === undefined || scope === "jsr" ? real : `@jsr/${scope}__${bare}`;
  return { kind: "package", name: npmName, range: range === "" ? null : range };
}

/** `patch:real@npm%3A1.2.3#./fix.patch`: the package that is patched. */
function patchedRequirement(name: string, source: string): Requirement {
  const { name: real, range } = splitSpec(decoded(source.replace(/#[^]*$/, "")));
  return isPackageName(real) ? requirementOf(real, range ?? "") : requirementOf(name, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
