import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const tool = "tools/openapi";

/** The documents of Cortex's API, and the types that are made from each. */
export const apiTypes = [
  { document: "openapi/cortex-packages.openapi.json", path: "src/cortex/schema.d.ts" },
  { document: "openapi/cortex-catalog.openapi.json", path: "src/cortex/catalog-schema.d.ts" },
] as const;

/**
 * Makes the types of the API from its documents. The tool that does it stands apart with a
 * lockfile of its own (tools/openapi/package.json says why) and is installed when it is first needed.
 * @throws Error when it cannot be installed or fails, so that no check passes on types that were not made.
 */
export function writeApiTypes(): void {
  if (!existsSync(`${tool}/node_modules/openapi-typescript`))
    run(`npm ci --prefix ${tool} --ignore-scripts --prefer-offline --no-audit --no-fund`);
  for (const { document, path } of apiTypes)
    run(`node ${tool}/node_modules/openapi-typescript/bin/cli.js ${document} -o ${path}`);
}

function run(command: string): void {
  const { status } = spawnSync(command, { stdio: "inherit", shell: true });
  if (status !== 0) throw new Error(`The types of the API were not made: ${command} failed.`);
}
