import type { Format } from "../format.ts";

/** The lock of pixi: its packages of PyPI. https://pixi.sh/latest/workspace/lockfile/ */
export const pixiLock: Format = {
  id: "pixi-lock",
  packageType: "PYTHON",
  files: ["pixi.lock"],
  lockfile: true,
  endpoint: null,
  parse: async (text, path, repository) =>
    (await import("./parse-pixi-lock.ts")).parsePixiLock(text, path, repository),
};
