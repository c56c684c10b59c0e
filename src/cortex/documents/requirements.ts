import type { NamedVersions } from "../../vocabulary/package.ts";
import { sortedUnique } from "../../vocabulary/order.ts";

/**
 * A requirements file of exactly these packages, one line for each name and version.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function requirements(packages: readonly NamedVersions[]): string {
  const lines = packages.flatMap(({ name, versions }) =>
    versions.length === 0 ? [name] : versions.map((version) => name + specifier(version)),
  );
  return sortedUnique(lines)
    .map((line) => `${line}\n`)
    .join("");
}

const operator = /^(?:[=~!<>]=|[<>])/;
const plain = /^[A-Za-z0-9][A-Za-z0-9.+!_-]*$/;

/** `===` takes any text, so a version that no other operator takes still makes a readable file. */
function specifier(version: string): string {
  const written = version.replace(/\s+/g, "");
  if (operator.test(written)) return written;
  return plain.test(written) ? `==${written}` : `===${written}`;
}
