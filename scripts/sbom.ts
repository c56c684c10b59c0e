import { readFileSync } from "node:fs";
import config from "../rolldown.config.ts";
import { bundledPackages } from "./release/bundled-packages.ts";
import { sbomOf } from "./release/sbom.ts";

/** Prints the SBOM of a release. */
const [project, lock] = ["package.json", "package-lock.json"].map(
  (path) => JSON.parse(readFileSync(path, "utf8")) as unknown,
) as [Parameters<typeof sbomOf>[1], Parameters<typeof sbomOf>[2]];

process.stdout.write(sbomOf(await bundledPackages(config), project, lock));
