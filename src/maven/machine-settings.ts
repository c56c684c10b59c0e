import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import type { Environment } from "../domain/program.ts";
import { parseXml } from "../syntax/xml.ts";
import type { XmlElement } from "../syntax/xml-element.ts";
import { decodeText } from "../workspace/decode-text.ts";
import { mavenArgument } from "./maven-flags.ts";
import { readSettings, type MavenSettings } from "./settings-file.ts";

/**
 * The settings of Maven on this machine: `~/.m2/settings.xml`, and behind it
 * `$MAVEN_HOME/conf/settings.xml`, or those that `MAVEN_ARGS` names in their place. Those of a
 * checked-out repository, and what a file of it names, are never among them. What is no settings file
 * configures nothing.
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

/** Of the user: the file that `-s` of `MAVEN_ARGS` names, else that in the home directory. */
export function userRoot(env: Environment): Promise<SettingsRoot> {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
  return rootAt(mavenArgument(env, ["-s", "--settings"]) ?? join(home, ".m2", name), env);
}

/** Of the installation: the file that `-gs` of `MAVEN_ARGS` names, else that of `MAVEN_HOME`. */
export function installationRoot(env: Environment): Promise<SettingsRoot> {
  const named = mavenArgument(env, ["-gs", "--global-settings"]);
  return rootAt(named ?? join(env["MAVEN_HOME"] ?? "", "conf", name), env);
}

/** The settings of each run of Maven on this machine, as far as they can be read: the user's first. */
export async function settingsRoots(env: Environment): Promise<readonly XmlElement[]> {
  const roots = await Promise.all([userRoot(env), installationRoot(env)]);
  return roots.map(known).filter((root) => root !== null);
}

const name = "settings.xml";

async function rootAt(file: string, env: Environment): Promise<SettingsRoot> {
  if (!isAbsolute(file) || isCheckedOut(file, env) || !existsSync(file)) return null;
  try {
    const root = await parseXml(decodeText(readFileSync(file), file), file);
    return root.name === "settings" ? root : "unreadable";
  } catch {
    return "unreadable";
  }
}

/** Whether a file lies in what a job checked out, where whoever opens a pull request may have written it. */
function isCheckedOut(file: string, env: Environment): boolean {
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  return workspace !== "" && !relative(workspace, file).startsWith("..");
}
