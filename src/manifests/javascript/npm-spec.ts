/** What the value of a dependency asks for, whichever of npm, Yarn and pnpm reads it. */
export type Requirement =
  /** A directory or an archive of the repository itself. */
  | { readonly kind: "local" }
  /** A version that a catalog elsewhere tells. */
  | { readonly kind: "catalog" }
  /** A package under its real name; a range, URL or git address as written, `null` for any version. */
  | { readonly kind: "package"; readonly name: string; readonly range: string | null };

/**
 * Takes off aliases (`npm:real@^1`), protocols and patches.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies, https://yarnpkg.com/protocols
 */
export function requirementOf(name: string, spec: string): Requirement {
  const written = spec.trim();
  if (isRange(written)) return { kind: "package", name, range: written };
  if (local.test(written)) return { kind: "local" };
  if (written.startsWith("catalog:")) return { kind: "catalog" };
  if (written.startsWith("npm:")) return registryRequirement(name, written.slice("npm:".length));
  if (written.startsWith("patch:")) return patchedRequirement(name, written.slice("patch:".length));
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

const local = /^(?:workspace:|file:|link:|portal:|\.{0,2}\/|~\/|\.{1,2}$|[A-Za-z]:[\\/])/;
const packageName = /^(?:@[^/@:\s]+\/)?[^/@:\s]+$/;
const exactVersion = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

function registryRequirement(name: string, target: string): Requirement {
  const { name: real, range } = splitSpec(target);
  const isAlias = isPackageName(real) && (range !== null || /^[A-Za-z@]/.test(real));
  if (isAlias) return { kind: "package", name: real, range: range === "" ? null : range };
  return { kind: "package", name, range: target === "" ? null : target };
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
