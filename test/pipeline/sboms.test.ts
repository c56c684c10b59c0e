import { describe, expect, it } from "vitest";
import { deadlineAfter, noDeadline, type Deadline } from "../../src/domain/deadline.ts";
import { unbounded } from "../../src/manifests/bounds.ts";
import { declareRepository } from "../../src/pipeline/declaration.ts";
import { namedOwners } from "../../src/pipeline/owners.ts";
import { readSboms, type FoundSboms } from "../../src/pipeline/sboms.ts";
import { parseEntities } from "../../src/settings/entity-lines.ts";
import { component, cycloneDx } from "../manifests/sbom/documents.ts";
import { discovered } from "../support/discovered.ts";
import { packageLock } from "../support/sample-files.ts";

type Files = Readonly<Record<string, string>>;

interface Given {
  readonly entity?: string;
  /** The SBOMs by path, or by `path: directory`. */
  readonly sboms: Files;
  readonly missing?: FoundSboms["missing"];
  readonly packageTypes?: Parameters<typeof declareRepository>[0]["settings"]["packageTypes"];
  readonly deadline?: Deadline;
}

async function declared(
  files: Files,
  { entity = "shop", sboms, missing = [], packageTypes = null, deadline = noDeadline }: Given,
) {
  const tree = discovered(files);
  const parsed = parseEntities(entity);
  const entities = "value" in parsed ? parsed.value : [];
  const owners = namedOwners(entities);
  const named = Object.entries(sboms).map(([key, text]) => {
    const [path = "", directory = null] = key.split(": ");
    return { path, directory, text };
  });
  return declareRepository({
    settings: { developmentDependencies: true, packageTypes, entities },
    discovered: tree.discovered,
    repository: tree.repository,
    sboms: {
      files: named,
      missing,
      text: (path) => named.find((each) => each.path === path)?.text ?? "",
    },
    owners,
    mode: "check",
    deadline,
  });
}

type Declared = Awaited<ReturnType<typeof declared>>;

/** As `entity TYPE name version`. */
function packages({ entities }: Declared): readonly string[] {
  return entities.flatMap(({ entity, types }) =>
    types.flatMap(({ packageType, packages: all }) =>
      all.map(({ name, versions }) => `${entity} ${packageType} ${name} ${versions.join(",")}`),
    ),
  );
}

/** As `path TYPE status`, with what covers it. */
function rows({ manifests }: Declared): readonly string[] {
  return manifests.map(
    ({ path, packageType, status, reason }) =>
      `${path} ${packageType} ${status}${reason === null ? "" : ` ${reason}`}`,
  );
}

function missingFor({ entities }: Declared): readonly string[] {
  return entities.flatMap(({ entity, types }) =>
    types.flatMap(({ packageType, missingSbom = null }) =>
      missingSbom === null ? [] : [`${entity} ${packageType}`],
    ),
  );
}

function bom(...purls: readonly string[]): string {
  return cycloneDx(purls.map((purl) => component(purl)));
}

const ms = "pkg:npm/ms@2.1.3";
const slf4j = "pkg:maven/org.slf4j/slf4j-api@2.0.0";
const pom = `<project><groupId>acme</groupId><artifactId>api</artifactId><version>1</version><dependencies><dependency><groupId>g</groupId><artifactId>managed-elsewhere</artifactId></dependency></dependencies></project>`;

describe("an SBOM", () => {
  it("covers the manifests of its package types, and leaves those of others alone", async () => {
    const result = await declared(
      { "pom.xml": pom, "package-lock.json": packageLock("ms@2.1.3") },
      { sboms: { "bom.json": bom(slf4j) } },
    );

    expect(packages(result)).toEqual(["shop NODE ms 2.1.3", "shop JAVA org.slf4j:slf4j-api 2.0.0"]);
    expect(rows(result)).toEqual([
      "bom.json JAVA used",
      "package-lock.json NODE used",
      "pom.xml JAVA covered bom.json",
    ]);
    expect(missingFor(result)).toEqual([]);
    expect(result.problems).toEqual([]);
  });

  it("has a row and a count of its own for each package type", async () => {
    const result = await declared({}, { sboms: { "bom.json": bom(slf4j, ms, "pkg:npm/a@1") } });

    expect(result.manifests.map((row) => [row.packageType, row.format, row.packages])).toEqual([
      ["JAVA", "sbom", 1],
      ["NODE", "sbom", 2],
    ]);
  });

  it("is never sent as it is", async () => {
    const { entities } = await declared({}, { sboms: { "bom.json": bom(ms) } });

    expect(entities[0]?.types.map(({ verbatim }) => verbatim)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("covers the directory that its line states", async () => {
    const files = {
      "a/package.json": '{"dependencies":{"x":"1.0.0"}}',
      "b/package.json": '{"dependencies":{"y":"1.0.0"}}',
    };

    const result = await declared(files, { sboms: { "out/bom.json: a": bom(ms) } });

    expect(packages(result)).toEqual(["shop NODE ms 2.1.3", "shop NODE y 1.0.0"]);
  });

  it.each([
    ["a/bom.json", ["shop NODE ms 2.1.3", "shop NODE y 1.0.0"]],
    ["a/target/deep/bom.json", ["shop NODE ms 2.1.3", "shop NODE y 1.0.0"]],
    ["out/bom.json", ["shop NODE ms 2.1.3"]],
    ["bom.json", ["shop NODE ms 2.1.3"]],
  ])(
    "covers the nearest directory with a manifest of its types, else everything: %s",
    async (path, expected) => {
      const files = {
        "a/package.json": '{"dependencies":{"x":"1.0.0"}}',
        "b/package.json": '{"dependencies":{"y":"1.0.0"}}',
      };

      expect(packages(await declared(files, { sboms: { [path]: bom(ms) } }))).toEqual(expected);
    },
  );

  it("stands for a file that has no reader, which leaves nothing open then", async () => {
    const files = { "build.sbt": 'libraryDependencies += "g" % "a" % "1"\n' };

    const without = await declared(files, { sboms: {} });
    const result = await declared(files, { sboms: { "target/bom.json": bom(slf4j) } });

    expect(without.problems.map(({ code }) => code)).toEqual(["manifest-unread"]);
    expect(result.problems).toEqual([]);
    expect(rows(result)).toEqual([
      "build.sbt JAVA covered target/bom.json",
      "target/bom.json JAVA used",
    ]);
    expect(result.entities[0]?.types.flatMap(({ unresolved }) => unresolved)).toEqual([]);
  });

  it("stands for a lockfile that cannot be read", async () => {
    const result = await declared({ "package-lock.json": "{" }, { sboms: { "bom.json": bom(ms) } });

    expect(result.problems).toEqual([]);
    expect(missingFor(result)).toEqual([]);
  });

  it("counts for the owner of what it covers, and covers nothing of another's", async () => {
    const files = {
      "package.json": '{"dependencies":{"x":"1.0.0"}}',
      "web/package.json": '{"dependencies":{"y":"1.0.0"}}',
    };

    const result = await declared(files, {
      entity: ".: shop\nweb: storefront",
      sboms: { "bom.json": bom(ms) },
    });

    expect(packages(result)).toEqual(["shop NODE ms 2.1.3", "storefront NODE y 1.0.0"]);
  });

  it("leaves to other entities their part of a lockfile that it covers", async () => {
    const lock = {
      lockfileVersion: 3,
      packages: {
        "": { workspaces: ["web"], dependencies: { x: "1" } },
        "node_modules/web": { resolved: "web", link: true },
        web: { dependencies: { y: "1" } },
        "node_modules/x": { version: "1.0.0" },
        "node_modules/y": { version: "1.0.0" },
      },
    };
    const files = {
      "package.json": '{"workspaces":["web"],"dependencies":{"x":"1"}}',
      "web/package.json": '{"name":"web","dependencies":{"y":"1"}}',
      "package-lock.json": JSON.stringify(lock),
    };

    const result = await declared(files, {
      entity: ".: shop\nweb: storefront",
      sboms: { "bom.json": bom(ms) },
    });

    expect(packages(result)).toEqual(["shop NODE ms 2.1.3", "storefront NODE y 1.0.0"]);
  });

  it("that nobody owns is reported so, and counts for nobody", async () => {
    const result = await declared(
      {},
      { entity: "web: storefront", sboms: { "bom.json": bom(ms) } },
    );

    expect(packages(result)).toEqual([]);
    expect(rows(result)).toEqual([
      "bom.json NODE unowned no line of `entity` covers its directory",
    ]);
  });

  it("has no project of the repository as a package", async () => {
    const files = {
      "package.json": '{"name":"@acme/web"}',
      "pom.xml":
        "<project><groupId>acme</groupId><artifactId>api</artifactId><version>1</version></project>",
      "core/pom.xml": `<project><parent><groupId>acme</groupId><artifactId>api</artifactId><version>1</version></parent><artifactId>core</artifactId></project>`,
      "go.mod": "module example.org/shop\n\ngo 1.22\n",
      "pyproject.toml": '[project]\nname = "Shop.Worker"\n',
      "broken/package.json": "{",
    };
    const own = [
      "pkg:npm/%40acme/web@1",
      "pkg:maven/acme/api@1",
      "pkg:maven/acme/core@1",
      "pkg:golang/example.org/shop@v1.0.0",
      "pkg:pypi/shop-worker@1",
    ];

    const result = await declared(files, { sboms: { "bom.json": bom(...own, ms) } });

    expect(packages(result)).toEqual(["shop NODE ms 2.1.3"]);
  });

  it("is read for the package types that are looked at alone", async () => {
    const result = await declared(
      {},
      { sboms: { "bom.json": bom(ms, slf4j) }, packageTypes: ["NODE"] },
    );

    expect(rows(result)).toEqual(["bom.json NODE used"]);
  });

  it("reports what it has beside packages", async () => {
    const result = await declared(
      {},
      { sboms: { "bom.json": bom(ms, "pkg:deb/debian/x@1", "pkg:deb/debian/y@1", "pkg:oci/z@1") } },
    );

    expect(result.problems).toMatchObject([
      {
        severity: "notice",
        code: "sbom-others",
        path: "bom.json",
        message:
          "bom.json has components that are of no package type of Cortex, and were left out: 2 deb, 1 oci.",
      },
    ]);
  });

  it("merges with another one and with the manifests that none covers", async () => {
    const result = await declared(
      { "web/package-lock.json": packageLock("ms@2.1.2") },
      { sboms: { "a.json: api": bom(ms), "b.json: api": bom("pkg:npm/ms@2.0.0") } },
    );

    expect(packages(result)).toEqual(["shop NODE ms 2.0.0,2.1.2,2.1.3"]);
  });
});

const all = ["NODE", "JAVA", "PYTHON", "GO", "NUGET"];

describe("an SBOM that is not there, is none, or is empty", () => {
  it.each([
    ["bom.json: .", "<bom/>", "sbom-invalid"],
    ["bom.json", "<bom/>", "sbom-invalid"],
    ["bom.json", "{", "sbom-invalid"],
    ["bom.json", cycloneDx([]), "sbom-empty"],
    ["bom.json", bom(ms, "pkg:maven/g/a", "pkg:maven/g/b@unspecified"), "sbom-empty"],
    ["bom.json", bom("pkg:npm/two%20words@1"), "manifest-invalid"],
  ])("is an error for all types that it may have covered: %s, %s", async (key, text, code) => {
    const result = await declared({}, { sboms: { [key]: text } });

    expect(result.problems).toMatchObject([{ severity: "error", code, path: "bom.json" }]);
    expect(missingFor(result)).toEqual(all.map((type) => `shop ${type}`));
  });

  it("is an error with the pattern that finds nothing, and the next step", async () => {
    const missing = [{ pattern: "**/bom.json", directory: null }];
    const result = await declared({}, { sboms: {}, missing });

    expect(result.problems).toMatchObject([
      {
        severity: "error",
        code: "sbom-missing",
        message:
          "`sbom` names **/bom.json, and no file is there. Check the pattern, and that the earlier step wrote the file before this one.",
      },
    ]);
    expect(missingFor(result)).toHaveLength(5);
  });

  it("concerns the entity that owns what it covers, and every one where that is not known", async () => {
    const entity = ".: shop\nweb: storefront";
    const known = await declared(
      {},
      { entity, sboms: {}, missing: [{ pattern: "b", directory: "web" }] },
    );
    const unknown = await declared(
      {},
      { entity, sboms: {}, missing: [{ pattern: "b", directory: null }] },
    );

    expect(new Set(missingFor(known).map((each) => each.split(" ")[0]))).toEqual(
      new Set(["storefront"]),
    );
    expect(missingFor(unknown)).toHaveLength(10);
  });
});

describe("the bounds of a run", () => {
  it("count the packages of SBOMs, too", async () => {
    const { repository } = discovered({});
    const counted: [number, string][] = [];

    await readSboms(
      { files: [{ path: "bom.json", directory: null }], missing: [], text: () => bom(ms, slf4j) },
      {
        repository: {
          ...repository,
          bounds: { ...unbounded, countPackages: (...each) => counted.push(each) },
        },
        carriers: [],
        ownerOf: namedOwners([]).ownerOf,
        ownTypes: null,
      },
    );

    expect(counted).toEqual([
      [1, "bom.json"],
      [1, "bom.json"],
    ]);
  });

  it("end a run whose time is over, and no file is to blame", async () => {
    const over = deadlineAfter(0, 0, () => 0);

    await expect(
      declared(
        { "package.json": '{"name":"a"}' },
        { sboms: { "bom.json": bom(ms) }, deadline: over },
      ),
    ).rejects.toMatchObject({ code: "time-budget" });
  });
});
