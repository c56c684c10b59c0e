import type { Format } from "../format.ts";

/** The lock that all tools share. https://packaging.python.org/en/latest/specifications/pylock-toml/ */
export const pylock: Format = {
  id: "pylock",
  packageType: "PYTHON",
  files: ["pylock.toml", "pylock.*.toml"],
  lockfile: true,
  endpoint: null,
  parse: async (text, path, repository) =>
    (await import("./parse-pylock.ts")).parsePylock(text, path, repository),
};
