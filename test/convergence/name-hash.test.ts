import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  digestOf,
  hashOf,
  nameHash,
  packHashes,
  unpackHashes,
  versionHash,
} from "../../src/convergence/name-hash.ts";

const hash = fc.string().map(hashOf);

describe("the hash of a name", () => {
  it("is the first 36 bits of its SHA-256 as base64url", () => {
    const bits = createHash("sha256").update("ms").digest("base64url").slice(0, 6);

    expect(nameHash("NODE", "ms")).toBe(bits);
  });

  it.each([
    ["PYTHON", "Zope.Interface", "zope-interface"],
    ["NUGET", "Newtonsoft.Json", "newtonsoft.json"],
    ["JAVA", "com.acme:core", "com.acme.core"],
  ] as const)("of %s is the same for every spelling: %s, %s", (packageType, one, other) => {
    expect(nameHash(packageType, one)).toBe(nameHash(packageType, other));
  });

  it.each([
    ["NODE", "JSONStream", "jsonstream"],
    ["GO", "github.com/a/b", "github.com/a/b/v2"],
  ] as const)("of %s is another one for another name: %s, %s", (packageType, one, other) => {
    expect(nameHash(packageType, one)).not.toBe(nameHash(packageType, other));
  });

  it("with a version is the same for every writing of the version", () => {
    expect(versionHash("PYTHON", "Flask", "1.0")).toBe(versionHash("PYTHON", "flask", "1.0.0"));
    expect(versionHash("GO", "a.io/b", "v1.0.0")).toBe(versionHash("GO", "a.io/b", "1.0.0"));
    expect(versionHash("NODE", "ms", "2.0")).not.toBe(versionHash("NODE", "ms", "2.0.0"));
  });
});

describe("packed hashes", () => {
  it("are sorted, each once, six characters each", () => {
    expect(packHashes(["bbbbbb", "aaaaaa", "bbbbbb"])).toBe("aaaaaabbbbbb");
  });

  it("of a thousand names take 6 kB", () => {
    const names = Array.from({ length: 1_000 }, (_, index) => nameHash("NODE", `name-${index}`));

    expect(packHashes(names)).toHaveLength(6_000);
  });

  it("are unpacked to the same set, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(hash), (hashes) => {
        expect(unpackHashes(packHashes(hashes))).toEqual(new Set(hashes));
      }),
    );
  });

  it.each([7, null, undefined, {}, ["aaaaaa"], "aaaaa", "aaaaaaa", "aaaa a", "aaaaa=", "aaaaaä"])(
    "are none where the text is none: %j",
    (packed: unknown) => {
      expect(unpackHashes(packed)).toBeNull();
    },
  );
});

describe("the digest of names with versions", () => {
  it("is the beginning of a SHA-256, so that states of all runs can be compared", () => {
    const whole = createHash("sha256").update("a\u00001\u00002\n").digest("base64url");

    expect(digestOf([{ name: "a", versions: ["1", "2"] }])).toBe(whole.slice(0, 16));
  });

  it("is the same for equal sets alone", () => {
    const one = [
      { name: "a", versions: ["1", "2"] },
      { name: "b", versions: [] },
    ];

    expect(digestOf(one)).toBe(digestOf(structuredClone(one)));
    expect(digestOf(one)).toHaveLength(16);
    const others = [
      [],
      one.slice(1),
      [
        { name: "a", versions: ["1"] },
        { name: "b", versions: [] },
      ],
      [
        { name: "a", versions: ["12"] },
        { name: "b", versions: [] },
      ],
      [
        { name: "a\u00001", versions: ["2"] },
        { name: "b", versions: [] },
      ],
    ].map(digestOf);
    expect(others.slice(0, 4)).not.toContain(digestOf(one));
    expect(new Set(others).size).toBe(others.length);
  });
});
