import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes the package of the command line to the folder given: the built file with its licences, and no
 * dependency, so that `npx` fetches this alone. The workflow that releases publishes it.
 */
const [folder = ""] = process.argv.slice(2);
if (folder === "") throw new Error("Name the folder: node scripts/npm-package.ts FOLDER.");
const { name, version, description, license, type } = JSON.parse(
  readFileSync("package.json", "utf8"),
) as Readonly<Record<string, string>>;

mkdirSync(join(folder, "dist"), { recursive: true });
for (const file of ["dist/cli.js", "dist/cli.licenses.txt", "README.md", "LICENSE"])
  cpSync(file, join(folder, file));
writeFileSync(
  join(folder, "package.json"),
  `${JSON.stringify(
    {
      name,
      version,
      description,
      license,
      type,
      repository: "github:acme/cortex-dependency-report",
      bin: { "cortex-deps": "dist/cli.js", [name ?? ""]: "dist/cli.js" },
      files: ["dist"],
      engines: { node: ">=24" },
    },
    null,
    2,
  )}\n`,
);
