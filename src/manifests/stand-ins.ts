import type { Package } from "../domain/package.ts";
import { byText } from "../domain/order.ts";
import type { Format, ParseResult, Warning } from "./format.ts";
import { isWrittenByTool } from "./template.ts";

/** What every text has that has a stand-in; nearly no version and no name has one of these. */
const sign = /[$#{<@%]|__/;

/**
 * What scripts and pipelines fill in before a build: `${v}` and `$v` of shells, `$v$` of project
 * templates, `#{v}#` of deployment tools, `@v@` of Maven's and Ant's filters, `__v__`, `%v%`, `<v>`, and
 * what template engines have. No version and no name of a package looks like them: a path such as
 * `file:a/__mocks__/b`, an escape such as `%C3%A9` and an address such as `git@host` do not.
 */
const written =
  /(\$\{[^{}\s]*\}|\$[A-Za-z_][\w.]*\$?|#\{[^{}\s]*\}#?|\{\{[^{}\n]*\}\}|<%[^%\n]*%>|<[A-Za-z][\w-]*>|%(?![\dA-Fa-f]{2}%)[A-Za-z_]\w*%)|(?:^v?|[^\w/])(__[A-Za-z]\w*?__|@[A-Za-z][\w.-]*@)(?!\w)/;

/** The stand-in in a text for one that is filled in later, as it is written; `null` where there is none. */
export function standIn(text: string): string | null {
  if (!sign.test(text)) return null;
  const [, anywhere, apart] = written.exec(text) ?? [];
  return anywhere ?? apart ?? null;
}

/**
 * A reading without the stand-ins that it has for versions and names: nothing fills them in here. The
 * version is then unknown, and so is what a name would be. A lockfile has none, as its tool writes it.
 * @param text of the manifest, for the lines
 */
export function withoutStandIns(
  format: Format,
  text: string,
  path: string,
  reading: ParseResult,
): ParseResult {
  if (isWrittenByTool(format) || !reading.packages.some(hasStandIn)) return reading;
  const packages: Package[] = [];
  const warnings: Warning[] = [];
  let { unresolved = false } = reading;
  for (const each of reading.packages) {
    const name = standIn(each.name);
    const version = name ?? standIn(each.version ?? "");
    if (name !== null) {
      unresolved = true;
      warnings.push(warning("names-unresolved", each.name, name, text, path));
    } else if (version === null) packages.push(each);
    else {
      packages.push({ ...each, version: null, resolved: false });
      warnings.push(warning("version-unresolved", each.name, version, text, path));
    }
  }
  return {
    ...reading,
    packages,
    altered: true,
    ...(unresolved && { unresolved }),
    warnings: [
      ...(reading.warnings ?? []),
      ...warnings.toSorted((a, b) => byText(a.message, b.message)),
    ],
  };
}

function hasStandIn({ name, version }: Package): boolean {
  return standIn(name) !== null || (version !== null && standIn(version) !== null);
}

function warning(
  code: "names-unresolved" | "version-unresolved",
  subject: string,
  found: string,
  text: string,
  path: string,
): Warning {
  const fact = `\`${found}\` in ${path} stands for what is filled in later`;
  const next =
    code === "version-unresolved"
      ? "Write the version, or add the file to `exclude` when it is a template."
      : "Write the name, or add the file to `exclude` when it is a template.";
  const unknown =
    code === "version-unresolved" ? `the version of ${subject}` : `the name ${subject}`;
  const at = text.indexOf(found);
  return {
    code,
    message: `${fact}, so ${unknown} is unknown. ${next}`,
    ...(at !== -1 && { line: text.slice(0, at).split("\n").length }),
    cause: { fact, subject, next },
  };
}
