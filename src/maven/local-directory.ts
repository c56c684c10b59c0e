import { isAbsolute, join } from "node:path";
import type { Environment } from "../domain/program.ts";
import { childText } from "../syntax/xml-element.ts";
import { flagsIn } from "./maven-flags.ts";
import { installationRoot, userRoot } from "./machine-settings.ts";

/**
 * The directory of the local Maven repository: what the environment gives to each run of Maven, then
 * what the user's settings configure, else those of the installation, else `~/.m2/repository`; `null` where
 * there is no home directory. A checked-out repository is never asked.
 * https://maven.apache.org/settings.html#simple-values, https://maven.apache.org/configure.html
 */
export async function localDirectory(env: Environment): Promise<string | null> {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
  if (!isAbsolute(home)) return null;
  for (const written of [flagOf(env["MAVEN_ARGS"]), flagOf(env["MAVEN_OPTS"])])
    if (isAbsolute(written)) return written;
  for (const root of [await userRoot(env), await installationRoot(env)]) {
    const isRead = root !== null && root !== "unreadable";
    const written = isRead ? childText(root, "localRepository") : null;
    const filled = written === null ? "" : filledIn(written, home, env);
    if (isAbsolute(filled)) return filled;
  }
  return join(home, ".m2", "repository");
}

/** Empty where it is not among the flags. */
function flagOf(written: string | undefined): string {
  const flag = "-Dmaven.repo.local=";
  return (
    flagsIn(written)
      .find((word) => word.startsWith(flag))
      ?.slice(flag.length) ?? ""
  );
}

/** A property that is set nowhere leaves nothing that is a directory. */
function filledIn(written: string, home: string, env: Environment): string {
  const filled = written.replace(/\$\{(?:env\.(\w+)|user\.home)\}/g, (all, name?: string) =>
    name === undefined ? home : (env[name] ?? all),
  );
  return filled.includes("${") ? "" : filled;
}
