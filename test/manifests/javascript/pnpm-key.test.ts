import { describe, expect, it } from "vitest";
import { pnpmKey, withoutPeers } from "../../../src/manifests/javascript/pnpm-key.ts";

describe("pnpmKey", () => {
  it.each([
    [5, "/ms/2.1.3", "ms", "2.1.3"],
    [5, "/@acme/a/1.0.0", "@acme/a", "1.0.0"],
    [5, "/ms/2.1.3_react@18.2.0", "ms", "2.1.3"],
    [5, "/@acme/a/1.0.0_@babel+core@7.0.0+ms@2.1.3", "@acme/a", "1.0.0"],
    [5, "/ms/2.1.3-rc.1+build.5_abc", "ms", "2.1.3-rc.1+build.5"],
    [5, "registry.example/ms/2.1.3", "ms", "2.1.3"],
    [5, "registry.example/npm/@acme/a/1.0.0", "@acme/a", "1.0.0"],
    [6, "/ms@2.1.3", "ms", "2.1.3"],
    [6, "/@acme/a@1.0.0", "@acme/a", "1.0.0"],
    [6, "/ms@2.1.3(@acme/a@1.0.0(b@2.0.0))(c@3.0.0)", "ms", "2.1.3"],
    [6, "registry.example/@acme/a@1.0.0", "@acme/a", "1.0.0"],
    [9, "ms@2.1.3", "ms", "2.1.3"],
    [9, "@acme/a@1.0.0-rc.1(b@2.0.0)", "@acme/a", "1.0.0-rc.1"],
    [9, "7zip-bin@5.2.0", "7zip-bin", "5.2.0"],
  ])("reads of version %i: %s", (major, key, name, version) => {
    expect(pnpmKey(key, major)).toEqual({ kind: "package", name, version });
  });

  it.each([
    [5, "github.com/acme/a/4f2a9c1d0e8b", null],
    [5, "@codeload.example/acme/a/tar.gz/4f2a9c1d0e8b", null],
    [6, "@codeload.example/acme/a/tar.gz/4f2a9c1d0e8b", null],
    [6, "github.com/acme/a/2fa0531ab04e", null],
    [9, "a@https://codeload.example/acme/a/tar.gz/4f2a9c1d0e8b", "a"],
    [9, "@acme/a@git+https://git.example/acme/a.git#4f2a9c1d0e8b", "@acme/a"],
    [9, "node@runtime:24.4.1", "node"],
    [9, "just-a-name", null],
  ])("leaves to the entry, of version %i: %s", (major, key, name) => {
    expect(pnpmKey(key, major)).toEqual({ kind: "address", name, version: null });
  });

  it.each([
    [5, "file:packages/a", null],
    [6, "file:packages/a(ms@2.1.3)", null],
    [6, "link:../a", null],
    [9, "a@file:packages/a", "a"],
    [9, "@acme/a@file:a.tgz", "@acme/a"],
    [9, "@acme/a@link:../a", "@acme/a"],
  ])("knows what lies in the repository, of version %i: %s", (major, key, name) => {
    expect(pnpmKey(key, major)).toEqual({ kind: "local", name, version: null });
  });
});

describe("withoutPeers", () => {
  it.each([
    ["ms@2.1.3", "ms@2.1.3"],
    ["ms@2.1.3(a@1.0.0)(b@1.0.0(c@1.0.0))", "ms@2.1.3"],
    ["", ""],
  ])("cuts %j", (key, bare) => {
    expect(withoutPeers(key)).toBe(bare);
  });
});
