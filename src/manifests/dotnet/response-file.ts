import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { absoluteDirectory } from "./paths.ts";
import { posix } from "node:path";
import type { Property } from "./scope.ts";

const fileName = "Directory.Build.rsp";
/** One argument of a line: a run of what stands in quotes and what is no space. */
const argument = /(?:"[^"]*"|[^\s"])+/g;
const property = /^(?:-{1,2}|\/)p(?:roperty)?:(.*)$/is;

/**
 * The properties that the nearest `Directory.Build.rsp` gives to every build of a project, by their
 * lower-case names. No file overrides them.
 * https://learn.microsoft.com/visualstudio/msbuild/msbuild-response-files#directorybuildrsp
 */
export function responseProperties(
  project: string,
  repository: Repository,
): ReadonlyMap<string, Property> {
  const path = upward(project, fileName).find(repository.has);
  const given = path === undefined ? [] : argumentsIn(path, repository);
  return new Map(
    given
      .flatMap((each) => property.exec(each)?.[1]?.split(/[;,]/) ?? [])
      .flatMap((each) => {
        const at = each.indexOf("=");
        const name = each.slice(0, Math.max(at, 0)).trim().toLowerCase();
        return name === "" ? [] : [[name, { values: [each.slice(at + 1).trim()], open: false }]];
      }),
  );
}

function argumentsIn(path: string, repository: Repository): readonly string[] {
  try {
    return (
      repository
        .text(path)
        .replaceAll(/^\s*#.*$/gm, "")
        .replaceAll(/%MSBuildThisFileDirectory%/gi, absoluteDirectory(posix.dirname(path)))
        .match(argument)
        ?.map((each) => each.replaceAll('"', "")) ?? []
    );
  } catch (thrown) {
    // A build that cannot read it fails, whatever it says.
    if (thrown instanceof Fault) return [];
    throw thrown;
  }
}
