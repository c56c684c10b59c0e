import { describe, expect, it } from "vitest";
import {
  isExactVersion,
  isPackageName,
  requirementOf,
  splitSpec,
} from "../../../src/manifests/javascript/npm-spec.ts";

describe("requirementOf", () => {
  it.each([
    ["^1.2.0", "ms", "^1.2.0"],
    [" 1.2.3 ", "ms", "1.2.3"],
    ["latest", "ms", "latest"],
    [">=1 <2 || 3.x", "ms", ">=1 <2 || 3.x"],
    ["npm:chalk@^5", "chalk", "^5"],
    ["npm:@acme/chalk@5.0.0", "@acme/chalk", "5.0.0"],
    ["npm:chalk", "chalk", null],
    ["npm:chalk@", "chalk", null],
    ["npm:7zip-bin@5.2.0", "7zip-bin", "5.2.0"],
    ["npm:^1.2.0", "ms", "^1.2.0"],
    ["npm:1.2.3", "ms", "1.2.3"],
    ["npm:", "ms", null],
    ["", "ms", null],
    ["patch:ms@npm%3A2.0.0#./ms.patch", "ms", "2.0.0"],
    ["patch:fsevents@2.3.2#builtin<compat/fsevents>", "fsevents", "2.3.2"],
    ["patch:@acme/a@npm%3A1.0.0#~/a.patch::version=1.0.0&hash=1", "@acme/a", "1.0.0"],
    ["patch:ms#./ms.patch", "ms", null],
    ["patch:https://a.example/ms.tgz#./ms.patch", "ms", null],
    ["patch:%E0%A4%A", "%E0%A4%A", null],
    ["jsr:^1.0.0", "ms", "^1.0.0"],
    ["jsr:@std/fs@^1.0.0", "@jsr/std__fs", "^1.0.0"],
    ["jsr:@std/fs", "@jsr/std__fs", null],
    ["github:acme/ms#main", "ms", "github:acme/ms#main"],
    ["acme/ms", "ms", "acme/ms"],
    ["git+ssh://git@git.example/acme/ms.git#v1", "ms", "git+ssh://git@git.example/acme/ms.git#v1"],
    ["https://files.example/ms.tgz", "ms", "https://files.example/ms.tgz"],
  ])("takes %j for %s at %s", (spec, name, range) => {
    expect(requirementOf("ms", spec)).toEqual({ kind: "package", name, range });
  });

  it.each([
    "file:../ms",
    "exec:./make.js",
    "link:../ms.tgz",
    "link:../ms",
    "portal:../ms",
    "workspace:*",
    "workspace:^1.0.0",
    "./ms",
    "../ms",
    ".",
    "..",
    "/opt/ms",
    "~/ms",
    "C:\\ms",
    "patch:ms@workspace%3Apackages/ms#./ms.patch",
  ])("takes %j for the repository's own", (spec) => {
    expect(requirementOf("ms", spec)).toEqual({ kind: "local" });
  });

  it.each([
    ["catalog:", null],
    ["catalog:default", null],
    ["catalog:react18", "react18"],
  ])("leaves %j to the catalog %j", (spec, catalog) => {
    expect(requirementOf("ms", spec)).toEqual({ kind: "catalog", catalog });
  });

  it.each([
    ["ms", "file:ms-1.0.0.tgz", "1.0.0"],
    ["ms", "./vendored/ms-2.0.0-rc.1.tar.gz", "2.0.0-rc.1"],
    ["ms", "ms-1.0.0.tgz", "1.0.0"],
    ["@acme/ms", "file:vendored/acme-ms-1.0.0.tgz#vendored/acme-ms-1.0.0.tgz", "1.0.0"],
    ["ms", "file:vendored/ms.tgz", null],
    ["ms", "file:vendored/debug-1.0.0.tgz", null],
  ])("takes for %s the archive %s, and its version from its name alone", (name, spec, version) => {
    expect(requirementOf(name, spec)).toEqual({ kind: "archive", name, version });
  });

  it("takes a stand-in of Rush for the repository's own", () => {
    expect(requirementOf("@rush-temp/web", "file:projects/web.tgz")).toEqual({ kind: "local" });
  });
});

describe("splitSpec", () => {
  it.each([
    ["ms@^2.0.0", "ms", "^2.0.0"],
    ["@acme/ms@2.0.0", "@acme/ms", "2.0.0"],
    ["ms@", "ms", ""],
    ["@acme/ms", "@acme/ms", null],
    ["a@npm:b@1", "a", "npm:b@1"],
  ])("splits %s", (spec, name, range) => {
    expect(splitSpec(spec)).toEqual({ name, range });
  });
});

describe("isPackageName", () => {
  it.each(["ms", "@acme/ms", "JSONStream", "__proto__", "7zip-bin", "a.b_c-d"])(
    "takes %s",
    (name) => {
      expect(isPackageName(name)).toBe(true);
    },
  );

  it.each(["", "a b", "a/b", "@acme/", "@acme/a/b", "https://a.example", "a@1", "git+ssh://git"])(
    "refuses %j",
    (name) => {
      expect(isPackageName(name)).toBe(false);
    },
  );
});

describe("isExactVersion", () => {
  it.each(["1.2.3", "0.0.0", "1.2.3-beta.1", "1.2.3+build.5", "10.20.30-a.b+c"])(
    "takes %s",
    (version) => {
      expect(isExactVersion(version)).toBe(true);
    },
  );

  it.each(["^1.2.3", "1.2", "1", "1.x", "*", "", "latest", "=1.2.3", "1.2.3 || 2.0.0", "1.2.3.4"])(
    "refuses %j",
    (version) => {
      expect(isExactVersion(version)).toBe(false);
    },
  );
});
