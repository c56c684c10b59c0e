/** A package-lock, as far as licences are concerned. */
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly license?: string; readonly link?: boolean }>
  >;
}

/**
 * The packages of a package-lock whose licence is not among the allowed, as `name: licence`. Of a
 * choice (`MIT OR GPL-3.0`) one that is allowed is enough, of several at once all have to be.
 */
export function notAllowed({ packages }: Lock, allowed: ReadonlySet<string>): readonly string[] {
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== "" && link !== true)
    .filter(
      ([path, { license = toldElsewhere.get(nameOf(path)) ?? "" }]) => !isAllowed(license, allowed),
    )
    .map(([path, { license = "none" }]) => `${nameOf(path)}: ${license}`);
}

/** Packages from before npm had the field: their package.json has it as a list. */
const toldElsewhere: ReadonlyMap<string, string> = new Map([["individual", "MIT"]]);

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//, "");
}

function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const plain = expression.replaceAll(/[()]/g, "");
  // Which of the two binds stronger does not matter where only one of them is there.
  if (plain.includes(" AND ") && plain.includes(" OR ")) return false;
  if (plain.includes(" OR ")) return plain.split(" OR ").some((one) => allowed.has(one.trim()));
  return plain.split(" AND ").every((one) => allowed.has(one.trim()));
}
