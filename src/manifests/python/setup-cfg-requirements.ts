import { canonicalName } from "../../domain/names.ts";
import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { beside } from "../workspace-path.ts";
import { requirementIn508 } from "./listed-requirements.ts";
import {
  joinFound,
  nothingFound,
  requirementsInFiles,
  type FoundRequirements,
} from "./requirements-in-files.ts";
import type { Requirement } from "./requirement.ts";
import { filesIn, interpolated, listIn, readSections, type Sections } from "./setup-cfg.ts";
import { ownFields } from "./static-fields.ts";
import { toxRequirements } from "./tox-requirements.ts";

/**
 * What a setup.cfg of setuptools requires. A field that the `[project]` of pyproject.toml has to itself
 * is not read from here, as setuptools has it. The environments of tox may stand in it as well. What `setup_requires` builds with is not a dependency.
 * https://setuptools.pypa.io/en/latest/userguide/declarative_config.html
 * @throws Fault `manifest-invalid`, `include-missing` or `include-cycle`.
 */
export async function setupCfgRequirements(
  text: string,
  path: string,
  repository: Repository,
): Promise<FoundRequirements> {
  const sections = readSections(text);
  const own = await ownFields(beside(path, "pyproject.toml"), repository);
  const options = valuesOf("options", sections);
  const extras = valuesOf("options.extras_require", sections);
  const values = [
    ...(own.has("dependencies")
      ? []
      : [{ value: options.get("install_requires"), development: false }]),
    { value: options.get("tests_require"), development: true },
    ...(own.has("optional-dependencies")
      ? []
      : [...extras.values(), ...extrasOfPbr(sections)].map((value) => ({
          value,
          development: false,
        }))),
  ];
  const name = canonicalName("PYTHON", sections.get("metadata")?.get("name") ?? "");
  const found = joinFound(
    values.map(({ value = "", development }) => {
      const files = filesIn(value);
      return files === null
        ? { ...nothingFound, requirements: stated(listIn(value), development, path) }
        : requirementsInFiles(files, path, repository, development);
    }),
  );
  const tox = sections.has("tox:tox") ? toxRequirements(text, path, repository) : nothingFound;
  return joinFound([
    tox,
    {
      ...found,
      requirements: found.requirements.filter(
        (each) => canonicalName("PYTHON", each.name) !== name || name === "",
      ),
    },
  ]);
}

/**
 * Extras in a section of pbr's own, where a marker stands behind a colon.
 * https://docs.openstack.org/pbr/latest/user/features.html#extras
 */
function extrasOfPbr(sections: Sections): readonly string[] {
  return [...valuesOf("extras", sections).values()].map((value) =>
    value.replaceAll(/^([\w.[\]-]+[^:;@\n]*):(?!\/)/gm, "$1;"),
  );
}

function valuesOf(name: string, sections: Sections): ReadonlyMap<string, string> {
  const section = sections.get(name) ?? new Map<string, string>();
  const known = new Map([...(sections.get("DEFAULT") ?? []), ...section]);
  return new Map([...section].map(([key, value]) => [key, interpolated(value, known)]));
}

function stated(entries: readonly string[], development: boolean, path: string): Requirement[] {
  return entries.map((entry) => {
    const requirement = requirementIn508(entry, development);
    if (requirement !== null) return requirement;
    throw new Fault(
      "manifest-invalid",
      `${path} has an entry that is not a requirement. Fix it as PEP 508 has it, or add the file to \`exclude\`.`,
      { path },
    );
  });
}
