import { describe, expect, it } from "vitest";
import { goMod, packageJson, packageLock, pom } from "../../support/sample-files.ts";
import { stage } from "../../support/scenario.ts";
import { codesOf, syncTwice } from "./two-commits.ts";
import { oneIn } from "../../support/one-in.ts";

const names = ["vendor", "test", "tests", "examples", "fixtures"];
const manifest = packageJson("ms@2.1.3", "react@19.0.0");

describe("a service in a directory of a name that a default excludes", () => {
  it.each(oneIn(3, names))("is read where an `entity` line names it: %s", async (name) => {
    const { run } = await stage({ files: { [`${name}/package.json`]: manifest } });

    const scene = await run({ inputs: { entity: `${name}: shop` } });

    expect(scene.recorded).toEqual(["NODE ms 2.1.3", "NODE react 19.0.0"]);
  });

  it.each(oneIn(3, names, 1))(
    "is read where a descriptor in it owns it: services/%s",
    async (name) => {
      const { run } = await stage({
        files: {
          [`services/${name}/package.json`]: manifest,
          [`services/${name}/cortex.yaml`]: "info:\n  title: Shop\n  x-cortex-tag: shop\n",
        },
      });

      const scene = await run({ inputs: { entity: "" } });

      expect(scene.recorded).toEqual(["NODE ms 2.1.3", "NODE react 19.0.0"]);
    },
  );

  it.each(oneIn(3, names, 2))("keeps what it had before it moved there: %s", async (name) => {
    const { second } = await syncTwice({
      before: { "service/package.json": manifest },
      change: { "service/package.json": null, [`${name}/package.json`]: manifest },
    });

    expect(second.recorded).toEqual(["NODE ms 2.1.3", "NODE react 19.0.0"]);
    expect(codesOf(second)).toEqual(["still-referenced"]);
    const [problem] = second.report.problems;
    expect(problem?.message).toContain(`${name}/package.json:`);
    expect(problem?.message).not.toContain("no manifest of that type");
    expect(second.report.manifests).toContainEqual(
      expect.objectContaining({ path: `${name}/package.json`, status: "excluded" }),
    );
  });
});

describe("a part of a build below an excluded directory keeps its packages:", () => {
  it("a module of Maven", async () => {
    const parent = pom("org.slf4j:slf4j-api@2.0.9").replace(
      "</project>",
      "  <modules><module>test/kit</module></modules>\n</project>",
    );
    const { first, second } = await syncTwice({
      before: {
        "pom.xml": parent.replace("test/kit", "kit"),
        "kit/pom.xml": pom("junit:junit@4.13.2"),
      },
      change: {
        "pom.xml": parent,
        "kit/pom.xml": null,
        "test/kit/pom.xml": pom("junit:junit@4.13.2"),
      },
    });

    expect(first.recorded).toHaveLength(2);
    expect(second.recorded).toEqual(first.recorded);
  });

  it("a member of go.work", async () => {
    const { first, second } = await syncTwice({
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
    });

    expect(first.recorded).toHaveLength(2);
    expect(second.recorded).toEqual(first.recorded);
  });
});

describe("what an excluded directory does not keep:", () => {
  it("a dependency that only its lockfile names", async () => {
    const { second } = await syncTwice({
      before: {
        "package-lock.json": packageLock("ms@2.1.3", "left-pad@1.3.0"),
        "examples/package-lock.json": packageLock("left-pad@1.3.0"),
        "examples/package.json": packageJson("ms@2.1.3"),
      },
      change: { "package-lock.json": packageLock("ms@2.1.3") },
    });

    expect(second.recorded).toEqual(["NODE ms 2.1.3"]);
  });

  it("one that no manifest in it declares any more", async () => {
    const { second } = await syncTwice({
      before: { "package.json": manifest, "test/package.json": packageJson("chai@5.0.0") },
      change: { "package.json": packageJson("ms@2.1.3") },
    });

    expect(second.recorded).toEqual(["NODE ms 2.1.3"]);
  });

  it("one in a directory that the user's own `exclude` names", async () => {
    const { second } = await syncTwice({
      before: { "package.json": manifest, "old/package.json": manifest },
      change: { "package.json": packageJson("ms@2.1.3") },
      inputs: { exclude: "defaults\nold/**" },
    });

    expect(second.recorded).toEqual(["NODE ms 2.1.3"]);
  });
});
