import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Environment } from "../domain/program.ts";
import { parseXml } from "../syntax/xml.ts";
import { childText } from "../syntax/xml-element.ts";
import { decodeText } from "../workspace/decode-text.ts";

/**
 * The directory of the local Maven repository: what the user's settings say, else those of the
 * installation, else `~/.m2/repository`; `null` where there is no home directory. Settings of a
 * checked-out repository are never asked.
 * https://maven.apache.org/settings.html#simple-values
 */
export async function localDirectory(env: Environment): Promise<string | null> {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
  if (!isAbsolute(home)) return null;
  const installation = env["MAVEN_HOME"] ?? "";
  const files = [
    join(home, ".m2", "settings.xml"),
    ...(isAbsolute(installation) ? [join(installation, "conf", "settings.xml")] : []),
  ];
  for (const file of files) {
    const written = await writtenDirectory(file);
    const filled = written === null ? "" : filledIn(written, home, env);
    if (isAbsolute(filled)) return filled;
  }
  return join(home, ".m2", "repository");
}

/** `null` where the file is missing, is no settings file, or says nothing. */
async function writtenDirectory(file: string): Promise<string | null> {
  try {
    const root = await parseXml(decodeText(readFileSync(file), file), file);
    return root.name === "settings" ? childText(root, "localRepository") : null;
  } catch {
    return null;
  }
}

/** A property that is set nowhere leaves nothing that is a directory. */
function filledIn(written: string, home: string, env: Environment): string {
  const filled = written.replace(/\$\{(?:env\.(\w+)|user\.home)\}/g, (all, name?: string) =>
    name === undefined ? home : (env[name] ?? all),
  );
  return filled.includes("${") ? "" : filled;
}
