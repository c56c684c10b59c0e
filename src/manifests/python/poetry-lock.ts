import type { Format } from "../format.ts";

/** Poetry's lock. https://python-poetry.org/docs/basic-usage/#installing-with-poetrylock */
export const poetryLock: Format = {
  id: "poetry-lock",
  packageType: "PYTHON",
  files: ["poetry.lock"],
  lockfile: true,
  endpoint: null,
  parse: async (text, path, repository) =>
    (await import("./parse-poetry-lock.ts")).parsePoetryLock(text, path, repository),
};
