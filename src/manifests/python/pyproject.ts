import type { Format, Reading, Warning } from "../format.ts";
import { parseToml } from "../../syntax/toml.ts";
import { readProject } from "./project.ts";

/**
 * What a project asks for: PEP 621, dependency groups (PEP 735), and the tables of Poetry, PDM and uv.
 * What only builds it (`build-system`) is no dependency of its code.
 * https://packaging.python.org/en/latest/specifications/pyproject-toml/
 */
export const pyproject: Format = {
  id: "pyproject",
  packageType: "PYTHON",
  files: ["pyproject.toml"],
  lockfile: false,
  endpoint: null,
  parse,
};

async function parse(text: string, path: string): Promise<Reading> {
  const { needs } = readProject(await parseToml(text, path), path);
  const thirdParty = needs.filter(({ local }) => !local);
  return {
    packages: thirdParty.map(({ name, version, development, resolved }) => ({
      name,
      version,
      development,
      resolved,
    })),
    warnings: thirdParty.flatMap(({ doubt }): Warning[] =>
      doubt === null ? [] : [{ code: "version-unresolved", message: doubt }],
    ),
  };
}
