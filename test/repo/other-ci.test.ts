import { loadAll } from "js-yaml";
import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { projectFiles, textOf } from "./project-files.ts";

const files = projectFiles(/^docs\/ci\//);
const page = textOf("docs/other-ci.md");

/** What a shell passes on, with what the CI puts in place of its own expressions. */
function commandsIn(text: string): readonly (readonly string[])[] {
  const joined = text.replaceAll(/\\\n\s*/g, " ").replaceAll(/>\n\s+(?=node )/g, "");
  return joined
    .split("\n")
    .map((line, at, lines) => `${line} ${/^\s+--/.test(lines[at + 1] ?? "") ? lines[at + 1] : ""}`)
    .flatMap((line) => /node \S*cortex-deps(?:\/cli)?\.js"? ([^'\n]*)/.exec(line)?.[1] ?? [])
    .map((rest) =>
      rest
        .replaceAll(/\$\{ENTITY:\+(.*?)\}/g, "$1")
        .replaceAll(/"?(?:\$\(?\w*[cC]ommand\)?|\$COMMAND|<< parameters\.command >>)"?/g, "check")
        .replaceAll(/"?(?:\$\(failOn\)|\$FAIL_ON|<< parameters\.fail-on >>)"?/g, "drift")
        .trim()
        .split(/\s+/),
    );
}

it("each recipe is in the page, and the page states that none was run", () => {
  expect(files).toHaveLength(6);
  for (const path of files) expect(page).toContain(`(${path.replace("docs/", "")})`);
  expect(page).toContain("none was run");
});

describe.each(files)("%s", (path) => {
  const text = textOf(path);

  it.runIf(path.endsWith(".yml"))("is YAML", () => {
    expect(loadAll(text).every((document) => typeof document === "object")).toBe(true);
  });

  it.runIf(!path.endsWith("Dockerfile"))(
    "starts commands that the command line has, with flags that it has",
    () => {
      const commands = commandsIn(text);

      expect(commands.length).toBeGreaterThan(0);
      for (const parameters of commands) {
        const { line, problems } = readArguments(parameters);
        expect(problems.map(({ message }) => message)).toEqual([]);
        expect(["check", "sync"]).toContain(line.command);
      }
    },
  );

  it.runIf(!path.endsWith("Dockerfile"))("holds the file of the release to its checksum", () => {
    expect(text).toContain("sha256sum --check");
  });
});

it("the Dockerfile has instructions that Docker knows, and starts the command line", () => {
  const lines = textOf("docs/ci/Dockerfile").replaceAll(/\\\n/g, " ").split("\n");
  const instructions = lines.filter((line) => line !== "" && !line.startsWith("#"));

  expect(instructions.map((line) => line.split(" ", 1)[0])).toEqual([
    "FROM",
    "RUN",
    "COPY",
    "USER",
    "WORKDIR",
    "ENTRYPOINT",
    "CMD",
  ]);
});
