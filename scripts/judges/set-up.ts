import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const tools = "tools/judges";
const timeLimitMs = 300_000;

/**
 * Installs the package managers and grammars that the judge tests ask, once. Where that fails the tests that need
 * them are skipped, or fail by `CI_REQUIRES_PACKAGE_MANAGERS`.
 */
export function setup(): void {
  const needed = ["pnpm", "@cyclonedx/cyclonedx-npm", "@arborium/groovy", "@arborium/kotlin"];
  if (needed.every((name) => existsSync(`${tools}/node_modules/${name}`))) return;
  // `npm ci` refuses a lock without the packages of platforms that a registry does not have.
  const command = `npm install --no-save --prefix ${tools} --ignore-scripts --prefer-offline --no-audit --no-fund`;
  const { status } = spawnSync(command, { stdio: "inherit", shell: true, timeout: timeLimitMs });
  if (status !== 0)
    console.error(`The package managers and grammars were not installed: ${command} failed.`);
}
