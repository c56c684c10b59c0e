import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpolator } from "../../../src/manifests/java/interpolation.ts";
import { keyOf, nearest } from "../../../src/manifests/java/named-dependencies.ts";
import { lineageOf } from "../../../src/manifests/java/pom-lineage.ts";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { repository } from "../../support/speakers.ts";
import { shareOf } from "../../support/restructured.ts";
import { dependency, pom } from "./pom-text.ts";

const named = "<properties><group>h</group><artifact>b</artifact></properties>";

describe("the nearest declaration of an artifact", () => {
  it("is the POM's own, whatever its parent has", async () => {
    expect(await found(dependency("g:a", "1"), dependency("g:a", "2"))).toEqual([
      { name: "g:a", version: "1", from: "a/pom.xml", altered: false },
    ]);
  });

  it("is the parent's where the POM has none, which then is other than it is written", async () => {
    expect(await found("", dependency("g:a", "2"))).toEqual([
      { name: "g:a", version: "2", from: "pom.xml", altered: true },
    ]);
  });

  it("is the last of two in one POM", async () => {
    const two = dependency("g:a", "1") + dependency("g:a", "2");

    expect(await found(two)).toMatchObject([{ version: "2" }]);
    expect(await found("", two)).toMatchObject([{ version: "2" }]);
  });

  it("keeps the place of the first where a later one counts", async () => {
    const three = dependency("g:a", "1") + dependency("g:b", "1") + dependency("g:a", "2");

    expect((await found(three)).map(({ name }) => name)).toEqual(["g:a", "g:b"]);
  });

  it.each([
    ["a classifier", dependency("g:a", "2", "<classifier>x</classifier>")],
    ["a type", dependency("g:a", "2", "<type>zip</type>")],
  ])("is another with %s", async (_, other) => {
    expect(await found(dependency("g:a", "1") + other)).toMatchObject([
      { version: "1" },
      { version: "2" },
    ]);
  });

  it("is the same whether the type that is usual is written or not", async () => {
    const usual = dependency("g:a", "2", "<type>jar</type>");

    expect(await found(dependency("g:a", "1") + usual)).toMatchObject([{ version: "2" }]);
  });

  it("is found by the name that properties come to", async () => {
    const written = dependency("${group}:${artifact}", "1");

    expect(await found(named + written, dependency("h:b", "2"))).toEqual([
      { name: "h:b", version: "1", from: "a/pom.xml", altered: true },
    ]);
  });

  it("leaves properties of versions as they are", async () => {
    expect(await found(dependency("g:a", "${v}"))).toMatchObject([
      { version: "${v}", altered: false },
    ]);
  });
});

describe("a dependency whose name is unknown", () => {
  it.each([
    ["group", "${nowhere}:a"],
    ["artifact", "g:${nowhere}"],
    ["group and artifact, of which the first is named", "${nowhere}:${else}"],
  ])("by its %s stands apart with the property", async (_, name) => {
    const { named: others, nameless } = await readNamed(
      dependency(name, "1") + dependency("g:b", "2"),
    );

    expect([...others.values()].map(({ artifactId }) => artifactId)).toEqual(["b"]);
    expect(nameless).toMatchObject([
      {
        written: { line: 3 },
        pom: { path: "a/pom.xml" },
        missing: { name: "nowhere", parent: null },
      },
    ]);
  });

  it("has the parent that declares it", async () => {
    const { nameless } = await readNamed("", dependency("${nowhere}:a"));

    expect(nameless).toMatchObject([{ pom: { path: "pom.xml" } }]);
  });
});

describe("a dependency that only profiles of other machines have", () => {
  const windows = (body: string): string =>
    `<profiles><profile><id>w</id><activation><os><family>windows</family></os></activation>${body}</profile></profiles>`;

  it("counts where no other declaration of the artifact is", async () => {
    const body = windows(dependency("g:a", "9") + dependency("g:w", "1"));

    expect(await found(body, dependency("g:a", "1"))).toEqual([
      { name: "g:a", version: "1", from: "pom.xml", altered: true },
      { name: "g:w", version: "1", from: "a/pom.xml", altered: true },
    ]);
  });

  it("is the nearest of several, and the last within a POM", async () => {
    const body = windows(dependency("g:w", "1") + dependency("g:w", "2"));

    expect(await found(body, windows(dependency("g:w", "3")))).toMatchObject([{ version: "2" }]);
  });
});

describe("the key of a dependency", () => {
  it("is one for each group, artifact, type and classifier, wherever dots stand", async () => {
    const part = fc.constantFrom("a", "a.b", "a:b", "b", "a-b");
    const coordinates = fc.tuple(part, part, part, part);
    // Two that have nothing to do with one another are equal in one of 625 cases.
    const pairs = fc
      .tuple(coordinates, coordinates, fc.subarray([0, 1, 2, 3]))
      .map(([one, other, changed]) => [
        one,
        one.map((each, at) => (changed.includes(at) ? (other[at] ?? each) : each)),
      ]);
    const [some] = (await readNamed(dependency("g:a", "1"))).named.values();
    if (some === undefined) throw new Error("a dependency is needed");
    const key = ([groupId, artifactId, type, classifier]: readonly string[]) =>
      keyOf({
        ...some,
        groupId: groupId ?? "",
        artifactId: artifactId ?? "",
        type: type ?? "",
        classifier: classifier ?? "",
      });

    const share = await shareOf(pairs, ([one = [], other = []]) => {
      const areEqual = one.every((each, at) => each === other[at]);
      expect(key(one) === key(other)).toBe(areEqual);
      return areEqual;
    });

    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.5);
  });

  it("is no other for another version", async () => {
    const keys = await Promise.all(
      ["1", "2"].map(async (version) => [
        ...(await readNamed(dependency("g:a", version))).named.keys(),
      ]),
    );

    expect(keys[0]).toEqual(keys[1]);
  });
});

type List = "dependencies" | "managed";

/** What a POM with these contents names, below a parent with those. */
async function readNamed(own: string, above = "", list: List = "dependencies") {
  const path = "a/pom.xml";
  const text = pom(own, { name: "g:own", parent: "g:parent:1" });
  const tree = repository({ [path]: text, "pom.xml": pom(above, { name: "g:parent:1" }) });
  const lineage = await lineageOf(readPom(await parseXml(text, path), path), tree);
  return nearest(lineage, list, interpolator(lineage));
}

async function found(own: string, above = "", list: List = "dependencies") {
  return [...(await readNamed(own, above, list)).named.values()].map((each) => ({
    name: `${each.groupId}:${each.artifactId}`,
    version: each.written.version,
    from: each.pom.path,
    altered: each.altered,
  }));
}
