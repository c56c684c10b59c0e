import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Environment } from "../domain/program.ts";
import { parseXml } from "../syntax/xml.ts";
import type { XmlElement } from "../syntax/xml-element.ts";
import { decodeText } from "../workspace/decode-text.ts";
import { readSettings, type MavenSettings } from "./settings-file.ts";

/**
 * The settings of Maven on this machine: `~/.m2/settings.xml`, and behind it
 * `$MAVEN_HOME/conf/settings.xml`. Those of a checked-out repository, and what a file of it names, are
 * never among them. What is no settings file configures nothing.
 * https://maven.apache.org/settings.html
 */
export async function machineSettings(env: Environment): Promise<MavenSettings> {
  const [user, installation] = await Promise.all([userRoot(env), installationRoot(env)]);
  const settings = readSettings(known(user), known(installation));
  const faults = [
    ...(user === "unreadable"
      ? ["the file itself, which cannot be read as settings of Maven"]
      : []),
    ...(installation === "unreadable"
      ? ["a file of the installation, which cannot be read as settings of Maven"]
      : []),
  ];
  return { ...settings, unsupported: [...settings.unsupported, ...faults] };
}

/** The root of a settings file; `null` where there is no file. */
type SettingsRoot = XmlElement | "unreadable" | null;

function known(root: SettingsRoot): XmlElement | null {
  return root === "unreadable" ? null : root;
}

/** Of the user. */
export function userRoot(env: Environment): Promise<SettingsRoot> {
  return rootIn(env["HOME"] ?? env["USERPROFILE"], ".m2");
}

/** Of the installation. */
export function installationRoot(env: Environment): Promise<SettingsRoot> {
  return rootIn(env["MAVEN_HOME"], "conf");
}

async function rootIn(home = "", directory: string): Promise<SettingsRoot> {
  const file = join(home, directory, "settings.xml");
  if (!isAbsolute(home) || !existsSync(file)) return null;
  try {
    const root = await parseXml(decodeText(readFileSync(file), file), file);
    return root.name === "settings" ? root : "unreadable";
  } catch {
    return "unreadable";
  }
}
