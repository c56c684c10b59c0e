import { Fault } from "../../src/domain/problem.ts";
import { describe, expect, it } from "vitest";
import type { FoundCarrier } from "../../src/manifests/carriers.ts";
import type { Carrier } from "../../src/manifests/carriers/carrier.ts";
import { pythonCarriers } from "../../src/manifests/carriers/python.ts";
import { unreadFiles, unreadProblems } from "../../src/pipeline/unread-files.ts";
import { effective, locked, repository } from "../support/speakers.ts";

const sbt: Carrier = {
  id: "sbt",
  packageType: "JAVA",
  files: ["*.sbt"],
  what: "a build definition of sbt",
  declares: (text) => text !== "",
};
const other: Carrier = { ...sbt, id: "other", next: "Use Maven." };

describe("the files that are not read", () => {
  it("are those that declare packages, each with its entity", () => {
    const files = repository({ "a.sbt": "x", "b.sbt": "", "web/c.sbt": "x" });
    const found = ["a.sbt", "b.sbt", "web/c.sbt"].map((path) => ({ path, carrier: sbt }));

    expect(unread(found, files)).toEqual(["a.sbt of shop", "web/c.sbt of web"]);
  });

  it("are not those that a manifest is read from, or that a lockfile covers", () => {
    const files = repository({ "a.sbt": "x", "b.sbt": "x", "c.sbt": "x", "d.sbt": "x" });
    const found = ["a.sbt", "b.sbt", "c.sbt", "d.sbt"].map((path) => ({ path, carrier: sbt }));
    const manifests = [
      effective("x.lock", [locked("a:b", "1")], {
        reading: { uses: ["a.sbt"], covers: ["b.sbt"], supersedes: ["c.sbt"] },
      }),
      effective("empty.lock", [], { reading: { covers: ["d.sbt"] } }),
    ];

    expect(unread(found, files, manifests)).toEqual([
      "b.sbt of shop by x.lock",
      "c.sbt of shop by x.lock",
      "d.sbt of shop",
    ]);
  });

  it("are those of which a lockfile that covers them lacks a name, or that cannot be read", () => {
    const files = repository({ "a.sbt": "x y", "b.sbt": "x", "x.lock": "x" });
    const carrier = { ...sbt, namesIn: (text: string) => text.split(" ") };
    const found = ["a.sbt", "b.sbt"].map((path) => ({ path, carrier }));
    const covers = ["a.sbt", "b.sbt"];
    const manifests = [effective("x.lock", [locked("x", "1")], { reading: { covers } })];
    const sparse = {
      ...files,
      text: () => {
        throw new Fault("sparse-checkout", "It is left out.");
      },
    };

    expect(unread(found, files, manifests)).toEqual(["a.sbt of shop", "b.sbt of shop by x.lock"]);
    expect(unread(found, sparse, manifests)).toEqual(["a.sbt of shop", "b.sbt of shop"]);
  });

  it("are not lockfiles of another package manager than the one that the project names", () => {
    const packageJson = '{"packageManager": "npm@11.0.0"}';
    const files = repository({
      "package.json": packageJson,
      "bun.lockb": "x",
      "web/bun.lockb": "x",
    });
    const carrier = { ...sbt, files: ["bun.lockb"] };
    const manifests = [effective("package-lock.json", [locked("ms", "2.1.3")])];
    const found = ["bun.lockb", "web/bun.lockb"].map((path) => ({ path, carrier }));

    expect(unread(found, files, manifests)).toEqual([
      "bun.lockb of shop by package-lock.json",
      "web/bun.lockb of web",
    ]);
  });

  it("are not read for one entity because a manifest of another is read with them", () => {
    const files = repository({ "a.sbt": "x", "web/a.sbt": "x", "web/b.sbt": "x" });
    const found = ["a.sbt", "web/a.sbt", "web/b.sbt"].map((path) => ({ path, carrier: sbt }));
    const manifests = [
      effective("x.lock", [locked("a:b", "1")], {
        reading: { uses: ["a.sbt", "web/a.sbt"], covers: ["web/b.sbt"] },
      }),
    ];

    expect(unread(found, files, manifests)).toEqual(["web/a.sbt of web", "web/b.sbt of web"]);
  });

  it("are those beside a lockfile that locks nothing", () => {
    const files = repository({ "a.sbt": "x", "a.lock": "", "web/a.sbt": "x", "web/a.lock": "x" });
    const carrier = { ...sbt, unless: ["a.lock"] };
    const found = ["a.sbt", "web/a.sbt"].map((path) => ({ path, carrier }));
    const manifests = [
      effective("a.lock", []),
      effective("web/a.lock", [locked("a:b", "1")], { entity: "web" }),
    ];

    expect(unread(found, files, manifests)).toEqual(["a.sbt of shop"]);
  });

  it("are reported once for a type, however many kinds a name has", () => {
    const found = [sbt, other].map((carrier) => ({ path: "a.sbt", carrier }));

    expect(unread(found, repository({ "a.sbt": "x" }))).toEqual(["a.sbt of shop"]);
  });
});

describe("a text that only its place or a command marks as requirements", () => {
  const carrier = pythonCarriers.find(({ id }) => id === "other-requirements") ?? sbt;
  const list = "flask\nrequests[socks]\n";
  const names = (files: Readonly<Record<string, string>>) =>
    unread(
      Object.keys(files)
        .filter((path) => path.endsWith(".txt"))
        .map((path) => ({ path, carrier })),
      { ...repository(files), files: Object.keys(files) },
    );

  it.each([
    ["Dockerfile", "RUN pip install --no-cache-dir -r /app/words.txt"],
    [".github/workflows/ci.yml", "- run: pip install -rdata/words.txt && pytest"],
    ["build.sh", "uv pip sync data/words.txt"],
    ["noxfile.py", 'session.install("-r", "data/words.txt")'],
    ["tox.ini", "commands_pre = pip install --requirement=data/words.txt"],
  ])("is one where %s installs from it: %s", (path, text) => {
    expect(names({ "data/words.txt": list, [path]: text })).toEqual(["data/words.txt of shop"]);
  });

  it.each([
    ["nothing installs from it", "data/words.txt", list, ""],
    ["another file is installed from", "data/words.txt", list, "RUN pip install -r words.in"],
    ["a comment says so", "words.txt", list, "# RUN pip install -r words.txt"],
    ["it is no list of requirements", "words.txt", "a list\n", "RUN pip install -r words.txt"],
    ["it lies among data, though it has versions", "web/data/freeze.txt", "flask==1.0\n", ""],
  ])("is none where %s", (_, path, text, image) => {
    expect(names({ [path]: text, Dockerfile: `FROM python\n${image}\n` })).toEqual([]);
  });
});

describe("the problem of files that are not read", () => {
  it("is one for each kind, with what to do", () => {
    const [first, second] = unreadProblems([
      { path: "a.sbt", carrier: sbt, entity: "shop", coveredBy: null },
      { path: "b.sbt", carrier: sbt, entity: "web", coveredBy: null },
      { path: "c.sbt", carrier: sbt, entity: "web", coveredBy: "c.lock" },
      { path: "d.sbt", carrier: other, entity: "shop", coveredBy: null },
    ]);

    expect(first).toEqual({
      severity: "warning",
      code: "manifest-unread",
      message:
        "2 files of one kind are not read: a.sbt, b.sbt. Each is a build definition of sbt. Until then no recorded package of JAVA is removed. Commit a lockfile that is read. Or add it to `exclude` when it declares nothing that Cortex should record.",
      path: "a.sbt",
      line: null,
      entity: null,
      packageType: "JAVA",
    });
    expect(second).toMatchObject({
      message:
        "d.sbt is a build definition of sbt, which is not read. Until then no recorded package of JAVA is removed. Use Maven. Or add it to `exclude` when it declares nothing that Cortex should record.",
      entity: "shop",
    });
  });
});

function unread(
  found: readonly FoundCarrier[],
  files: ReturnType<typeof repository>,
  manifests: Parameters<typeof unreadFiles>[1]["effective"] = [],
) {
  const entityOf = (path: string) => (path.startsWith("web/") ? "web" : "shop");
  return unreadFiles(found, { effective: manifests, covered: [] }, files, entityOf).map(
    ({ path, entity, coveredBy }) =>
      `${path} of ${entity}${coveredBy === null ? "" : ` by ${coveredBy}`}`,
  );
}
