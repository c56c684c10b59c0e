import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pipfileLock = formatNamed("pipfile-lock");

function read(lock: unknown): ReturnType<typeof readFirst> {
  const text = typeof lock === "string" ? lock : JSON.stringify(lock, null, 4);
  return readFirst(pipfileLock, { "app/Pipfile.lock": text });
}

const meta = { "pipfile-spec": 6, hash: { sha256: "0" } };

describe("pipfile-lock", () => {
  it("reads the pinned versions, and which are for development alone", async () => {
    const reading = await read({
      _meta: meta,
      default: { flask: { version: "==1.0", hashes: ["sha256:0"] } },
      develop: { pytest: { version: "==8.0" }, Flask: { version: "==1.0" } },
    });

    expect(listed(reading)).toEqual(["flask 1.0", "pytest 8.0 dev", "Flask 1.0"]);
    expect(reading).toMatchObject({ covers: ["app/Pipfile"], altered: false, warnings: [] });
  });

  it("takes a category of any other name for one that is needed", async () => {
    const reading = await read({ _meta: meta, default: {}, docs: { sphinx: { version: "==7" } } });

    expect(listed(reading)).toEqual(["sphinx 7"]);
    expect(reading.altered).toBe(true);
  });

  it("leaves out what lies on this machine, so that the file cannot go as it is", async () => {
    const reading = await read({
      _meta: meta,
      default: {
        own: { editable: true, path: "." },
        lib: { path: "./lib" },
        archive: { file: "vendored/archive.whl" },
        a: { version: "==1" },
      },
    });

    expect(listed(reading)).toEqual(["a 1"]);
    expect(reading.altered).toBe(true);
  });

  it("reads the version of a wheel from its name, wherever it lies", async () => {
    const reading = await read({
      _meta: meta,
      default: {
        near: { file: "wheels/near-1.0-py3-none-any.whl" },
        path: { path: "./wheels/path-2.0-py3-none-any.whl" },
        far: { file: "https://example.com/far-3.0-py3-none-any.whl", hashes: [] },
      },
    });

    expect(listed(reading)).toEqual(["near 1.0", "path 2.0", "far 3.0"]);
    expect(reading.altered).toBe(true);
  });

  it("leaves out a project of this repository that is taken by git", async () => {
    const lock = {
      _meta: meta,
      default: { Model: { git: "https://x.y/z.git", subdirectory: "lib" } },
    };
    const reading = await readFirst(pipfileLock, {
      "api/Pipfile.lock": JSON.stringify(lock),
      "lib/pyproject.toml": '[project]\nname = "model"\n',
    });

    expect(listed(reading)).toEqual([]);
    expect(reading.altered).toBe(true);
  });

  it("has no version of what comes from a repository or an address", async () => {
    const reading = await read({
      _meta: meta,
      default: {
        a: { git: "https://example.com/a.git", ref: "0123" },
        b: { editable: true, git: "https://example.com/b.git" },
        c: { file: "https://example.com/c-1.0.zip" },
      },
    });

    expect(listed(reading)).toEqual(["a -", "b -", "c -"]);
  });

  it("takes `*` for no version and a range as it is written", async () => {
    const lock = { _meta: meta, default: { a: { version: "*" }, b: { version: ">= 1" } } };

    expect(listed(await read(lock))).toEqual(["a -", "b >=1 range"]);
  });

  it("keeps names of every object's prototype", async () => {
    const lock = '{"_meta": {}, "default": {"__proto__": {"version": "==1"}}, "develop": {}}';

    expect(listed(await read(lock))).toEqual(["__proto__ 1"]);
  });

  it("warns of a specification newer than any known", async () => {
    const reading = await read({
      _meta: { "pipfile-spec": 7 },
      default: { a: { version: "==1" } },
    });

    expect(listed(reading)).toEqual(["a 1"]);
    expect(reading.warnings).toMatchObject([{ code: "lockfile-version-unknown" }]);
  });

  it.each([
    ["no lock", "{}"],
    ["a list", "[]"],
    ["a category that is not an object", '{"default": []}'],
    ["an entry that is not an object", '{"default": {"a": "==1"}}'],
    ["no JSON", "bogus"],
    ["an empty file", ""],
  ])("refuses %s", async (_, text) => {
    const fault = await faultOf(read(text));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "app/Pipfile.lock" });
  });
});
