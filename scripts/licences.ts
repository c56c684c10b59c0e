import { readFileSync } from "node:fs";
import { installedLicences } from "./licences/allowed.ts";
import { notAllowed } from "./licences/not-allowed.ts";

/** Whether all that is installed may be: what is bundled is looked at once more when it is built. */
const locks = [
  "package-lock.json",
  "tools/cdxgen/package-lock.json",
  "tools/judges/package-lock.json",
  "tools/openapi/package-lock.json",
];

for (const path of locks) {
  const lock = JSON.parse(readFileSync(path, "utf8")) as Parameters<typeof notAllowed>[0];
  const found = notAllowed(lock, installedLicences);
  console.log(
    `${path}: ${Object.keys(lock.packages).length - 1} packages, ${found.length} not allowed`,
  );
  for (const line of found) console.log(`  ${line}`);
  if (found.length > 0) process.exitCode = 1;
}
