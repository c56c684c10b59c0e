import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endpoints, type Endpoint } from "../../src/cortex/endpoints.ts";
import { storages, type SandboxOptions } from "../../src/sandbox/options.ts";
import { createStore, type Row, type Store } from "../../src/sandbox/store.ts";
import { packageTypes } from "../../src/domain/package.ts";

type Behaviour = Partial<Pick<SandboxOptions, "storage" | "rows" | "adds">>;

function store(behaviour: Behaviour = {}): Store {
  return createStore({ storage: "replace-by-type", rows: "per-version", adds: [], ...behaviour });
}

function row(endpoint: Endpoint, written: string): Row {
  const [name = "", version = ""] = written.split("@");
  const { packageType } = endpoints[endpoint];
  return { id: 0, dateCreated: "2026-11-25T00:00:00.000Z", name, version, packageType };
}

function upload(to: Store, endpoint: Endpoint, ...written: readonly string[]): void {
  to.upload({ endpoint, rows: written.map((text) => row(endpoint, text)) });
}

function shown(of: Store): readonly string[] {
  return of.rows().map(({ name, version }) => `${name}@${version}`);
}

/** An upload of a lock, of a yarn.lock, and of the lock again without `b` and with another `a`. */
const table: readonly (Required<Behaviour> & { readonly leaves: readonly string[] })[] = [
  { storage: "replace-by-type", rows: "per-version", adds: [], leaves: ["a@2"] },
  { storage: "replace-by-type", rows: "per-name", adds: [], leaves: ["a@2"] },
  { storage: "replace-by-endpoint", rows: "per-version", adds: [], leaves: ["a@3", "a@2", "c@1"] },
  { storage: "replace-by-endpoint", rows: "per-name", adds: [], leaves: ["a@2", "c@1"] },
  { storage: "overwrite-by-name", rows: "per-version", adds: [], leaves: ["b@1", "c@1", "a@2"] },
  { storage: "overwrite-by-name", rows: "per-name", adds: [], leaves: ["b@1", "c@1", "a@2"] },
  {
    storage: "add-by-version",
    rows: "per-version",
    adds: [],
    leaves: ["a@1", "a@3", "a@2", "b@1", "c@1"],
  },
  { storage: "add-by-version", rows: "per-name", adds: [], leaves: ["a@2", "b@1", "c@1"] },
  {
    storage: "replace-by-type",
    rows: "per-version",
    adds: ["NODE"],
    leaves: ["a@1", "a@3", "a@2", "b@1", "c@1"],
  },
  { storage: "replace-by-type", rows: "per-version", adds: ["GO", "NUGET"], leaves: ["a@2"] },
];

describe("three uploads of one type", () => {
  it.each(table)("leave $leaves under $storage with rows $rows and $adds added", (behaviour) => {
    const held = store(behaviour);

    upload(held, "node/package-lock", "a@1", "b@1");
    upload(held, "node/yarn-lock", "a@3", "c@1");
    upload(held, "node/package-lock", "a@2");

    expect(shown(held).toSorted()).toEqual(behaviour.leaves.toSorted());
  });
});

describe("Java coordinates", () => {
  it.each(["replace-by-type", "replace-by-endpoint", "add-by-version"] as const)(
    "add under %s, one by one and in bulk",
    (storage) => {
      const held = store({ storage });

      upload(held, "java", "scorecards@1");
      upload(held, "java/bulk", "teams@1", "plugins@1");
      upload(held, "java", "scorecards@2");

      expect(shown(held)).toEqual(["scorecards@1", "scorecards@2", "teams@1", "plugins@1"]);
    },
  );

  it("take the place of their name under overwrite-by-name", () => {
    const held = store({ storage: "overwrite-by-name" });

    upload(held, "java", "scorecards@1");
    upload(held, "java/bulk", "scorecards@2");

    expect(shown(held)).toEqual(["scorecards@2"]);
  });

  it("go with the next pom.xml where a type is replaced", () => {
    const held = store();

    upload(held, "java", "scorecards@1");
    upload(held, "java/maven-pom", "slf4j@2");

    expect(shown(held)).toEqual(["slf4j@2"]);
  });

  it("stay beside a pom.xml where an endpoint is replaced", () => {
    const held = store({ storage: "replace-by-endpoint" });

    upload(held, "java", "scorecards@1");
    upload(held, "java/maven-pom", "slf4j@2");
    upload(held, "java/maven-pom", "slf4j@3");

    expect(shown(held)).toEqual(["scorecards@1", "slf4j@3"]);
  });
});

describe("replace-by-endpoint", () => {
  it("keeps what another endpoint still sends", () => {
    const held = store({ storage: "replace-by-endpoint" });

    upload(held, "node/package-lock", "a@1");
    upload(held, "node/yarn-lock", "a@1");
    upload(held, "node/package-lock");

    expect(shown(held)).toEqual(["a@1"]);
    upload(held, "node/yarn-lock");
    expect(shown(held)).toEqual([]);
  });

  it("replaces a seeded row only where it is given as of the endpoint", () => {
    const held = store({ storage: "replace-by-endpoint" });
    held.seed(row("node/yarn-lock", "a@1"), "node/yarn-lock");
    held.seed(row("node/yarn-lock", "b@1"), null);

    upload(held, "node/yarn-lock", "c@1");

    expect(shown(held)).toEqual(["b@1", "c@1"]);
  });

  it("lets the last endpoint have the one row of a name", () => {
    const held = store({ storage: "replace-by-endpoint", rows: "per-name" });

    upload(held, "node/package-lock", "a@1");
    upload(held, "node/yarn-lock", "a@2");
    upload(held, "node/package-lock");

    expect(shown(held)).toEqual(["a@2"]);
  });
});

describe("a name with several versions in one upload", () => {
  it("has a row for each", () => {
    const held = store();
    upload(held, "node/package-lock", "a@1", "a@2", "a@1");

    expect(shown(held)).toEqual(["a@1", "a@2"]);
  });

  it("has the last one's row where a name has one", () => {
    const held = store({ rows: "per-name" });
    upload(held, "node/package-lock", "a@1", "a@2");

    expect(shown(held)).toEqual(["a@2"]);
  });

  it("goes as a whole", () => {
    const held = store();
    upload(held, "node/package-lock", "a@1", "a@2", "b@1");
    held.remove("NODE", "a");
    held.remove("NODE", "never-there");

    expect(shown(held)).toEqual(["b@1"]);
  });
});

const anyEndpoint = fc.constantFrom(...(Object.keys(endpoints) as Endpoint[]));
const anyUpload = fc.record({
  endpoint: anyEndpoint,
  written: fc.array(
    fc
      .tuple(fc.constantFrom("a", "b", "c", "__proto__", "constructor"), fc.constantFrom("1", "2"))
      .map(([name, version]) => `${name}@${version}`),
    { maxLength: 6 },
  ),
});
const history = fc.array(anyUpload, { maxLength: 8 });
const anyRows = fc.constantFrom("per-version" as const, "per-name" as const);
const anyStorage = fc.constantFrom(...storages);

function isCoordinates(endpoint: Endpoint): boolean {
  return endpoint === "java" || endpoint === "java/bulk";
}

function after(
  behaviour: Behaviour,
  uploads: readonly { endpoint: Endpoint; written: readonly string[] }[],
) {
  const held = store(behaviour);
  for (const { endpoint, written } of uploads) upload(held, endpoint, ...written);
  return held;
}

function ofType(held: Store, endpoint: Endpoint): readonly string[] {
  const { packageType } = endpoints[endpoint];
  return held
    .rows()
    .filter((each) => each.packageType === packageType)
    .map(({ name, version }) => `${name}@${version}`)
    .toSorted();
}

describe("whatever came before, an upload", () => {
  it("leaves exactly itself of its type where a type is replaced", () => {
    fc.assert(
      fc.property(history, anyUpload, (before, last) => {
        fc.pre(!isCoordinates(last.endpoint));
        const held = after({}, [...before, last]);

        expect(ofType(held, last.endpoint)).toEqual([...new Set(last.written)].toSorted());
      }),
    );
  });

  it("leaves the last upload of every endpoint where an endpoint is replaced", () => {
    fc.assert(
      fc.property(history, (before) => {
        const files = before.filter(({ endpoint }) => !isCoordinates(endpoint));
        const last = new Map(files.map(({ endpoint, written }) => [endpoint, written]));
        const held = after({ storage: "replace-by-endpoint" }, files);

        for (const endpoint of last.keys()) {
          const ofSameType = [...last].filter(
            ([other]) => endpoints[other].packageType === endpoints[endpoint].packageType,
          );
          expect(ofType(held, endpoint)).toEqual(
            [...new Set(ofSameType.flatMap(([, written]) => written))].toSorted(),
          );
        }
      }),
    );
  });

  it("decides alone over the names it has where names are overwritten", () => {
    fc.assert(
      fc.property(history, anyUpload, (before, last) => {
        const earlier = after({ storage: "overwrite-by-name" }, before);
        const names = new Set(last.written.map((text) => text.split("@")[0]));
        const others = ofType(earlier, last.endpoint).filter(
          (text) => !names.has(text.split("@")[0]),
        );
        const held = after({ storage: "overwrite-by-name" }, [...before, last]);

        expect(ofType(held, last.endpoint)).toEqual(
          [...others, ...new Set(last.written)].toSorted(),
        );
      }),
    );
  });

  it("takes nothing away where versions are added", () => {
    fc.assert(
      fc.property(history, anyUpload, (before, last) => {
        const earlier = ofType(after({ storage: "add-by-version" }, before), last.endpoint);
        const held = after({ storage: "add-by-version" }, [...before, last]);

        expect(ofType(held, last.endpoint)).toEqual(
          [...new Set([...earlier, ...last.written])].toSorted(),
        );
      }),
    );
  });

  it("touches no other type", () => {
    fc.assert(
      fc.property(anyStorage, anyRows, history, anyUpload, (storage, rows, before, last) => {
        const { packageType } = endpoints[last.endpoint];
        const earlier = after({ storage, rows }, before).rows();
        const held = after({ storage, rows }, [...before, last]).rows();

        expect(held.filter((each) => each.packageType !== packageType)).toEqual(
          earlier.filter((each) => each.packageType !== packageType),
        );
      }),
    );
  });

  it("changes nothing when it comes again", () => {
    fc.assert(
      fc.property(anyStorage, anyRows, history, anyUpload, (storage, rows, before, last) => {
        const held = after({ storage, rows }, [...before, last, last]);

        expect(held.rows().map(String).toSorted()).toEqual(
          after({ storage, rows }, [...before, last])
            .rows()
            .map(String)
            .toSorted(),
        );
        expect(ofType(held, last.endpoint)).toEqual(
          ofType(after({ storage, rows }, [...before, last]), last.endpoint),
        );
      }),
    );
  });
});

describe("at any time", () => {
  it("no name and version has two rows, and no name has two where one is all it gets", () => {
    fc.assert(
      fc.property(anyStorage, anyRows, history, (storage, rows, before) => {
        const keys = after({ storage, rows }, before)
          .rows()
          .map(({ packageType, name, version }) =>
            JSON.stringify([packageType, name, ...(rows === "per-name" ? [] : [version])]),
          );

        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("a removed name is gone and every other one is still there", () => {
    fc.assert(
      fc.property(anyStorage, anyRows, history, anyUpload, (storage, rows, before, last) => {
        const held = after({ storage, rows }, [...before, last]);
        const { packageType } = endpoints[last.endpoint];
        const others = held
          .rows()
          .filter((each) => each.name !== "a" || each.packageType !== packageType);
        held.remove(packageType, "a");

        expect(held.rows()).toEqual(others);
      }),
    );
  });

  it("rows come by package type", () => {
    fc.assert(
      fc.property(history, (before) => {
        const types = after({ storage: "add-by-version" }, before)
          .rows()
          .map(({ packageType }) => packageTypes.indexOf(packageType));

        expect(types).toEqual(types.toSorted((a, b) => a - b));
      }),
    );
  });
});
