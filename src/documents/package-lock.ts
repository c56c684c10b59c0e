import type { NamedVersions } from "../domain/package.ts";
import { byText, sortedUnique } from "../domain/order.ts";
import { maxBodyBytes } from "../cortex/endpoints.ts";

const project = "declared-packages";

/**
 * A package-lock (version 3) of exactly these packages, each name and version once. The second and
 * further versions of a name lie in one another, since a directory has a name only once. Ends early
 * when it is too large to be sent anyway.
 * https://docs.npmjs.com/cli/configuring-npm/package-lock-json
 */
export function packageLock(packages: readonly NamedVersions[]): string {
  const parts = [
    `{"name":"${project}","lockfileVersion":3,"requires":true,"packages":{"":{"name":"${project}"}`,
  ];
  let length = 0;
  for (const { name, versions } of packages.toSorted((a, b) => byText(a.name, b.name))) {
    let path = "";
    for (const version of versions.length === 0 ? [null] : sortedUnique(versions)) {
      path += `${path === "" ? "" : "/"}node_modules/${name}`;
      const entry = version === null ? {} : { version };
      const part = `,${JSON.stringify(path)}:${JSON.stringify(entry)}`;
      parts.push(part);
      length += part.length;
      if (length > maxBodyBytes) break;
    }
    if (length > maxBodyBytes) break;
  }
  parts.push("}}");
  return parts.join("");
}

/** Whether the path of a name differs from that of every package within another. */
export function isLocked({ name }: NamedVersions): boolean {
  return !name.includes("node_modules/");
}
