import { describe, expect, it } from "vitest";
import config from "../../rolldown.config.ts";
import { bundledPackages } from "../../scripts/release/bundled-packages.ts";
import { sbomOf } from "../../scripts/release/sbom.ts";
import { textOf } from "./project-files.ts";

const project = { name: "shop", version: "1.2.3" };

describe("the SBOM of a release", () => {
  it("has the packages of which a licence lies in dist/, and no other", async () => {
    const licences = ["action", "cli"].map((name) => textOf(`dist/${name}.licenses.txt`));
    const named = licences.flatMap((text) =>
      [...text.matchAll(/(?:^|\n---\n\n)(?<key>\S+@\d\S*) - /g)].map(
        ({ groups }) => groups?.["key"],
      ),
    );

    const bundled = await bundledPackages(config);

    expect(bundled.map(({ name, version }) => `${name}@${version}`)).toEqual(
      [...new Set(named)].toSorted((a = "", b = "") => (a < b ? -1 : 1)),
    );
    expect(bundled.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["@actions/core", "smol-toml", "undici"]),
    );
  });

  it("names each with its licence, its address and the hash of its archive", () => {
    const lock = {
      packages: {
        "node_modules/a/node_modules/@acme/tool": { version: "2.0.0", integrity: "sha512-AAE=" },
        "node_modules/@acme/tool": { version: "1.0.0", integrity: "sha512-AAI=" },
      },
    };

    const text = sbomOf([{ name: "@acme/tool", version: "2.0.0", license: "MIT" }], project, lock);

    expect(JSON.parse(text)).toMatchObject({
      bomFormat: "CycloneDX",
      metadata: { component: { type: "application", ...project } },
      components: [
        {
          type: "library",
          group: "@acme",
          name: "tool",
          version: "2.0.0",
          purl: "pkg:npm/%40acme/tool@2.0.0",
          hashes: [{ alg: "SHA-512", content: "0001" }],
          licenses: [{ expression: "MIT" }],
        },
      ],
    });
  });

  it("names a package without a scope, and without a hash where none is known", () => {
    const text = sbomOf([{ name: "ms", version: "2.1.3", license: "MIT" }], project, {
      packages: {},
    });

    expect(JSON.parse(text)).toMatchObject({
      components: [{ name: "ms", purl: "pkg:npm/ms@2.1.3" }],
    });
    expect(text).not.toContain("hashes");
  });

  it("is the same text for the same packages", () => {
    const packages = [{ name: "ms", version: "2.1.3", license: "MIT" }];

    expect(sbomOf(packages, project, { packages: {} })).toBe(
      sbomOf(packages, project, { packages: {} }),
    );
  });
});
