import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { apiTypes, writeApiTypes } from "./generated/api-types.ts";
import { derivedFiles } from "./generated/derived-files.ts";

const actionYaml = readFileSync("action.yml", "utf8");
for (const { path, derive } of derivedFiles) {
  writeFileSync(path, derive(readFileSync(path, "utf8"), actionYaml));
  console.log(`wrote ${path}`);
}
writeApiTypes();
for (const { path } of apiTypes) console.log(`wrote ${path}`);
const { status } = spawnSync(`oxfmt ${derivedFiles.map(({ path }) => path).join(" ")}`, {
  stdio: "inherit",
  shell: true,
});
process.exitCode = status ?? 1;
