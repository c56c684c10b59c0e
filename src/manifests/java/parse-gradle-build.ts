import type { Package } from "../../domain/package.ts";
import type { Reading, Repository, Warning } from "../format.ts";
import { openBuild } from "./gradle/build.ts";
import { dependenciesIn, type ScriptDependency } from "./gradle/dependencies.ts";
import { scopeOf } from "./gradle/scope.ts";

/**
 * A build script's literal coordinates, and those that it takes from a catalog.
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parseGradleBuild(
  text: string,
  path: string,
  repository: Repository,
): Promise<Reading> {
  const build = openBuild(text, path, repository);
  const scope = await scopeOf(path, build, repository);
  const found = build.scripts.map((script) => ({
    script,
    dependencies: dependenciesIn(script.nodes, scope),
  }));
  return {
    packages: found.flatMap(({ dependencies }) => dependencies.flatMap(toPackage)),
    unresolved:
      build.missing.length > 0 ||
      found.some(({ dependencies }) => dependencies.some(({ notation }) => notation.name === null)),
    uses: [...new Set([...build.uses, ...scope.uses])].filter((used) => used !== path),
    warnings: [
      ...build.missing.map((missing) => missingScript(missing, path)),
      ...found.flatMap(({ script, dependencies }) =>
        dependencies.flatMap((dependency) => {
          const warning = versionWarning(dependency, script.path);
          if (warning === null) return [];
          return [script.path === path ? { ...warning, line: dependency.line } : warning];
        }),
      ),
    ],
  };
}

function toPackage({ notation, test }: ScriptDependency): Package[] {
  if (notation.name === null) return [];
  const { name, version } = notation;
  return [
    {
      name,
      version: version?.version ?? null,
      development: test,
      resolved: version?.resolved === true,
    },
  ];
}

function versionWarning({ notation }: ScriptDependency, path: string): Warning | null {
  const { missing } = notation;
  if (notation.name === null)
    return {
      code: "version-unresolved",
      message: `${path} depends on \`${missing}\`, and the repository does not tell what that is. Write the coordinates, or lock the build with \`gradle dependencies --write-locks\`.`,
    };
  if (notation.version !== null) return null;
  const fact =
    missing === null
      ? "the script gives it none"
      : `\`${missing}\` is not defined in the repository as a text`;
  return {
    code: "version-unresolved",
    message: `The version of ${notation.name} is not told: ${fact}. Until it is, the package is left out, for Cortex takes no coordinate without one; a lock made with \`gradle dependencies --write-locks\` tells all of them.`,
  };
}

function missingScript(missing: string, path: string): Warning {
  return {
    code: "include-missing",
    message: `${path} applies ${missing}, which does not exist. Fix the line, or restore the script.`,
  };
}
