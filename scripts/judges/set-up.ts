import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

interface Tools {
  readonly folder: string;
  /** What has to be there, or all is installed anew. */
  readonly packages: readonly string[];
  readonly flags?: string;
}

/** cdxgen brings programs for other ecosystems along that nobody asks here. */
const judges: readonly Tools[] = [
  {
    folder: "tools/judges",
    packages: ["pnpm", "@cyclonedx/cyclonedx-npm", "@arborium/groovy", "@arborium/kotlin"],
  },
  { folder: "tools/cdxgen", packages: ["@cyclonedx/cdxgen"], flags: "--omit=optional" },
];

const timeLimitMs = 300_000;

/**
 * Installs the package managers, grammars and makers of SBOMs that the judge tests ask, once. Where
 * that fails the tests that need them are skipped, or fail by `CI_REQUIRES_PACKAGE_MANAGERS`.
 */
export function setup(): void {
  for (const { folder, packages, flags = "" } of judges) {
    if (packages.every((name) => existsSync(`${folder}/node_modules/${name}`))) continue;
    // `npm ci` refuses a lock without the packages of platforms that a registry does not have.
    const command = `npm install --no-save --prefix ${folder} --ignore-scripts --prefer-offline --no-audit --no-fund ${flags}`;
    const { status } = spawnSync(command, { stdio: "inherit", shell: true, timeout: timeLimitMs });
    if (status !== 0) console.error(`The judges were not installed: ${command} failed.`);
  }
}
