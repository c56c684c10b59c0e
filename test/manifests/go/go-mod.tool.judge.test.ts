import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGoMod } from "../../../src/manifests/go/go-mod.ts";
import { linesOf, readMod } from "../../../src/manifests/go/mod-file.ts";
import { Fault } from "../../../src/domain/problem.ts";
import { goOn } from "../../support/go.ts";
import { repository } from "../../support/speakers.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { anyBuild, proxyFiles, type Build } from "./judges/any-build.ts";
import { lines } from "./judges/lines.ts";

const missing = "there is no Go 1.26; scripts/judges/debian-tools.sh unpacks it";

describe("Go", () => {
  it("takes and refuses the same files, and finds the same in them", ({ skip }) => {
    const ask = goOn(temporaryDirectory()) ?? skip(missing);
    const directory = temporaryDirectory();
    const files = lines.map((text) =>
      text.includes("module") ? text : `module example.com/m\n\ngo 1.24\n\n${text}\n`,
    );
    const stated = files.map((file) => {
      writeFiles(directory, { "go.mod": file });
      const { status, stdout } = ask(["mod", "edit", "-json"], directory);
      return [file, status === 0 ? requiredIn(stdout) : "refused"];
    });

    expect(files.map((file) => [file, requiredBy(file)])).toEqual(stated);
  });

  it("selects the same modules, in a workspace too", ({ skip }) => {
    const proxy = temporaryDirectory();
    writeFiles(proxy, proxyFiles());
    const ask = goOn(proxy) ?? skip(missing);
    const format = "{{if not .Main}}{{.Path}} {{.Version}} {{.Replace}}{{end}}";
    let taken = 0;
    fc.assert(
      fc.property(anyBuild, (build) => {
        const directory = temporaryDirectory();
        writeFiles(directory, build.files);
        const cwd = join(directory, build.asked);
        const { status, stdout } = ask(["list", ...build.flags, "-m", "-f", format, "all"], cwd);
        taken += status === 0 ? 1 : 0;

        expect(selected(build)).toEqual(status === 0 ? listed(stdout) : "refused");
      }),
      { numRuns: 150 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});

function requiredBy(text: string): readonly string[] | "refused" {
  try {
    void parseGoMod(text, "go.mod", repository({ "go.mod": text }));
    return linesOf(readMod(text, "go.mod"), "require").map(
      ({ words: [path = "", version = ""] }) => `${path} ${version}`,
    );
  } catch (thrown) {
    if (thrown instanceof Fault) return "refused";
    throw thrown;
  }
}

interface ModJson {
  readonly Require?: readonly { readonly Path: string; readonly Version: string }[] | null;
}

function requiredIn(json: string): readonly string[] {
  const { Require } = JSON.parse(json) as ModJson;
  return (Require ?? []).map(({ Path, Version }) => `${Path} ${Version}`);
}

/** `path version`, of what is built in place of a module where it is replaced; a directory is none. */
function listed(output: string): readonly string[] {
  const modules = output.split("\n").flatMap((line) => {
    const [path, version, other, otherVersion] = line.trim().split(/\s+/);
    if (path === undefined || path === "") return [];
    if (other === undefined || other === "<nil>") return [`${path} ${version}`];
    return otherVersion === undefined ? [] : [`${other} ${otherVersion}`];
  });
  return [...new Set(modules)].toSorted();
}

/** What we say of all members together. */
function selected({ files, members }: Build): readonly string[] | "refused" {
  try {
    const found = members.flatMap((path) => {
      const reading = parseGoMod(files[path] ?? "", path, repository(files));
      return reading.packages.map(({ name, version }) => `${name} ${version}`);
    });
    return [...new Set(found)].toSorted();
  } catch (thrown) {
    if (thrown instanceof Fault) return "refused";
    throw thrown;
  }
}
