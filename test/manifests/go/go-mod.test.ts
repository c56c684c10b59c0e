import { describe, expect, it } from "vitest";
import { resolveCoverage } from "../../../src/manifests/coverage.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed } from "../../support/format-named.ts";

const goMod = formatNamed("go-mod");
const goSum = formatNamed("go-sum");

const hash = "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

function read(text: string, others: Readonly<Record<string, string>> = {}, path = "go.mod") {
  return readFirst(goMod, { [path]: text, ...others });
}

describe("go.mod", () => {
  it("lists what it requires, directly or not, as resolved", async () => {
    const reading = await read(
      "module shop\n\ngo 1.24\n\nrequire example.com/a v1.0.0\n\nrequire (\n\texample.com/b v0.2.0 // indirect\n)\n",
    );

    expect(reading.packages).toEqual([
      { name: "example.com/a", version: "v1.0.0", development: false, resolved: true },
      { name: "example.com/b", version: "v0.2.0", development: false, resolved: true },
    ]);
  });

  it("keeps versions as written: pseudo, incompatible, pre-release", async () => {
    const versions = ["v0.0.0-20180628173108-788fd7840127", "v2.0.0+incompatible", "v1.0.0-rc.1"];
    const lines = versions.map((version, at) => `require a${at} ${version}\n`);

    expect(listed(await read(`module shop\n${lines.join("")}`))).toEqual(
      versions.map((version, at) => `a${at} ${version}`),
    );
  });

  it("names the highest of several versions, as Go selects it", async () => {
    const text = "module shop\ngo 1.17\nrequire a v1.9.0\nrequire a v1.10.0\nrequire a v1.2.0\n";

    expect(listed(await read(text))).toEqual(["a v1.10.0"]);
  });

  it("of before Go 1.17 keeps each version that it requires", async () => {
    const text = "module shop\ngo 1.16\nrequire a v1.9.0\nrequire a v1.10.0\n";

    expect(listed(await read(text))).toEqual(["a v1.9.0", "a v1.10.0"]);
  });

  it("calls a branch or commit no resolved version", async () => {
    expect(listed(await read("module shop\nrequire a master\nrequire b v1\n"))).toEqual([
      "a master range",
      "b v1 range",
    ]);
  });

  it("lists neither the toolchain nor Go nor tools nor what is retracted", async () => {
    const text =
      "module shop\ngo 1.24\ntoolchain go1.24.1\ngodebug default=go1.21\ntool example.com/a/cmd/b\nignore ./x\nretract (\n\tv1.0.0 // bad\n\t[v1.1.0, v1.2.0]\n)\n";

    expect(listed(await read(text))).toEqual([]);
  });

  it("lists a module that is replaced under what replaces it", async () => {
    const text = "module shop\nrequire (\n\ta v1.0.0\n\tb v1.0.0\n)\nreplace a => fork v1.1.0\n";

    expect(listed(await read(text))).toEqual(["fork v1.1.0", "b v1.0.0"]);
  });

  it("leaves out a module that a directory replaces", async () => {
    expect(listed(await read("module shop\nrequire a v1.0.0\nreplace a => ./a\n"))).toEqual([]);
  });

  it("leaves out a requirement of an excluded version", async () => {
    const text = "module shop\nrequire (\n\ta v1.0.0\n\ta v1.1.0\n)\nexclude a v1.1.0\n";

    expect(listed(await read(text))).toEqual(["a v1.0.0"]);
  });

  it("leaves out itself, which its modules may require", async () => {
    expect(listed(await read("module a\nrequire a v1.0.0\nrequire b v1.0.0\n"))).toEqual([
      "b v1.0.0",
    ]);
  });

  it("may require nothing", async () => {
    expect((await read("module shop\n\ngo 1.13\n")).packages).toEqual([]);
  });

  it.each([
    ["empty", "", 1],
    ["nothing but comments", "// nothing\n", 1],
    ["without a version", "module a\nrequire b\n", 2],
    ["with two versions", "module a\nrequire (\n\tb v1 v2\n)\n", 3],
    ["with an exclude without a version", "module a\nexclude b\n", 2],
    ["JSON", "{}\n", 1],
  ])("is refused where it is %s", async (_, text, line) => {
    expect(await faultOf(Promise.resolve().then(() => read(text, {}, "a/go.mod")))).toMatchObject({
      code: "manifest-invalid",
      path: "a/go.mod",
      line,
    });
  });
});

describe("go.mod in a workspace", () => {
  const work = { "go.work": "go 1.24\nuse (\n\t./cart\n\t./pay\n)\nreplace b => fork/v2 v2.0.0\n" };
  const pay = { "pay/go.mod": "module example.com/pay\n" };

  it("leaves out the modules of the workspace", async () => {
    const text = "module cart\nrequire (\n\texample.com/pay v0.0.0\n\ta v1.0.0\n)\n";
    const reading = await read(text, { ...work, ...pay }, "cart/go.mod");

    expect(listed(reading)).toEqual(["a v1.0.0"]);
    expect(reading.uses).toEqual(["go.work", "pay/go.mod"]);
  });

  it("is overruled by what the go.work replaces", async () => {
    const text = "module cart\nrequire b v1.0.0\nreplace b => ./b\n";

    expect(listed(await read(text, { ...work, ...pay }, "cart/go.mod"))).toEqual([
      "fork/v2 v2.0.0",
    ]);
  });

  it.each(["./gone", "../elsewhere", "/etc/module"])(
    "is unresolved where the go.work uses %s, whose go.mod is not there",
    async (directory) => {
      const files = { "go.work": `use ./cart\nuse ${directory}\n` };
      const reading = await read("module cart\nrequire c v1.0.0\n", files, "cart/go.mod");

      expect(listed(reading)).toEqual(["c v1.0.0"]);
      expect(reading).toMatchObject({
        unresolved: true,
        warnings: [{ code: "names-unresolved", cause: { subject: directory } }],
      });
    },
  );

  it("has what any of its modules replaces replaced", async () => {
    const others = { ...work, "pay/go.mod": "module example.com/pay\nreplace c => d v1.1.0\n" };

    expect(listed(await read("module cart\nrequire c v1.0.0\n", others, "cart/go.mod"))).toEqual([
      "d v1.1.0",
    ]);
  });

  it("has the highest version that any of its modules requires", async () => {
    const others = { ...work, "pay/go.mod": "module example.com/pay\nrequire c v1.10.0\n" };

    expect(listed(await read("module cart\nrequire c v1.9.0\n", others, "cart/go.mod"))).toEqual([
      "c v1.10.0",
    ]);
  });

  it("does without a version that any of its modules excludes", async () => {
    const others = { ...work, "pay/go.mod": "module example.com/pay\nexclude c v1.0.0\n" };

    expect(listed(await read("module cart\nrequire c v1.0.0\n", others, "cart/go.mod"))).toEqual(
      [],
    );
  });

  it("is refused where its modules conflict about a version that one requires and none builds", async () => {
    const others = {
      ...work,
      "pay/go.mod": "module pay\nrequire c v1.10.0\nreplace c v1.9.0 => ./c\n",
    };
    const text = "module cart\nrequire c v1.9.0\nreplace c => d v1.0.0\n";

    expect(
      await faultOf(Promise.resolve().then(() => read(text, others, "cart/go.mod"))),
    ).toMatchObject({ code: "manifest-invalid", path: "pay/go.mod", line: 3 });
  });

  it("is no concern of a file for tools, which Go reads alone", async () => {
    const text = "module cart\nrequire b v1.0.0\n";

    expect(
      listed(await read(text, { ...work, ...pay, "cart/go.mod": text }, "cart/go.tool.mod")),
    ).toEqual(["b v1.0.0 dev"]);
  });

  it("keeps what it requires where the go.work does not use it", async () => {
    const text = "module other\nrequire example.com/pay v1.0.0\n";

    expect(listed(await read(text, { ...work, ...pay }, "other/go.mod"))).toEqual([
      "example.com/pay v1.0.0",
    ]);
  });
});

describe("which of go.mod and go.sum counts", () => {
  const sum = `a v1.0.0 ${hash}\nb v1.0.0 ${hash}\n`;

  async function effectiveManifests(files: Readonly<Record<string, string>>) {
    const manifests = Object.keys(files).map((path) => ({
      path,
      format: path.endsWith("go.sum") ? goSum : goMod,
      entity: "shop",
    }));
    const { effective, covered } = await resolveCoverage(
      manifests,
      repository(files),
      () => "shop",
    );
    return {
      effective: effective.map(({ path }) => path),
      covered: covered.map(({ path, coveredBy }) => `${path} by ${coveredBy}`),
    };
  }

  it.each(["go 1.17", "go 1.24", "go 1.24.3", "go 1.18rc1", "go 2.0"])(
    "is go.mod for %s, which names all that is built from",
    async (go) => {
      const files = { "x/go.mod": `module x\n${go}\nrequire a v1.0.0\n`, "x/go.sum": sum };

      expect(await effectiveManifests(files)).toEqual({
        effective: ["x/go.mod"],
        covered: ["x/go.sum by x/go.mod"],
      });
    },
  );

  it.each(["go 1.16", "go 1.9", ""])(
    "is go.sum for %j, which names less than it does",
    async (go) => {
      const files = { "x/go.mod": `module x\n${go}\nrequire a v1.0.0\n`, "x/go.sum": sum };

      expect(await effectiveManifests(files)).toEqual({
        effective: ["x/go.sum"],
        covered: ["x/go.mod by x/go.sum"],
      });
    },
  );

  it("is an old go.mod where there is no go.sum, or one without any module", async () => {
    const old = "module x\ngo 1.16\nrequire a v1.0.0\n";

    expect(await effectiveManifests({ "go.mod": old })).toEqual({
      effective: ["go.mod"],
      covered: [],
    });
    expect((await effectiveManifests({ "go.mod": old, "go.sum": "" })).effective).toEqual([
      "go.mod",
      "go.sum",
    ]);
  });

  it("is go.sum where there is no go.mod", async () => {
    expect((await effectiveManifests({ "go.sum": sum })).effective).toEqual(["go.sum"]);
  });

  it("is both where go.mod cannot be read, so that the failure holds the type", async () => {
    expect(
      (await effectiveManifests({ "go.mod": "require (\n", "go.sum": sum })).effective,
    ).toEqual(["go.mod", "go.sum"]);
  });

  it("is go.mod even where go.sum is broken, since nobody reads it", async () => {
    const files = { "go.mod": "module x\ngo 1.21\n", "go.sum": "<<<<<<< HEAD\n" };

    expect((await effectiveManifests(files)).effective).toEqual(["go.mod"]);
  });
});
