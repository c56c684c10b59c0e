import { describe, expect, it } from "vitest";
import { deadlineAfter, noDeadline } from "../../src/domain/deadline.ts";
import { runBounds, withBounds } from "../../src/manifests/bounds.ts";
import { findingsOf, readManifest } from "../../src/manifests/read.ts";
import { mergeFindings } from "../../src/pipeline/merge-findings.ts";
import { formatNamed } from "../support/format-named.ts";
import { format, locked, repository } from "../support/speakers.ts";

const small = { includedFiles: 2, manifestBytes: 10, packages: 3 };

function read(files: Readonly<Record<string, string>>, limits = small) {
  return withBounds(repository(files), noDeadline, limits);
}

describe("one run reads", () => {
  it("2,000 included files, 200 MB of manifests and 1,000,000 packages", () => {
    expect(runBounds).toEqual({
      includedFiles: 2_000,
      manifestBytes: 200_000_000,
      packages: 1_000_000,
    });
  });

  it("no more included files than its bound, each counted once", () => {
    const tree = repository({ "a.json": "1", "b.txt": "", "c.txt": "", "d.txt": "" });
    const { repository: bounded } = withBounds(
      { ...tree, manifests: ["a.json"] },
      noDeadline,
      small,
    );

    for (const path of ["a.json", "b.txt", "c.txt", "b.txt"]) bounded.text(path);

    expect(() => bounded.text("d.txt")).toThrow(
      "The repository has more than 2 included files, which is more than one run reads. d.txt was not read. Include fewer files.",
    );
  });

  it("no more text than its bound, each file counted once", () => {
    const { repository: bounded } = read({ "a.json": "12345", "b.json": "12345", "c.json": "1" });

    for (const path of ["a.json", "a.json", "b.json"]) bounded.text(path);

    expect(() => bounded.text("c.json")).toThrow("more than one run reads. c.json was not read.");
  });

  it("no more packages than its bound", async () => {
    const { repository: bounded } = read({ "a.json": "1", "b.json": "1" });
    const two = format({ parse: () => ({ packages: [locked("a", "1"), locked("b", "1")] }) });

    const first = await readManifest({ path: "a.json", format: two }, bounded);
    const second = await readManifest({ path: "b.json", format: two }, bounded);

    expect(first.failure).toBeNull();
    expect(second.failure).toMatchObject({ code: "manifest-too-large", path: "b.json" });
  });

  it("nothing more after a manifest that was too much", async () => {
    const { repository: bounded } = read({ "a.json": "1", "b.json": "1" });
    const parsed: string[] = [];
    const four = format({
      parse(_, path) {
        parsed.push(path);
        return { packages: ["a", "b", "c", "d"].map((name) => locked(name, "1")) };
      },
    });

    const first = await readManifest({ path: "a.json", format: four }, bounded);
    const second = await readManifest({ path: "b.json", format: four }, bounded);

    expect([first, second].map(({ failure }) => failure?.code)).toEqual([
      "manifest-too-large",
      "manifest-too-large",
    ]);
    expect(parsed).toEqual(["a.json"]);
  });

  it("reports once why many manifests were not read", async () => {
    const files = { "a.json": "1", "b.json": "12345678901", "c.json": "1", "d.json": "1" };
    const { repository: bounded } = read(files);

    const all = [];
    for (const path of Object.keys(files))
      all.push(await readManifest({ path, format: format() }, bounded));

    expect(mergeFindings(all.flatMap(findingsOf)).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The repository has more than 0\.00001 MB of manifests, which is more than one run reads\. 3 files were not read \(b\.json, c\.json, d\.json\)\. Leave out/,
      ),
    ]);
  });

  it("what is looked up after the manifests without a bound but time", () => {
    const { repository: bounded, lift } = read({ "a.json": "12345678901" });
    lift();

    expect(bounded.text("a.json")).toBe("12345678901");
    expect(bounded.bounds?.countPackages(9, "a.json")).toBeUndefined();
  });

  it("nothing when its time is over, and no file is to blame for that", async () => {
    const over = deadlineAfter(0, 0, () => 0);
    const { repository: bounded } = withBounds(repository({ "a.json": "1" }), over);

    expect(() => bounded.has("a.json")).toThrow("time-budget");
    expect(() => bounded.list(".")).toThrow("time-budget");
    expect(() => bounded.text("a.json")).toThrow("time-budget");
    await expect(readManifest({ path: "a.json", format: format() }, bounded)).rejects.toMatchObject(
      { code: "time-budget" },
    );
  });

  it("no slice of a lockfile when its time is over", async () => {
    let now = 0;
    const { repository: bounded } = withBounds(
      repository({ "a.json": "1" }),
      deadlineAfter(5, 0, () => now),
    );
    const sliced = format({
      parse: () => ({ packages: [], covers: ["b/c.json"], slice: () => [] }),
    });
    const { reading } = await readManifest({ path: "a.json", format: sliced }, bounded);

    expect(reading?.slice?.(["."])).toEqual([]);
    now = 5;
    expect(() => reading?.slice?.(["."])).toThrow("time-budget");
  });
});

describe("requirements that include one another", () => {
  const limits = { ...runBounds, includedFiles: 200 };
  const many = limits.includedFiles + 100;
  const names = Array.from({ length: many }, (_, at) => `r${at}-requirements.txt`);

  it("are read once each, though all include all that follow", async () => {
    // The last first, so that no chain of includes is too long for pip.
    const text = names.toReversed().map((name) => `-r ${name}\n`);
    const files = new Map(names.map((name, at) => [name, text.slice(0, many - at - 1)]));
    let reads = 0;
    const tree = {
      manifests: names,
      has: (path: string) => files.has(path),
      list: () => [],
      text(path: string) {
        reads += 1;
        return `a==1\n${(files.get(path) ?? []).join("")}`;
      },
    };
    const bounded = withBounds(tree, noDeadline, limits).repository;

    const failures: (string | null)[] = [];
    for (const path of names.slice(0, 5)) {
      const { failure } = await readManifest(
        { path, format: formatNamed("requirements") },
        bounded,
      );
      failures.push(failure?.code ?? null);
    }

    expect(new Set(failures)).toEqual(new Set(["manifest-too-large"]));
    expect(reads).toBeLessThanOrEqual(many + failures.length);
  });
});
