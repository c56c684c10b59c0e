import { Fault } from "../../domain/problem.ts";
import type { Package } from "../../domain/package.ts";
import { isRecord } from "../../domain/untyped.ts";
import { checkoutOf, isLocalSource, releaseIn } from "./poetry-requirements.ts";
import { requirementOf, type Requirement } from "./requirement.ts";
import { pinnedVersion, readSpecifier } from "./specifier.ts";
import type { Table } from "./toml-tables.ts";

/**
 * The requirements of a table from names to versions or sources, as a Pipfile and pixi have them.
 * https://pipenv.pypa.io/en/latest/pipfile.html
 * @throws Fault `manifest-invalid`, naming the dependency.
 */
export function namedRequirements(
  dependencies: Table,
  development: boolean,
  path: string,
): Requirement[] {
  return Object.entries(dependencies).map(([name, written]) => {
    const source = isRecord(written) ? written : {};
    const version = isRecord(written) ? (source["version"] ?? "*") : written;
    if (name === "" || typeof version !== "string") throw notDependency(path, name);
    const released = releaseIn(source);
    return requirementOf(name, {
      ...(released === null ? versionOf(version) : { version: released, resolved: true }),
      development,
      local: released === null && isLocalSource(source),
      checkout: checkoutOf(source),
    });
  });
}

/** A bare version is an exact one. */
function versionOf(written: string): Pick<Package, "version" | "resolved"> {
  const text = written.trim();
  if (text === "" || text === "*") return { version: null, resolved: false };
  const bare = /^\d/.test(text) && !text.includes("*") ? `==${text}` : text;
  const specifier = readSpecifier(bare) ?? bare.replace(/\s+/g, "");
  const pinned = pinnedVersion(specifier);
  return { version: pinned ?? specifier, resolved: pinned !== null };
}

function notDependency(path: string, name: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path}: the dependency ${name.slice(0, 100)} is neither a version nor a table. Fix it, or add the file to \`exclude\`.`,
    { path },
  );
}
