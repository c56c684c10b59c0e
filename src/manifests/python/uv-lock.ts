import type { Format } from "../format.ts";

/** The lock of uv, one for all members of a workspace, or for a script. https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile */
export const uvLock: Format = {
  id: "uv-lock",
  packageType: "PYTHON",
  files: ["uv.lock", "*.py.lock"],
  lockfile: true,
  workspace: true,
  endpoint: null,
  parse: async (text, path, repository) =>
    (await import("./parse-uv-lock.ts")).parseUvLock(text, path, repository),
};
