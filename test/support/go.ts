import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { temporaryDirectory } from "./repository.ts";

/** What `scripts/judges/debian-tools.sh` unpacks, else what is installed. */
const programs = [
  fileURLToPath(new URL("../../tools/judges/debian/usr/lib/go-1.26/bin/go", import.meta.url)),
  "go",
];

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Asks Go, with modules from a directory alone. */
export type AskGo = (parameters: readonly string[], cwd: string) => Answer;

/**
 * The Go of this machine, 1.26 or newer; `null` where there is none. `CI_REQUIRES_GO` makes that a failure.
 * @param proxy directory in the form of a module proxy
 */
export function goOn(proxy: string): AskGo | null {
  const home = temporaryDirectory();
  const env = {
    PATH: process.env["PATH"],
    HOME: home,
    GOPATH: home,
    GOFLAGS: "-modcacherw",
    GOPROXY: `file://${proxy}`,
    GOSUMDB: "off",
    GOTOOLCHAIN: "local",
    GOTELEMETRY: "off",
  };
  for (const program of programs) {
    const ask: AskGo = (parameters, cwd) =>
      spawnSync(program, parameters, { cwd, env, encoding: "utf8", timeout: 60_000 });
    const [, minor = "0"] = /go1\.(\d+)/.exec(ask(["version"], home).stdout) ?? [];
    if (Number(minor) >= 26) return ask;
  }
  if (process.env["CI_REQUIRES_GO"] === "1") throw new Error("There is no Go 1.26 or newer.");
  return null;
}
