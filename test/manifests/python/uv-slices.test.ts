import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParseResult } from "../../../src/manifests/format.ts";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const uvLock = formatNamed("uv-lock");

function read(lock: string, path = "uv.lock"): Promise<ParseResult> {
  return readFirst(uvLock, { [path]: lock });
}

function slice(reading: ParseResult, ...members: string[]): string[] {
  return listed({ packages: reading.slice?.(members) ?? [] });
}

const workspace = `version = 1
[manifest]
members = ["root", "api", "lib"]
[[package]]
name = "root"
version = "0"
source = { virtual = "." }
dependencies = [{ name = "click" }]
[package.dev-dependencies]
dev = [{ name = "ruff" }]
[[package]]
name = "api"
version = "0"
source = { editable = "packages/api" }
dependencies = [{ name = "flask" }, { name = "lib", extra = ["db"] }]
[package.optional-dependencies]
fast = [{ name = "orjson" }]
[package.dev-dependencies]
test = [{ name = "pytest" }]
[[package]]
name = "lib"
version = "0"
source = { editable = "packages/lib" }
dependencies = [{ name = "pydantic" }]
[package.optional-dependencies]
db = [{ name = "psycopg" }]
s3 = [{ name = "boto3" }]
[package.dev-dependencies]
dev = [{ name = "pytest" }, { name = "click" }]
${["click", "ruff", "flask", "orjson", "pytest", "pydantic", "psycopg", "boto3", "left-over"]
  .map((name) => `[[package]]\nname = "${name}"\nversion = "1"\n`)
  .join("")}`;

describe("the slice of a member", () => {
  it("is what it needs, with its extras and groups, and through other members what these need", async () => {
    expect(slice(await read(workspace), "packages/api")).toEqual([
      "flask 1",
      "orjson 1",
      "pytest 1 dev",
      "pydantic 1",
      "psycopg 1",
    ]);
  });

  it("has its own extras whole, and its own groups", async () => {
    expect(slice(await read(workspace), "packages/lib")).toEqual([
      "click 1 dev",
      "pytest 1 dev",
      "pydantic 1",
      "psycopg 1",
      "boto3 1",
    ]);
  });

  it("is for the root what the root needs, with all that no member reaches", async () => {
    expect(slice(await read(workspace), ".")).toEqual(["click 1", "ruff 1 dev", "left-over 1 dev"]);
  });

  it("is found below the directory of the lock, in any spelling of the path", async () => {
    const reading = await read(workspace, "services/uv.lock");

    expect(slice(reading, "./services/packages/api/")).toEqual(
      slice(await read(workspace), "packages/api"),
    );
    expect(slice(reading, "services")).toContain("ruff 1 dev");
    expect(slice(reading, "packages/api")).toEqual([]);
  });

  it("comes with the names of members, which are no packages", async () => {
    expect((await read(workspace)).satisfies).toEqual(["root", "api", "lib"]);
  });

  it("is nothing for no member", async () => {
    expect(slice(await read(workspace))).toEqual([]);
  });

  it("has the groups of a root that is no project", async () => {
    const lock = `version = 1
[manifest]
members = ["api"]
[manifest.dependency-groups]
dev = [{ name = "ruff" }]
[[package]]
name = "api"
version = "0"
source = { editable = "api" }
dependencies = [{ name = "flask" }]
[[package]]
name = "flask"
version = "1"
[[package]]
name = "ruff"
version = "1"
`;
    const reading = await read(lock);

    expect(slice(reading, ".")).toEqual(["ruff 1 dev"]);
    expect(slice(reading, "api")).toEqual(["flask 1"]);
  });

  it("is not known where the lock has no member", async () => {
    expect((await read('version = 1\n[[package]]\nname = "a"\nversion = "1"\n')).slice).toBe(
      undefined,
    );
  });

  it("is, over all members, the whole: no package more or less, and none more for development", async () => {
    const name = fc.constantFrom("a", "b", "c", "d", "m0", "m1", "m2");
    const names = fc.array(name, { maxLength: 3 });
    const member = fc.record({ dependencies: names, extra: names, group: names });
    const graph = fc.record({
      members: fc.array(member, { minLength: 1, maxLength: 3 }),
      packages: fc.array(names, { minLength: 4, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(graph, async ({ members, packages }) => {
        const directories = members.map((_, at) => (at === 0 ? "." : `m${at}`));
        const lock = [
          `version = 1\n[manifest]\nmembers = [${members.map((_, at) => `"m${at}"`).join(", ")}]\n`,
          ...members.map(
            (each, at) =>
              `[[package]]\nname = "m${at}"\nversion = "0"\nsource = { editable = "${directories[at]}" }\n${needs("dependencies", each.dependencies)}[package.optional-dependencies]\n${needs("x", each.extra)}[package.dev-dependencies]\n${needs("dev", each.group)}`,
          ),
          ...packages.map(
            (each, at) =>
              `[[package]]\nname = "${"abcd"[at]}"\nversion = "1"\n${needs("dependencies", each)}`,
          ),
        ].join("");
        const reading = await read(lock);
        const slices = directories.flatMap((each) => reading.slice?.([each]) ?? []);

        expect(new Set(slices.map((each) => each.name))).toEqual(
          new Set(reading.packages.map((each) => each.name)),
        );
        expect(runtimeOf(slices)).toEqual(runtimeOf(reading.packages));
        expect(sorted(reading.slice?.(directories) ?? [])).toEqual(sorted(reading.packages));
      }),
    );
  });
});

function needs(key: string, names: readonly string[]): string {
  return `${key} = [${names.map((name) => `{ name = "${name}" }`).join(", ")}]\n`;
}

function runtimeOf(packages: ParseResult["packages"]): ReadonlySet<string> {
  return new Set(packages.filter((each) => !each.development).map((each) => each.name));
}

function sorted(packages: ParseResult["packages"]): string[] {
  return listed({ packages }).toSorted();
}

describe("the lock of a script", () => {
  it("covers the script, and no project beside it", async () => {
    const lock =
      'version = 1\n[manifest]\nrequirements = [{ name = "flask" }]\n[[package]]\nname = "flask"\nversion = "3"\n';
    const reading = await read(lock, "tools/report.py.lock");

    expect(listed(reading)).toEqual(["flask 3"]);
    expect(reading.covers).toEqual(["tools/report.py"]);
  });
});
