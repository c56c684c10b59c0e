import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { managedDependencies } from "../../../src/manifests/java/managed-dependencies.ts";
import type { Management } from "../../../src/manifests/java/own-management.ts";
import { lineageOf, type FindPom } from "../../../src/manifests/java/pom-lineage.ts";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { dependency, managed, pom } from "./pom-text.ts";

describe("what a POM manages", () => {
  it("has the versions and scopes of its entries", async () => {
    const entries = managed(dependency("g:a", "1"), dependency("g:b", "2", scope("test")));

    expect(await managementOf({ "a/pom.xml": pom(entries) })).toEqual({
      managed: ["g:a 1", "g:b 2 test"],
      missing: [],
      uses: [],
    });
  });

  it("has the entries of its ancestors, but its own before theirs", async () => {
    const { managed: entries, uses } = await managementOf({
      "a/pom.xml": child(managed(dependency("g:a", "1"))),
      "pom.xml": parent(managed(dependency("g:a", "2"), dependency("g:b", "2"))),
    });

    expect(entries).toEqual(["g:a 1", "g:b 2"]);
    expect(uses).toEqual(["pom.xml"]);
  });

  it("puts its own properties into the entries of its ancestors", async () => {
    const { managed: entries } = await managementOf({
      "a/pom.xml": child("<properties><v>3</v></properties>"),
      "pom.xml": parent(`<properties><v>2</v></properties>${managed(dependency("g:a", "${v}"))}`),
    });

    expect(entries).toEqual(["g:a 3"]);
  });

  it("has an entry whose version is unknown, with the property that would set it", async () => {
    const { managed: entries } = await managementOf({
      "a/pom.xml": pom(managed(dependency("g:a", "${nowhere}"), dependency("g:b"))),
    });

    expect(entries).toEqual(["g:a ?nowhere", "g:b -"]);
  });

  it("names the parent that is not in the repository and may manage more", async () => {
    expect(await managementOf({ "a/pom.xml": child("") })).toEqual({
      managed: [],
      missing: ["parent g:parent:1"],
      uses: [],
    });
  });
});

describe("an imported BOM", () => {
  it("manages what the POM itself does not", async () => {
    const { managed: entries, uses } = await managementOf({
      "a/pom.xml": pom(managed(imported("g:bom", "1"), dependency("g:a", "1"))),
      "bom/pom.xml": bom("g:bom:1", dependency("g:a", "9"), dependency("g:b", "9")),
    });

    expect(entries).toEqual(["g:a 1", "g:b 9"]);
    expect(uses).toEqual(["bom/pom.xml"]);
  });

  it("counts before another that is imported after it", async () => {
    const { managed: entries } = await managementOf({
      "a/pom.xml": pom(managed(imported("g:one", "1"), imported("g:two", "1"))),
      "one/pom.xml": bom("g:one:1", dependency("g:a", "1")),
      "two/pom.xml": bom("g:two:1", dependency("g:a", "2"), dependency("g:b", "2")),
    });

    expect(entries).toEqual(["g:a 1", "g:b 2"]);
  });

  it("counts after the entries of ancestors", async () => {
    const { managed: entries } = await managementOf({
      "a/pom.xml": child(managed(imported("g:bom", "1"))),
      "pom.xml": parent(managed(dependency("g:a", "2"))),
      "bom/pom.xml": bom("g:bom:1", dependency("g:a", "9")),
    });

    expect(entries).toEqual(["g:a 2"]);
  });

  it("has its own properties and not those of the POM that imports it", async () => {
    const entry = `<properties><v>1</v></properties>${managed(dependency("g:a", "${v}"))}`;
    const own = `<properties><v>2</v></properties>${managed(imported("g:bom", "1"))}`;
    const { managed: entries } = await managementOf({
      "a/pom.xml": pom(own),
      "bom/pom.xml": pom(entry, { name: "g:bom:1" }),
    });

    expect(entries).toEqual(["g:a 1"]);
  });

  it("may be named by properties", async () => {
    const own = `<properties><v>1</v></properties>${managed(imported("${project.groupId}:bom", "${v}"))}`;
    const { managed: entries, missing } = await managementOf({
      "a/pom.xml": pom(own),
      "bom/pom.xml": bom("g:bom:1", dependency("g:a", "9")),
    });

    expect([entries, missing]).toEqual([["g:a 9"], []]);
  });

  it("brings those that it imports, and its ancestors", async () => {
    const { managed: entries, uses } = await managementOf({
      "a/pom.xml": pom(managed(imported("g:one", "1"))),
      "one/pom.xml": pom(managed(imported("g:two", "1")), { name: "g:one", parent: "g:parent:1" }),
      "two/pom.xml": bom("g:two:1", dependency("g:b", "2")),
      "pom.xml": parent(managed(dependency("g:a", "1"))),
    });

    expect(entries).toEqual(["g:a 1", "g:b 2"]);
    expect(uses).toEqual(["one/pom.xml", "two/pom.xml", "pom.xml"]);
  });

  it.each([
    ["is nowhere in the repository", imported("g:bom", "1"), "h:bom:1", "g:bom:1"],
    ["is there in another version", imported("g:bom", "2"), "g:bom:1", "g:bom:2"],
    ["has no version", imported("g:bom"), "g:bom:1", "g:bom:?"],
    ["has an unknown version", imported("g:bom", "${nowhere}"), "g:bom:1", "g:bom:${nowhere}"],
    ["has an unknown name", imported("g:${nowhere}", "1"), "g:bom:1", "g:${nowhere}:1"],
  ])("that %s is named, and the rest goes on", async (_, entry, name, missing) => {
    const management = await managementOf({
      "a/pom.xml": pom(managed(entry, dependency("g:a", "1"))),
      "bom/pom.xml": bom(name, dependency("g:b", "9")),
    });

    expect(management).toEqual({
      managed: ["g:a 1"],
      missing: [`imported BOM ${missing}`],
      uses: [],
    });
  });

  it("does not have the entries that only profiles of other machines manage before those it imports", async () => {
    const profile = `<profiles><profile><activation><os><family>mac</family></os></activation>${managed(dependency("g:a", "9"), dependency("g:b", "9"))}</profile></profiles>`;
    const { managed: entries } = await managementOf({
      "a/pom.xml": pom(managed(imported("g:bom", "1")) + profile),
      "bom/pom.xml": bom("g:bom:1", dependency("g:a", "1")),
    });

    expect(entries).toEqual(["g:a 1", "g:b 9"]);
  });

  it("has at each entry what is missing before it", async () => {
    const of = await managing({
      "a/pom.xml": pom(
        managed(
          dependency("g:own", "1"),
          imported("g:one", "1"),
          imported("g:gone", "1"),
          imported("g:two", "1"),
        ),
      ),
      "one/pom.xml": bom("g:one:1", dependency("g:a", "1")),
      "two/pom.xml": pom(managed(dependency("g:b", "1"), imported("g:three", "1")), {
        name: "g:two",
        parent: "g:up:1",
      }),
      "three/pom.xml": bom("g:three:1", dependency("g:c", "1")),
    });
    const { managed: entries } = await of("a/pom.xml");

    expect(
      [...entries].map(([key, { outranking }]) => [
        key.split("\0")[1],
        ...outranking.map(({ coordinates }) => coordinates),
      ]),
    ).toEqual([["own"], ["a"], ["b", "g:gone:1"], ["c", "g:gone:1", "g:up:1"]]);
  });

  it("hands on what is missing to it", async () => {
    const { missing } = await managementOf({
      "a/pom.xml": pom(managed(imported("g:one", "1"))),
      "one/pom.xml": pom(managed(imported("g:gone", "1")), { name: "g:one", parent: "g:up:1" }),
    });

    expect(missing).toEqual(["parent g:up:1", "imported BOM g:gone:1"]);
  });

  it.each([
    ["its scope is another", dependency("g:bom", "1", "<type>pom</type>")],
    ["its type is another", dependency("g:bom", "1", scope("import"))],
  ])("is none where %s, but an entry like any", async (_, entry) => {
    const { managed: entries, uses } = await managementOf({
      "a/pom.xml": pom(managed(entry)),
      "bom/pom.xml": bom("g:bom:1", dependency("g:a", "9")),
    });

    expect(entries.map((each) => each.split(" ")[0])).toEqual(["g:bom"]);
    expect(uses).toEqual([]);
  });

  it("is looked into once for all that import it, however deep they share it", async () => {
    const depth = 10;
    const level = (at: number) => [imported(`g:one${at}`, "1"), imported(`g:two${at}`, "1")];
    const boms = Array.from({ length: depth }, (_, at): [string, string][] => [
      [`one${at}/pom.xml`, bom(`g:one${at}:1`, ...level(at + 1))],
      [`two${at}/pom.xml`, bom(`g:two${at}:1`, ...level(at + 1))],
    ]);
    const files = { "a/pom.xml": pom(managed(...level(0))), ...Object.fromEntries(boms.flat()) };
    const asked: string[] = [];
    await managementOf(files, (name) => asked.push(name));

    expect(asked).toHaveLength(2 + 4 * depth);
  });

  it("is looked into once for many that import it at the same time", async () => {
    const modules = Array.from({ length: 20 }, (_, at): [string, string] => [
      `m${at}/pom.xml`,
      bom(`g:m${at}:1`, imported("g:bom", "1")),
    ]);
    const asked: string[] = [];
    await managementOfAll(
      {
        ...Object.fromEntries(modules),
        "bom/pom.xml": bom("g:bom:1", imported("g:below", "1")),
        "below/pom.xml": bom("g:below:1", dependency("g:a", "1")),
      },
      modules.map(([path]) => path),
      (name) => asked.push(name),
    );

    expect(asked.filter((name) => name === "below")).toHaveLength(1);
  });
});

describe("BOMs that import each other", () => {
  it.each([
    [
      "two",
      { "one/pom.xml": bom("g:one:1", imported("g:own", "1")) },
      "a/pom.xml → one/pom.xml → a/pom.xml",
    ],
    [
      "two below the POM",
      {
        "one/pom.xml": bom("g:one:1", imported("g:two", "1")),
        "two/pom.xml": bom("g:two:1", imported("g:one", "1")),
      },
      "a/pom.xml → one/pom.xml → two/pom.xml → one/pom.xml",
    ],
  ])("are an error that names the cycle: %s", async (_, others, chain) => {
    const files = { "a/pom.xml": bom("g:own:1", imported("g:one", "1")), ...others };

    expect(await faultOf(managementOf(files))).toEqual({
      code: "include-cycle",
      path: "a/pom.xml",
      line: null,
      message: `${chain} is a cycle of imported POMs. Break it.`,
    });
  });

  it("are an error where one leads to another and on without end", async () => {
    const chain = (length: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length }, (_, at) => [
          at === 0 ? "a/pom.xml" : `b${at}/pom.xml`,
          bom(`g:b${at}:1`, dependency(`g:d${at}`, "1"), imported(`g:b${at + 1}`, "1")),
        ]),
      );

    expect((await managementOf(chain(51))).managed).toHaveLength(51);
    expect(await faultOf(managementOf(chain(52)))).toMatchObject({
      code: "manifest-invalid",
      message: expect.stringContaining("A chain of more than 50 imported POMs") as string,
    });
  });

  it("are reported to each that is read at the same time, by its own way into the cycle", async () => {
    const files = {
      "a/pom.xml": bom("g:a:1", imported("g:one", "1")),
      "b/pom.xml": bom("g:b:1", imported("g:two", "1")),
      "one/pom.xml": bom("g:one:1", imported("g:two", "1")),
      "two/pom.xml": bom("g:two:1", imported("g:one", "1")),
    };

    expect(await managementOfAll(files)).toEqual([
      "a/pom.xml → one/pom.xml → two/pom.xml → one/pom.xml",
      "b/pom.xml → two/pom.xml → one/pom.xml → two/pom.xml",
      "one/pom.xml → two/pom.xml → one/pom.xml",
      "two/pom.xml → one/pom.xml → two/pom.xml",
    ]);
  });
});

describe("whatever POMs import each other", () => {
  const graphs = fc.integer({ min: 1, max: 7 }).chain((size) =>
    fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), {
      minLength: size,
      maxLength: size,
    }),
  );

  it("all are read at the same time to the end, as each is read alone", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const files = Object.fromEntries(
          graph.map((boms, at) => [
            pathOf(at),
            bom(
              `g:p${at}:1`,
              ...boms.map((each) => imported(`g:p${each}`, "1")),
              dependency(`g:d${at}`, "1"),
            ),
          ]),
        );
        const alone = await Promise.all(
          Object.keys(files).map(async (path) => (await managementOfAll(files, [path]))[0]),
        );

        expect(await managementOfAll(files)).toEqual(alone);
        expect(alone).toEqual(graph.map((_, at) => firstWalk(graph, at)));
      }),
    );
  });

  function pathOf(at: number): string {
    return `p${at}/pom.xml`;
  }

  /** What is managed by all that a POM leads to, or the first cycle on the way through them. */
  function firstWalk(graph: readonly (readonly number[])[], start: number): string[] | string {
    const found = new Set<number>();
    let cycle: readonly number[] | null = null;
    function walk(at: number, chain: readonly number[]): void {
      if (cycle !== null || (found.has(at) && !chain.includes(at))) return;
      if (chain.includes(at)) {
        cycle = [...chain, at];
        return;
      }
      found.add(at);
      for (const next of graph[at] ?? []) walk(next, [...chain, at]);
    }
    walk(start, []);
    return cycle === null
      ? [...found].map((at) => `g:d${at} 1`).toSorted()
      : (cycle as readonly number[]).map(pathOf).join(" → ");
  }
});

function scope(name: string): string {
  return `<scope>${name}</scope>`;
}

function imported(name: string, version: string | null = null): string {
  return dependency(name, version, `<type>pom</type>${scope("import")}`);
}

function bom(name: string, ...entries: readonly string[]): string {
  return pom(managed(...entries), { name });
}

function child(body: string): string {
  return pom(body, { name: "g:own", parent: "g:parent:1" });
}

function parent(body: string): string {
  return pom(body, { name: "g:parent:1" });
}

type OnAsk = (artifact: string) => void;

/** What `a/pom.xml` manages; `onAsk` sees each BOM that is looked for. */
async function managementOf(files: Readonly<Record<string, string>>, onAsk?: OnAsk) {
  const management = await (await managing(files, onAsk))("a/pom.xml");
  return {
    ...management,
    managed: shown(management),
    missing: management.missing.map(({ kind, coordinates }) => `${kind} ${coordinates}`),
  };
}

/** The same of POMs that are read at the same time, each sorted; or the cycle that keeps one from it. */
async function managementOfAll(
  files: Readonly<Record<string, string>>,
  paths: readonly string[] = Object.keys(files),
  onAsk?: OnAsk,
): Promise<(string[] | string)[]> {
  const of = await managing(files, onAsk);
  return await Promise.all(
    paths.map(async (path) => {
      try {
        return shown(await of(path)).toSorted();
      } catch (thrown) {
        if (!(thrown instanceof Fault)) throw thrown;
        expect(thrown).toMatchObject({ code: "include-cycle", place: { path } });
        return thrown.message.replace(" is a cycle of imported POMs. Break it.", "");
      }
    }),
  );
}

async function managing(
  files: Readonly<Record<string, string>>,
  onAsk: OnAsk = () => undefined,
): Promise<(path: string) => Promise<Management>> {
  const tree = repository(files);
  const findPom = await finder(files);
  return async (path) => {
    const lineage = await lineageOf(readPom(await parseXml(tree.text(path), path), path), tree);
    return await managedDependencies(lineage, tree, (coordinates) => {
      onAsk(coordinates.artifactId);
      return findPom(coordinates);
    });
  };
}

function shown({ managed: entries }: Management): string[] {
  return [...entries].map(([key, { version, scope: described }]) => {
    const text = version === null ? "-" : (version.value ?? `?${version.missing.name}`);
    return [key.split("\0", 2).join(":"), text, ...(described === null ? [] : [described])].join(
      " ",
    );
  });
}

async function finder(files: Readonly<Record<string, string>>): Promise<FindPom> {
  const paths = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const { groupId, artifactId, version, parent } = readPom(await parseXml(text, path), path);
    paths.set(`${groupId}:${artifactId}:${version ?? parent?.version}`, path);
  }
  return ({ groupId, artifactId, version }) =>
    paths.get(`${groupId}:${artifactId}:${version}`) ?? null;
}
