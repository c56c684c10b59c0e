import type { Format } from "../format.ts";

/** The lock of PDM. https://pdm-project.org/en/latest/usage/lockfile/ */
export const pdmLock: Format = {
  id: "pdm-lock",
  packageType: "PYTHON",
  files: ["pdm.lock"],
  lockfile: true,
  endpoint: null,
  parse: async (text, path, repository) =>
    (await import("./parse-pdm-lock.ts")).parsePdmLock(text, path, repository),
};
