import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const programs = ["chromium", "chromium-browser", "google-chrome"];

/** Chromium's program: that of `CHROMIUM`, else one that is installed; `null` where there is none. */
export function findChromium(): string | null {
  const given = process.env["CHROMIUM"] ?? "";
  const candidates = given === "" ? programs : [given];
  return candidates.find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;
}

interface Shot {
  readonly html: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Writes a picture of the page to a PNG file. @throws Error with what the browser says. */
export function takePicture(program: string, { html, width, height }: Shot, file: string): void {
  run(program, html, [`--screenshot=${file}`, `--window-size=${width},${height}`]);
}

/** The page after its scripts have run, as HTML. @throws Error with what the browser says. */
export function dumpDom(program: string, { html, width, height }: Shot): string {
  return run(program, html, ["--dump-dom", `--window-size=${width},${height}`]);
}

function run(program: string, html: string, flags: readonly string[]): string {
  const directory = mkdtempSync(join(tmpdir(), "cortex-deps-page-"));
  try {
    const file = join(directory, "page.html");
    writeFileSync(file, html);
    const done = spawnSync(
      program,
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        `--user-data-dir=${join(directory, "profile")}`,
        ...flags,
        pathToFileURL(file).href,
      ],
      { encoding: "utf8", timeout: 60_000, maxBuffer: 100_000_000 },
    );
    if (done.status !== 0) throw new Error(`${program} ended with ${done.status}: ${done.stderr}`);
    return done.stdout;
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}
