import { knownMavenRepositories, type MavenRepository } from "../domain/maven-repository.ts";
import { parseSecureUrl } from "./api-url.ts";
import { shown, type Parsed } from "./scalars.ts";

/** As Maven allows it for what becomes a part of file names. */
const idPattern = /^[\w.-]+$/;

/**
 * Reads `maven-repositories`: one `id = https://…` or known name per line, in the order in which they
 * are asked. Blank lines and `#` comments do not count.
 */
export function parseMavenRepositories(text: string): Parsed<readonly MavenRepository[]> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const read = lines.map(readLine);
  const repositories = read.flatMap((each) => ("value" in each ? [each.value] : []));
  const ids = repositories.map(({ id }) => id);
  const faults = [
    ...read.flatMap((each) => ("faults" in each ? each.faults : [])),
    ...new Set(ids.filter((id, at) => ids.indexOf(id) < at).map(repeated)),
  ];
  return faults.length > 0 ? { faults } : { value: repositories };
}

function readLine(line: string): Parsed<MavenRepository> {
  const { id = "", url } = /^(?<id>[^=\s]+)(?:\s*=\s*(?<url>.*))?$/.exec(line)?.groups ?? {};
  if (url === undefined) {
    const known = knownMavenRepositories.get(line);
    return known === undefined ? { faults: [notOne(line)] } : { value: known };
  }
  if (!idPattern.test(id)) return { faults: [notOne(line)] };
  const parsed = parseSecureUrl(url);
  if ("value" in parsed) return { value: { id, url: parsed.value } };
  return { faults: parsed.faults.map((fault) => `has for ${shown(id)} an address that ${fault}`) };
}

function notOne(line: string): string {
  const names = [...knownMavenRepositories.keys()].map((id) => `\`${id}\``).join(" or ");
  // An address without an id may carry a password.
  const quoted = shown(line.replace(/[^/]*@/, "***@"));
  return `has the line ${quoted}; allowed is \`id = https://…\`, ${names}.`;
}

function repeated(id: string): string {
  return `has the id ${shown(id)} twice; allowed is one line for each.`;
}
