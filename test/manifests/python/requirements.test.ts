import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Repository } from "../../../src/manifests/format.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const requirements = formatNamed("requirements");

type Files = Readonly<Record<string, string>>;

function read(files: Files | string): ReturnType<typeof readFirst> {
  return readFirst(requirements, typeof files === "string" ? { "requirements.txt": files } : files);
}

describe("requirements", () => {
  it("reads a name and version for each line, none of them for development", async () => {
    const reading = await read("flask==1.0\nrequests>=2\n\n# a comment\nsix\n");

    expect(listed(reading)).toEqual(["flask 1.0", "requests >=2 range", "six -"]);
    expect(reading.altered).toBe(false);
  });

  it("keeps both versions of a name that stands there under two markers", async () => {
    const lines = 'a==1 ; python_version < "3"\na==2 ; python_version >= "3"\n';

    expect(listed(await read(lines))).toEqual(["a 1", "a 2"]);
  });

  it("reads pins with hashes over several lines", async () => {
    const lines = "a==1 \\\n    --hash=sha256:0 \\\n    --hash=sha256:1\n    # via b\nb==2\n";

    expect(listed(await read(lines))).toEqual(["a 1", "b 2"]);
  });

  it("passes over options, and goes as it is with them", async () => {
    const reading = await read("--index-url https://example.com/simple\n--pre\na==1\n");

    expect(listed(reading)).toEqual(["a 1"]);
    expect(reading.altered).toBe(false);
  });

  it("leaves out local projects, so that the file cannot go as it is", async () => {
    const reading = await read("-e .\n./lib\na==1\n");

    expect(listed(reading)).toEqual(["a 1"]);
    expect(reading.altered).toBe(true);
  });

  it("declares nothing where nothing is required", async () => {
    expect(listed(await read("# nothing yet\n"))).toEqual([]);
  });

  it("takes CRLF like LF, and no last line break like one", async () => {
    const lines = "a==1 \\\n  --hash=x\nb>=2\n";

    expect(listed(await read(lines.replaceAll("\n", "\r\n").trimEnd()))).toEqual(
      listed(await read(lines)),
    );
  });

  it("declares the same in any order of its lines", async () => {
    const line = fc.constantFrom("a==1", "b>=2", "c", "-e .", "# d", "e[f]==3 ; g == 'h'");
    const shuffled = fc
      .uniqueArray(line)
      .chain((lines) =>
        fc.tuple(
          fc.constant(lines),
          fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([lines, others]) => {
        expect(listed(await read(lines.join("\n"))).toSorted()).toEqual(
          listed(await read(others.join("\n"))).toSorted(),
        );
      }),
    );
  });

  it("names the line of what is no requirement", async () => {
    const fault = await faultOf(read("a==1\n\nb=2\n"));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "requirements.txt", line: 3 });
    expect(fault.message).not.toContain("b=2");
  });

  it("warns of a version without a package", async () => {
    const reading = await read("a\n>=1.0\n");

    expect(listed(reading)).toEqual(["a -"]);
    expect(reading.warnings).toMatchObject([{ code: "version-unresolved", line: 2 }]);
    expect(reading.altered).toBe(true);
  });

  it("warns of a package whose name is that of its repository", async () => {
    const reading = await read("git+https://example.com/a/b.git\n");

    expect(listed(reading)).toEqual(["b -"]);
    expect(reading.warnings).toMatchObject([{ code: "names-unresolved", line: 1 }]);
    expect(reading.unresolved).toBe(true);
  });

  it("gives packages or a fault for any text", async () => {
    const piece = fc.constantFrom(
      "a",
      "==",
      "1",
      "\n",
      "-r ",
      "-c ",
      "-e ",
      "\\",
      "#",
      " ",
      "[",
      ";",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const text = pieces.join("");
        const code = await read(text).then(
          () => null,
          async () => (await faultOf(read(text))).code,
        );

        expect(code).not.toBe("internal");
      }),
    );
  });
});

describe("development in requirements", () => {
  it("is what a file of that name requires", async () => {
    expect(listed(await read({ "requirements-dev.txt": "a==1\nb\n" }))).toEqual([
      "a 1 dev",
      "b - dev",
    ]);
  });

  it("is nothing of a file for the code that it includes", async () => {
    const reading = await read({
      "requirements/dev.txt": "-r base.txt\n-r lint.txt\na==1\n",
      "requirements/base.txt": "b==2\n",
      "requirements/lint.txt": "c==3\n",
    });

    expect(listed(reading).toSorted()).toEqual(["a 1 dev", "b 2", "c 3 dev"]);
  });

  it("is nothing that a file for the code includes", async () => {
    const reading = await read({
      "requirements.txt": "-r requirements-test.txt\n",
      "requirements-test.txt": "a==1\n",
    });

    expect(listed(reading)).toEqual(["a 1"]);
  });
});

describe("many requirements files", () => {
  it("are read in linear time where each includes the next", { timeout: 60_000 }, async () => {
    const texts = Array.from(
      { length: 1_500 },
      (_, at) => `p${at}==1\n${at + 1 < 1_500 ? `-r ${at + 1}.txt\n` : ""}`,
    );
    const files = Object.fromEntries(texts.map((text, at) => [`requirements/${at}.txt`, text]));
    const inMemory = repository(files);
    let reads = 0;
    const tree: Repository = {
      ...inMemory,
      text(path) {
        reads += 1;
        return inMemory.text(path);
      },
    };
    const counts: number[] = [];
    for (const [name, text] of Object.entries(files))
      counts.push(
        await Promise.try(() => parse(requirements, text, name, tree)).then(
          ({ packages }) => packages.length,
          () => 0,
        ),
      );

    expect(counts.at(-1)).toBe(1);
    expect(counts.at(-800)).toBe(800);
    expect(reads).toBeLessThanOrEqual(2 * texts.length);
  });

  it("fail where they include one another deeper than pip follows", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, at) => [`r${at}.txt`, `-r r${at + 1}.txt\n`]),
    );
    const fault = await faultOf(read({ "requirements.txt": "-r r0.txt\n", ...files }));

    expect(fault).toMatchObject({ code: "manifest-invalid", line: 1 });
    expect(fault.message).toContain("more than 900 files");
  });
});

describe("-r in requirements", () => {
  it("adds what the other file requires, relative to the file with the line", async () => {
    const reading = await read({
      "requirements/dev.txt": "-r base.txt\nb==2\n",
      "requirements/base.txt": "-r ../other/more.in\na==1\n",
      "other/more.in": "c==3\n",
    });

    expect(listed(reading).toSorted()).toEqual(["a 1", "b 2 dev", "c 3"]);
    expect(reading.uses).toEqual(["requirements/base.txt", "other/more.in"]);
    expect(reading.altered).toBe(true);
  });

  it("groups warnings by what they have in common", async () => {
    const reading = await read("-r ../a.txt\n-r https://user:token@x.example/b.txt?key=1\n");

    expect(reading.warnings?.map(({ cause }) => cause)).toMatchObject([
      { fact: "Included requirements are outside the repository", subject: "../a.txt" },
      { fact: "Included requirements are outside the repository", subject: "x.example/b.txt" },
    ]);
  });

  it("covers the file that it is compiled from", async () => {
    const reading = await read({ "requirements.txt": "a==1\n", "requirements.in": "a\n" });

    expect(reading).toMatchObject({ covers: ["requirements.in"], partial: true });
  });

  it("counts in place of the manifests it includes", async () => {
    const reading = await read({
      "requirements-dev.txt": "-r requirements.txt\n",
      "requirements.txt": "a==1\n",
    });

    expect(reading.supersedes).toEqual(["requirements.txt"]);
  });

  it("reads a file once that is reached by two ways", async () => {
    const reading = await read({
      "requirements.txt": "-r a.txt\n-r b.txt\n",
      "a.txt": "-r c.txt\n",
      "b.txt": "-r c.txt\n",
      "c.txt": "d==1\n",
    });

    expect(listed(reading)).toEqual(["d 1"]);
  });

  it.each([
    "../../other.txt",
    "/etc/passwd",
    "https://example.com/r.txt",
    "C:\\r.txt",
    "~/r.txt",
    "${DIRECTORY}/r.txt",
  ])("does not know the names in %s, which is outside the workspace", async (target) => {
    const reading = await read({ "app/requirements.txt": `a==1\n-r ${target}\n` });

    expect(listed(reading)).toEqual(["a 1"]);
    expect(reading).toMatchObject({
      unresolved: true,
      altered: true,
      warnings: [{ code: "names-unresolved", line: 2 }],
    });
  });

  it("fails where the other file is missing, since then names are unknown", async () => {
    const fault = await faultOf(read("a==1\n-r gone.txt\n"));

    expect(fault).toMatchObject({ code: "include-missing", line: 2 });
    expect(fault.message).toContain("gone.txt");
  });

  it("names the cycle of files that include each other", async () => {
    const fault = await faultOf(
      read({ "requirements.txt": "-r a.txt\n", "a.txt": "\n-r b.txt\n", "b.txt": "-r a.txt\n" }),
    );

    expect(fault).toMatchObject({ code: "include-cycle", path: "b.txt", line: 1 });
    expect(fault.message).toContain("a.txt → b.txt → a.txt");
  });

  it("names the line of the included file that is not a requirement", async () => {
    const fault = await faultOf(read({ "requirements.txt": "-r a.txt\n", "a.txt": "b==1\n?\n" }));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "a.txt", line: 2 });
  });
});

describe("-c in requirements", () => {
  it("gives versions and requires nothing", async () => {
    const reading = await read({
      "requirements.txt": "-c constraints.txt\na\n",
      "constraints.txt": "a==1\nb==2\n",
    });

    expect(listed(reading)).toEqual(["a 1"]);
    expect(reading.uses).toEqual(["constraints.txt"]);
  });

  it("limits what included files require, and through files that it includes itself", async () => {
    const reading = await read({
      "requirements.txt": "-r base.txt\n-c limits/all.txt\n",
      "base.txt": "a\n",
      "limits/all.txt": "-r more.txt\n",
      "limits/more.txt": "a==1\nb==1\n",
    });

    expect(listed(reading)).toEqual(["a 1"]);
  });

  it("counts in place of files that hold nothing but constraints, and of no other manifest", async () => {
    const reading = await read({
      "requirements-dev.txt": "-c requirements.txt\n-c requirements-constraints.txt\n",
      "requirements.txt": "a==1\n",
      "requirements-constraints.txt": "a==1\n",
    });

    expect(reading.supersedes).toEqual(["requirements-constraints.txt"]);
  });

  it("warns where the file is missing, since then only versions are unknown", async () => {
    const reading = await read("-c gone.txt\na\n");

    expect(listed(reading)).toEqual(["a -"]);
    expect(reading.warnings).toMatchObject([{ code: "include-missing", line: 1 }]);
  });

  it("warns where the constraints are on a server, and shows nothing of the address", async () => {
    const reading = await read("-c https://user:token@example.com/limits.txt\na\n");

    expect(reading.warnings).toMatchObject([{ code: "version-unresolved", line: 1 }]);
    expect(reading.warnings?.[0]?.message).not.toContain("token");
    expect(reading.altered).toBe(true);
  });

  it("does not know the versions in a file outside the workspace", async () => {
    const reading = await read("-c ../limits.txt\na\n");

    expect(reading.warnings).toMatchObject([{ code: "version-unresolved", line: 1 }]);
    expect(reading.unresolved).toBeUndefined();
  });
});
