import type { Package } from "../../domain/package.ts";
import type { ParseResult } from "../format.ts";
import { lockError } from "../lock-tool.ts";
import { Lines } from "../../syntax/lines.ts";

const tool = { name: "Paket", command: "dotnet paket install" };

/** Names of groups that a project never needs when it runs. */
const developmentGroup =
  /^(?:analyzers?|build|benchmarks?|dev|development|docs?|documentation|fake|format(?:ting)?|lint|tests?|testing|tools?|tooling|.*tests?)$/i;

/** `    Name (1.0) - restriction: …`; what a package depends on stands two blanks further in. */
const entry = /^ {4}(\S+) \(([^()\s]+)\)/;

/** The lines that begin with a word in capitals: sources of packages, of files, and options. */
const section = /^[A-Z][A-Z-]*(?::.*)?$/;

/** Paket's lockfile of a repository. https://fsprojects.github.io/Paket/lock-file.html */
export function parsePaketLock(text: string, path: string): ParseResult {
  const packages: Package[] = [];
  let group = "";
  let source = "";
  const lines = new Lines(text);
  while (lines.next()) {
    const line = lines.line().trimEnd();
    if (line === "") continue;
    const [, named] = /^GROUP (.+)$/.exec(line) ?? [];
    if (named !== undefined) {
      group = named.trim();
      source = "";
    } else if (section.test(line)) source = line;
    else if (!line.startsWith("  "))
      throw lockError(path, `has a line ${lines.number} that is not a section`, tool);
    else if (source === "NUGET" && /^ {4}\S/.test(line)) {
      const [, name, version] = entry.exec(line) ?? [];
      if (name === undefined || version === undefined)
        throw lockError(path, `has a line ${lines.number} that is not \`Name (version)\``, tool);
      const development = developmentGroup.test(group);
      packages.push({ name, version, development, resolved: true });
    } else if (source === "")
      throw lockError(path, `has a line ${lines.number} outside of any section`, tool);
  }
  return { packages };
}
