import { describe, expect, it } from "vitest";
import { bothPrograms, programs } from "../../support/programs.ts";
import { goMod, packageJson, packageLock, pom } from "../../support/sample-files.ts";
import type { Files } from "../../support/repository.ts";
import { stage } from "../../support/scenario.ts";
import { codesOf, syncTwice } from "./two-commits.ts";

const names = ["vendor", "test", "tests", "examples", "fixtures"];
const manifest = packageJson("ms@2.1.3", "react@19.0.0");
const all = names.map((name) => `NODE of-${name} 1.0.0`).toSorted();

describe.each(bothPrograms)(
  "services in directories of names that a default excludes, by the %s,",
  (program) => {
    it("are read where `entity` lines name them", async () => {
      const { run } = await stage({ program, files: eachIn("") });

      const scene = await run({
        inputs: { entity: names.map((name) => `${name}: shop`).join("\n") },
      });

      expect(scene.recorded).toEqual(all);
    });

    it("are read where a descriptor in each owns it", async () => {
      const descriptors = names.map((name) => [
        `services/${name}/cortex.yaml`,
        `info:\n  title: ${name}\n  x-cortex-tag: ${name}\n`,
      ]);
      const { run } = await stage({
        program,
        sandbox: { entities: names },
        files: { ...eachIn("services/"), ...(Object.fromEntries(descriptors) as Files) },
      });

      const scene = await run({ inputs: { entity: "" } });
      expect(scene.recorded).toEqual(
        names.map((name) => `${name} NODE of-${name} 1.0.0`).toSorted(),
      );
    });

    it("keep what they had before they moved there", async () => {
      const { second } = await syncTwice(
        {
          before: eachIn("", "-service"),
          change: {
            ...eachIn(""),
            ...Object.fromEntries(names.map((name) => [`${name}-service/package.json`, null])),
          },
        },
        program,
      );

      expect(second.recorded).toEqual(all);
      expect(codesOf(second)).toEqual(["still-referenced"]);
      const stated = second.report.problems.map(({ message }) => message).join("\n");
      expect(stated).toContain("of-examples in examples/package.json:4");
      expect(stated).not.toContain("no manifest of that type");
      for (const name of names) {
        expect(second.report.manifests).toContainEqual(
          expect.objectContaining({ path: `${name}/package.json`, status: "excluded" }),
        );
      }
    });
  },
);

/** A service in a directory of each name, which alone declares `of-NAME`. */
function eachIn(above: string, behind = ""): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [`${above}${name}${behind}/package.json`, packageJson(`of-${name}@1.0.0`)]),
  );
}

describe("a part of a build below an excluded directory keeps its packages:", () => {
  it.each(programs)("a module of Maven, by the %s", async (program) => {
    const parent = pom("org.slf4j:slf4j-api@2.0.9").replace(
      "</project>",
      "  <modules><module>test/kit</module></modules>\n</project>",
    );
    const { first, second } = await syncTwice(
      {
        before: {
          "pom.xml": parent.replace("test/kit", "kit"),
          "kit/pom.xml": pom("junit:junit@4.13.2"),
        },
        change: {
          "pom.xml": parent,
          "kit/pom.xml": null,
          "test/kit/pom.xml": pom("junit:junit@4.13.2"),
        },
      },
      program,
    );

    expect(first.recorded).toHaveLength(2);
    expect(second.recorded).toEqual(first.recorded);
  });

  it.each(programs)("a member of go.work, by the %s", async (program) => {
    const { first, second } = await syncTwice(
      {
        before: {
          "go.work": "go 1.24\n\nuse (\n\t.\n\t./tool\n)\n",
          "go.mod": goMod("golang.org/x/net@v0.20.0"),
          "tool/go.mod": goMod("golang.org/x/sync@v0.6.0").replace("/app", "/tool"),
        },
        change: {
          "go.work": "go 1.24\n\nuse (\n\t.\n\t./test/tool\n)\n",
          "tool/go.mod": null,
          "test/tool/go.mod": goMod("golang.org/x/sync@v0.6.0").replace("/app", "/tool"),
        },
      },
      program,
    );

    expect(first.recorded).toHaveLength(2);
    expect(second.recorded).toEqual(first.recorded);
  });
});

describe("what an excluded directory does not keep:", () => {
  it.each(programs)("a dependency that only its lockfile names, by the %s", async (program) => {
    const { second } = await syncTwice(
      {
        before: {
          "package-lock.json": packageLock("ms@2.1.3", "left-pad@1.3.0"),
          "examples/package-lock.json": packageLock("left-pad@1.3.0"),
          "examples/package.json": packageJson("ms@2.1.3"),
        },
        change: { "package-lock.json": packageLock("ms@2.1.3") },
      },
      program,
    );

    expect(second.recorded).toEqual(["NODE ms 2.1.3"]);
  });

  it.each(programs)("one that no manifest in it declares any more, by the %s", async (program) => {
    const { second } = await syncTwice(
      {
        before: { "package.json": manifest, "test/package.json": packageJson("chai@5.0.0") },
        change: { "package.json": packageJson("ms@2.1.3") },
      },
      program,
    );

    expect(second.recorded).toEqual(["NODE ms 2.1.3"]);
  });

  it.each(programs)(
    "one in a directory that the user's own `exclude` names, by the %s",
    async (program) => {
      const { second } = await syncTwice(
        {
          before: { "package.json": manifest, "old/package.json": manifest },
          change: { "package.json": packageJson("ms@2.1.3") },
          inputs: { exclude: "defaults\nold/**" },
        },
        program,
      );

      expect(second.recorded).toEqual(["NODE ms 2.1.3"]);
    },
  );
});
