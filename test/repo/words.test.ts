import { homedir, tmpdir } from "node:os";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFiles, textOf } from "./project-files.ts";

/** The folder around this checkout, so that siblings are found as well; a root would be found everywhere. */
const machinePaths = [dirname(process.cwd()), process.cwd(), homedir(), tmpdir()]
  .filter((path) => path.length > "/tmp".length)
  .map((path) => `${path}/`);

const text = projectFiles(/\.(?:ts|js|mjs|json|jsonc|ya?ml|md|txt|snap)$|^\.[^/]+$|^\.ci\//);

describe("the files of the repository", () => {
  it.each(machinePaths)("name no path of this machine: %s", (path) => {
    expect(text.filter((file) => textOf(file).includes(path))).toEqual([]);
  });

  it("lock nothing but packages of npm's own registry, with their hashes", () => {
    const locks = text.filter((file) => /(?:^|\/)package-lock\.json$/.test(file));
    const ours = locks.filter((file) => !file.startsWith("test/"));

    expect(ours).toContain("package-lock.json");
    for (const lock of ours) expect(strangers(textOf(lock)), lock).toEqual([]);
  });

  it("end with a line break and have no carriage return, where people write them", () => {
    const written = text.filter((file) => /^(?:src|scripts|bench|docs|\.github)\//.test(file));

    expect(
      written.filter((file) => !textOf(file).endsWith("\n") || textOf(file).includes("\r")),
    ).toEqual([]);
  });
});

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }
    >
  >;
}

function strangers(lockText: string): string[] {
  const { packages } = JSON.parse(lockText) as Lock;
  return Object.entries(packages)
    .filter(
      ([path, { resolved, integrity, link }]) =>
        path.includes("node_modules/") &&
        link !== true &&
        !(
          resolved?.startsWith("https://registry.npmjs.org/") === true &&
          integrity?.startsWith("sha512-")
        ),
    )
    .map(([path]) => path);
}
