import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundledLicences, installedLicences } from "../../scripts/licences/allowed.ts";
import { notAllowed } from "../../scripts/licences/not-allowed.ts";

const allowed = new Set(["MIT", "ISC"]);

function lockOf(license?: string) {
  return { packages: { "": {}, "node_modules/@a/b": license === undefined ? {} : { license } } };
}

describe("a licence", () => {
  it.each(["MIT", "(MIT OR GPL-3.0)", "GPL-3.0 OR ISC", "MIT AND ISC"])(
    "%s is allowed",
    (license) => {
      expect(notAllowed(lockOf(license), allowed)).toEqual([]);
    },
  );

  it.each(["GPL-3.0", "MIT AND GPL-3.0", "MIT OR ISC AND GPL-3.0", "SEE LICENSE IN x", "MIT-0"])(
    "%s is not, and is reported with its package",
    (license) => {
      expect(notAllowed(lockOf(license), allowed)).toEqual([`@a/b: ${license}`]);
    },
  );

  it("is not allowed where there is none", () => {
    expect(notAllowed(lockOf(), allowed)).toEqual(["@a/b: none"]);
  });

  it("is not asked of the project itself, nor of a link to a part of it", () => {
    const link = { packages: { "": {}, "node_modules/part": { link: true } } };

    expect(notAllowed(link, allowed)).toEqual([]);
  });
});

describe("what is installed", () => {
  it.each([
    "package-lock.json",
    "tools/cdxgen/package-lock.json",
    "tools/judges/package-lock.json",
    "tools/openapi/package-lock.json",
  ])("of %s is allowed", (path) => {
    const lock = JSON.parse(readFileSync(path, "utf8")) as Parameters<typeof notAllowed>[0];

    expect(notAllowed(lock, installedLicences)).toEqual([]);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(2);
  });

  it("may have more licences than what is bundled, and none that asks for our source", () => {
    expect(installedLicences.isSupersetOf(bundledLicences)).toBe(true);
    expect([...installedLicences].filter((name) => /^A?GPL|^LGPL|^SSPL|^BUSL/.test(name))).toEqual(
      [],
    );
  });

  it("has no script to run at its installation, which would not be run either", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const scripts = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript);

    expect(scripts.map(([path]) => path)).toEqual([]);
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
  });

  it("comes from a lockfile that fixes the content of each package", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>;
    };
    const unknown = Object.entries(lock.packages).filter(
      ([path, { integrity, link, inBundle }]) =>
        path !== "" && link !== true && inBundle !== true && integrity === undefined,
    );

    expect(unknown).toEqual([]);
  });
});
