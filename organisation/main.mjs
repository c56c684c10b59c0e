import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The secrets, which are never flags: a list of processes would show them. */
const secrets = new Map([
  ["CORTEX-API-KEY", "CORTEX_API_KEY"],
  ["GITHUB-TOKEN", "GITHUB_TOKEN"],
  ["GIT-TOKEN", "GIT_TOKEN"],
]);

/** Runs one step of `cortex-deps organisation` with the inputs of an action as its flags. */
export async function step(name) {
  process.exitCode = 1;
  const flags = [];
  for (const [variable, text] of Object.entries(process.env)) {
    const input = /^INPUT_(.+)$/.exec(variable)?.[1];
    if (input === undefined || text === undefined || text.trim() === "") continue;
    const secret = secrets.get(input);
    if (secret === undefined) flags.push(`--${input.toLowerCase()}=${text}`);
    else {
      process.stdout.write(`::add-mask::${text.trim()}\n`);
      process.env[secret] = text.trim();
    }
    delete process.env[variable];
  }
  const cli = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "cli.js");
  process.argv = [process.execPath, cli, "organisation", name, ...flags];
  await import(pathToFileURL(cli).href);
}
