import { execSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface EffectiveModels {
  /** The `group:artifact` of the repository's own projects. */
  readonly projects: readonly string[];
  /** For each POM its effective dependencies, or why Maven refuses it. */
  readonly poms: Readonly<Record<string, readonly EffectiveDependency[] | string>>;
}

type EffectiveDependency = readonly [name: string, version: string, scope: string];

/** Maven's own model builder, in a process that answers for one repository after another. */
export interface MavenItself {
  readonly effectiveModels: (directory: string) => Promise<EffectiveModels>;
  readonly end: () => void;
}

export const howToInstallMaven =
  "Maven is not installed, so our reading of POMs was not compared with its own. Install it with `apt-get install --no-install-recommends maven default-jdk-headless`, or from https://maven.apache.org/install.html.";

const program = fileURLToPath(new URL("EffectiveModels.java", import.meta.url));
const timeLimitMs = 300_000;

/** `null` where Maven is not installed. */
export function startMaven(): MavenItself | null {
  const home = mavenHome();
  if (home === null) return null;
  // The conditions on systems ask the Java machine itself.
  const linux = ["-Dos.name=Linux", "-Dos.arch=amd64", "-Dos.version=6"];
  const child = spawn("java", [...linux, "-cp", join(home, "lib", "*"), program], {
    stdio: ["pipe", "pipe", "inherit"],
    timeout: timeLimitMs,
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    effectiveModels: async (directory) => {
      child.stdin.write(`${directory}\n`);
      const { value, done } = await answers.next();
      if (done === true) throw new Error(`Maven's model builder ended at ${directory}.`);
      return JSON.parse(value) as EffectiveModels;
    },
    end: () => child.stdin.end(),
  };
}

function mavenHome(): string | null {
  try {
    const reported = execSync("mvn --batch-mode --version", {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: timeLimitMs,
    });
    return /^Maven home: (.+?)\r?$/m.exec(reported)?.[1] ?? null;
  } catch {
    return null;
  }
}
