import { posix } from "node:path";
import { isRecord } from "../../domain/untyped.ts";
import { parseToml } from "../../syntax/toml.ts";
import type { Package } from "../../domain/package.ts";
import type { ParseResult, Repository } from "../format.ts";
import { withConda } from "./conda-packages.ts";
import { warningOf, withUnresolved } from "./unresolved-cause.ts";
import { inlineProject } from "./inline-script.ts";
import { pipfileRequirements } from "./pipfile.ts";
import { readProject, withOwnProjects, type Project } from "./project.ts";
import type { Requirement } from "./requirement.ts";
import { nothingFound, type FoundRequirements } from "./requirements-in-files.ts";
import { setupCfgRequirements } from "./setup-cfg-requirements.ts";
import { toxRequirements } from "./tox-requirements.ts";

/**
 * What a project requires: PEP 621, dependency groups (PEP 735), and the tables of Poetry, PDM, uv,
 * hatch, flit, pixi and tox; setuptools' setup.cfg, tox.ini, Pipenv's Pipfile, and scripts with inline metadata. What only builds the project
 * (`build-system`) is not a dependency of its code.
 * https://packaging.python.org/en/latest/specifications/pyproject-toml/
 */
export async function parsePyproject(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const { requirements, uses, warnings, conda = [] } = await readFile(text, path, repository);
  const thirdParty = requirements.filter(({ local }) => !local);
  const reading = withUnresolved({
    packages: thirdParty.filter(({ name }) => name !== "").map(packageOf),
    ...(uses.length > 0 && { uses: [...new Set(uses)] }),
    warnings: [
      ...warnings,
      ...thirdParty.flatMap(({ cause }) => (cause === null ? [] : warningOf(path, cause))),
    ],
  });
  return withConda(reading, path, conda);
}

function packageOf({ name, version, development, resolved, unused }: Requirement): Package {
  const entry = { name, version, development, resolved };
  return unused ? { ...entry, optional: true } : entry;
}

async function readFile(
  text: string,
  path: string,
  repository: Repository,
): Promise<FoundRequirements & Partial<Pick<Project, "conda">>> {
  const name = posix.basename(path);
  if (/\.(?:cfg|ini)$/.test(name)) {
    const found =
      name === "tox.ini"
        ? toxRequirements(text, path, repository)
        : await setupCfgRequirements(text, path, repository);
    return { ...found, requirements: await withOwnProjects(found.requirements, repository) };
  }
  if (name.endsWith(".py"))
    return await readProject(await inlineProject(text, path), path, repository);
  const root = await parseToml(text, path);
  if (name === "Pipfile") {
    const requirements = pipfileRequirements(isRecord(root) ? root : {}, path);
    return { ...nothingFound, requirements: await withOwnProjects(requirements, repository) };
  }
  // Tools with a file of their own have in it what they would have in their table.
  const tool = /^(hatch|pixi|tox)\.toml$/.exec(name)?.[1];
  return await readProject(
    tool === undefined ? root : { tool: { [tool]: root } },
    path,
    repository,
  );
}
