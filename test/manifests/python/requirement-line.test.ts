import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readRequirementLine,
  readUsual,
  type RequirementLine,
} from "../../../src/manifests/python/requirement-line.ts";
import { growth, linear } from "../../support/growth.ts";

/** `name version`, with `range` and `guessed` where they apply. */
function read(text: string): string | null {
  const meaning = readRequirementLine(text);
  return meaning === null ? null : shown(meaning);
}

function shown(meaning: RequirementLine): string {
  if (meaning.kind === "include")
    return `${meaning.constraint ? "constraint" : "include"} ${meaning.target}`;
  if (meaning.kind === "local") return `local ${meaning.name ?? "-"}`;
  if (meaning.kind !== "package") return meaning.kind;
  const { name, version, resolved } = meaning.package;
  const remarks = [resolved || version === null ? [] : "range", meaning.cause ? "doubt" : []];
  return [name, version ?? "-", ...remarks.flat()].join(" ");
}

describe("readRequirementLine", () => {
  it.each([
    ["flask==1.0", "flask 1.0"],
    ["flask == 1.0", "flask 1.0"],
    ["flask===1.0-weird", "flask 1.0-weird"],
    ["flask", "flask -"],
    ["flask>=1.0,<2", "flask >=1.0,<2 range"],
    ["flask >= 1.0 , < 2", "flask >=1.0,<2 range"],
    ["flask (>=1.0)", "flask >=1.0 range"],
    ["flask~=1.0", "flask ~=1.0 range"],
    ["flask==1.*", "flask ==1.* range"],
    ["flask==1.0,!=1.1", "flask ==1.0,!=1.1 range"],
    ["Zope.Interface_x==5", "Zope.Interface_x 5"],
    ["3to2==1.1", "3to2 1.1"],
  ])("reads the version of %j", (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each([
    ["flask[async]==1.0", "flask 1.0"],
    ["flask [async, dotenv] >= 1.0", "flask >=1.0 range"],
    ['flask==1.0 ; python_version < "3"', "flask 1.0"],
    ['flask==1.0;python_version<"3"', "flask 1.0"],
    ["flask; extra == 'x'", "flask -"],
    ["flask==1.0 --hash=sha256:0 --hash=sha256:1", "flask 1.0"],
    ['flask --global-option="x y"', "flask -"],
    ["flask==1.0;", "flask 1.0"],
  ])("passes over extras, markers and options in %j", (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each([
    ["flask @ https://example.com/x.zip", "flask -"],
    ["flask[async]@git+https://example.com/a/b.git@v1", "flask -"],
    ["git+https://example.com/a/b.git#egg=flask", "flask -"],
    ["git+ssh://git@example.com/a/b.git@main#egg=flask[x]&subdirectory=y", "flask -"],
    ["-e git+https://example.com/a/b.git@1#egg=flask", "flask -"],
    ["--editable=git+https://example.com/a/b.git#egg=flask", "flask -"],
    ["hg+https://example.com/a#egg=flask", "flask -"],
    ["https://example.com/flask-1.0.tar.gz", "flask -"],
    ["https://example.com/Flask-1.0-py3-none-any.whl", "Flask 1.0"],
    [
      "torch @ https://example.com/torch-2.0%2Bcu118-cp310-cp310-linux_x86_64.whl",
      "torch 2.0+cu118",
    ],
    ["git+https://example.com/a/flask.git@feature/x", "flask - doubt"],
    ["https://example.com/a/flask/archive/main.zip", "flask - doubt"],
    ["https://example.com/a/flask/-/archive/v1/flask-v1.tar.gz", "flask - doubt"],
    ["https://example.com/flask.zip", "flask - doubt"],
  ])("names the package behind the address in %j", (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it("shows nothing of an address, which may hold a token", () => {
    const meaning = readRequirementLine("git+https://user:token@example.com/a/b.git");

    expect(JSON.stringify(meaning)).not.toContain("token");
  });

  it.each([
    [".", "local -"],
    ["./lib", "local -"],
    ["../lib[x]", "local -"],
    ["lib/some", "local -"],
    ["~/lib", "local -"],
    ["/opt/lib", "local -"],
    ["C:\\lib", "local -"],
    ["vendored/flask.whl", "local -"],
    ["file:///lib#egg=flask", "local flask"],
    ["-e .", "local -"],
    ["-e ./lib#egg=flask", "local flask"],
    ["-e file:///${PROJECT_ROOT}/lib#egg=flask", "local flask"],
    ["flask @ file:///lib", "local flask"],
    ["flask @ {root:uri}/lib", "local flask"],
    ["git+file:///lib#egg=flask", "local flask"],
  ])("leaves out %j, which lies on this machine", (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each([
    ["flask-1.0-py3-none-any.whl", "flask 1.0"],
    ["./wheels/flask-1.0-py3-none-any.whl ; python_version > '3'", "flask 1.0"],
    ["wheels\\flask-1.0-py3-none-any.whl", "flask 1.0"],
    ["wheels/flask-1.0.tar.gz", "flask -"],
    ["file:///wheels/flask-1.0-py3-none-any.whl", "flask 1.0"],
    ["flask @ file:///wheels/flask-1.0-py3-none-any.whl", "flask 1.0"],
  ])("keeps the release in %j, wherever it lies", (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each([
    "git+https://example.com",
    "git+https://example.com/acme/common.git@main#subdirectory=python/connector",
    "https://example.com/download?id=1",
    "${PACKAGE}==1.0",
    "lib-${FLAVOUR}==1.0",
  ])("does not know the name in %j", (text) => {
    const meaning = readRequirementLine(text);

    expect(meaning).toMatchObject({ kind: "nameless", cause: { code: "names-unresolved" } });
  });

  it.each([
    ["-r base.txt", "include base.txt"],
    ["-rbase.txt", "include base.txt"],
    ["--requirement base.txt", "include base.txt"],
    ["--requirement=base.txt", "include base.txt"],
    ['-r "my base.txt"', "include my base.txt"],
    ["-c limits.txt", "constraint limits.txt"],
    ["--constraint=limits.txt", "constraint limits.txt"],
  ])("finds the file that %j asks for", (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each([
    "--index-url https://example.com/simple",
    "--extra-index-url=https://example.com/simple",
    "-i https://example.com/simple",
    "-f ./wheels",
    "--no-binary :all:",
    "--pre",
    "--trusted-host example.com",
    "--require-hashes",
  ])("takes %j for an option of pip", (text) => {
    expect(read(text)).toBe("option");
  });

  it("doubts a version that is a variable", () => {
    expect(read("flask==${FLASK_VERSION}")).toBe("flask - doubt");
  });

  it("takes a specifier alone for the version of no package", () => {
    expect(read(">=1.0.0")).toBe("stray");
  });

  it.each([
    "flask=1.0",
    "flask 1.0",
    "flask>1 <2",
    "flask>>1.0",
    "flask-==1.0",
    "_flask==1.0",
    "flask[a][b]==1.0",
    '"flask==1.0"',
    "{% if flask %}",
    "<<<<<<< HEAD",
    "flask @",
    "-r",
    "-e",
  ])("does not understand %j", (text) => {
    expect(read(text)).toBeNull();
  });

  it("gives a meaning or none for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const meaning = readRequirementLine(text);

        expect(meaning === null || meaning.kind.length > 0).toBe(true);
      }),
    );
  });

  it.each([
    ["slashes", "git+https://h/", "/", "x@"],
    ["brackets", "flask", "[", ""],
    ["commas", "flask", ">=1,", "x"],
    ["quotes", "--pre ", `'"`, ""],
    ["dashes", "https://h/a", "-1", ".zip"],
    ["spaces", "flask", " ", "x"],
  ])("is soon done with any number of %s", async (_, before, piece, after) => {
    const grown = await growth(60_000, (size) =>
      readRequirementLine(before + piece.repeat(size) + after),
    );

    expect(grown).toBeLessThan(linear);
  });
});

describe("readUsual", () => {
  it.each(["flask==1.0", "flask>=1.0", "flask==1.0 ; python_version < '3'", "flask==1.0 --pre"])(
    "reads %j with what may stand behind it as without",
    (text) => {
      const meaning = readRequirementLine(text);

      for (const behind of ["", " ", "\t", " # by hand", "  #", "\u00a0"])
        expect(readUsual(text + behind)).toEqual(meaning);
    },
  );

  it.each(["flask", "flask==1.*", "flask==1.0#1", "flask==1.0,<2", " flask==1.0", "-r a.txt"])(
    "leaves %j to others",
    (text) => {
      expect(readUsual(text)).toBeNull();
    },
  );
});
