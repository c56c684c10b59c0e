import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, listed } from "../../support/reading.ts";
import {
  framework,
  imported,
  isOther,
  outside,
  read,
  services,
  type Service,
} from "./framework.ts";
import { dependency, managed, pom } from "./pom-text.ts";

describe("a service whose versions stand outside the repository", () => {
  it.each(services)("%s", async (_, service, packages) => {
    expect(listed(await read(service, outside()))).toEqual(packages);
  });

  it("is never uploaded as the file that it is, whether its versions are found or not", async () => {
    const service = { parent: "b:starter:3", body: dependency("s:core") };

    expect(await read(service, outside())).toMatchObject({ altered: true });
    expect(await read(service, outside(["b:versions:3"]))).toMatchObject({ altered: true });
    expect(await read(service)).toMatchObject({ altered: true });
  });

  it("uses no file of the repository but its own", async () => {
    const reading = await read({ parent: "b:starter:3", body: dependency("j:bind") }, outside());

    expect(reading.uses).toEqual([]);
    expect(reading.unresolved).toBeUndefined();
  });

  it("cannot be read where its BOMs import each other, as Maven cannot build it", async () => {
    const body = managed(imported("b:loop-a:1")) + dependency("c:other");
    const reading = read({ body }, outside());

    expect(await faultOf(reading)).toMatchObject({ code: "include-cycle", path: "pom.xml" });
  });

  it.each([
    ["none where nothing has to be known", { body: dependency("s:core", "1") }, []],
    [
      "its ancestors, and no BOM of theirs where an ancestor has the version itself",
      { parent: "b:starter:3", body: dependency("s:core") },
      ["b:starter:3", "b:versions:3"],
    ],
    [
      "the BOMs one after the other, up to that which has the version",
      {
        body:
          managed(imported("b:versions:3"), imported("b:other-bom:1"), imported("b:twice:1")) +
          dependency("o:only"),
      },
      ["b:versions:3", "b:json-bom:2.15", "b:other-bom:1"],
    ],
    [
      "none that a written version does not need",
      { body: managed(imported("b:versions:3")) + dependency("s:core", "1") },
      [],
    ],
    [
      "none behind one that is missing",
      { body: managed(imported("b:nope:1"), imported("b:versions:3")) + dependency("s:core") },
      ["b:nope:1"],
    ],
    [
      "none for a project of the repository",
      {
        body: managed(imported("b:versions:3")) + dependency("me:lib"),
        files: { "lib/pom.xml": pom("", { name: "me:lib:0.1" }) },
      },
      [],
    ],
  ])("asks for %s", async (_, service: Service, expected) => {
    const asked: string[] = [];
    const poms = outside();
    await read(service, {
      ...poms,
      find(coordinates) {
        asked.push(Object.values(coordinates).join(":"));
        return poms.find(coordinates);
      },
    });

    expect(asked).toEqual(expected);
  });

  it("names where a missing POM was looked for, and the next step", async () => {
    const body = managed(imported("b:nope:1")) + dependency("s:core");
    const { warnings = [] } = await read({ body }, outside());

    expect(warnings).toMatchObject([
      {
        code: "version-unresolved",
        message:
          "The imported BOM b:nope:1 is neither in the repository nor in the attic, so the version of s:core is unknown. Look elsewhere.",
      },
    ]);
  });

  it("names where a missing parent was looked for that may declare dependencies", async () => {
    const { warnings = [] } = await read({ parent: "b:nope:1", body: "" }, outside());

    expect(warnings).toMatchObject([
      {
        code: "names-unresolved",
        message:
          "The parent b:nope:1 is neither in the repository nor in the attic, and may declare dependencies, which pom.xml inherits. Look elsewhere.",
      },
    ]);
  });

  it("has fewer versions or equal ones where POMs are missing, and never others", async () => {
    const names = Object.keys(framework);
    const service = fc.constantFrom(...services.map(([, each]) => each));
    await fc.assert(
      fc.asyncProperty(service, fc.subarray(names), async (each, missing) => {
        const whole = new Set(listed(await read(each, outside())));
        const partial = (await read(each, outside(missing))).packages;
        const versions = partial.filter(({ version }) => version !== null);

        expect(listed({ packages: versions }).filter(isOther(whole))).toEqual([]);
      }),
    );
  });
});
