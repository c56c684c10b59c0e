import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Environment } from "../domain/program.ts";
import { parseXml } from "../syntax/xml.ts";
import { decodeText } from "../workspace/decode-text.ts";
import { noSettings, readSettings, type MavenSettings } from "./settings-file.ts";

/**
 * Maven's settings of the user of this machine, `~/.m2/settings.xml`. Those of a checked-out repository
 * are never read. What is no settings file says nothing but that.
 * https://maven.apache.org/settings.html
 */
export async function userSettings(env: Environment): Promise<MavenSettings> {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
  const file = join(home, ".m2", "settings.xml");
  if (!isAbsolute(home) || !existsSync(file)) return noSettings;
  try {
    const root = await parseXml(decodeText(readFileSync(file), file), file);
    if (root.name === "settings") return readSettings(root);
  } catch {
    // Reported like a file with another root.
  }
  return {
    ...noSettings,
    unsupported: ["the file itself, which cannot be read as settings of Maven"],
  };
}
