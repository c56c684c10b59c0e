import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const paketLock = formatNamed("paket-lock");

function read(text: string) {
  return readFirst(paketLock, { "paket.lock": text });
}

describe("a lock of Paket", () => {
  it("lists what each source gives, and not once more what it depends on", async () => {
    const text = `STORAGE: NONE
RESTRICTION: || (== net8.0) (== netstandard2.0)
NUGET
  remote: https://example.org/v3/index.json
    A (1.0)
      B (>= 2.0)
    B (2.1-beta.1) - restriction: >= net6.0
  remote: https://example.org/other
  protocolVersion: 3
    C (3.0) - copy_local: false, import_targets: false
`;

    expect(listed(await read(text))).toEqual(["A 1.0", "B 2.1-beta.1", "C 3.0"]);
  });

  it("leaves out files and repositories that are no packages", async () => {
    const text = `GITHUB
  remote: example/files
    src/A.fs (0123456789abcdef)
HTTP
  remote: https://example.org
    a.txt
GIT
  remote: https://example.org/a.git
     (0123456789abcdef)
      build: build.cmd
NUGET
  remote: https://example.org
    A (1.0)
`;

    expect(listed(await read(text))).toEqual(["A 1.0"]);
  });

  it.each([
    ["Test", true],
    ["IntegrationTests", true],
    ["Build", true],
    ["Docs", true],
    ["Server", false],
    ["Attestation", false],
  ])("has the packages of the group %s for development: %s", async (group, development) => {
    const text = `NUGET\n    A (1)\n\nGROUP ${group}\nNUGET\n    B (2)\n`;

    expect(listed(await read(text))).toEqual(["A 1", development ? "B 2 dev" : "B 2"]);
  });

  it("may be empty", async () => {
    expect(listed(await read(""))).toEqual([]);
    expect(listed(await read("NUGET\n"))).toEqual([]);
  });

  it.each([
    ["text of another kind", "Hello.\n"],
    ["JSON", "{}"],
    ["an entry without a version", "NUGET\n    A\n"],
    ["an entry with an empty version", "NUGET\n    A ()\n"],
    ["an entry outside of any section", "    A (1)\n"],
    ["a mark of a conflict", "NUGET\n<<<<<<< HEAD\n    A (1)\n"],
  ])("is refused with %s", async (_, text) => {
    expect(await faultOf(Promise.resolve().then(() => read(text)))).toMatchObject({
      code: "manifest-invalid",
      path: "paket.lock",
    });
  });

  it("or any other text gives packages or a fault", async () => {
    const line = fc.oneof(
      fc.constantFrom("NUGET", "GROUP Test", "    A (1)", "  remote: x", "      B (>= 1)"),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        try {
          await parse(paketLock, lines.join("\n"), "paket.lock", repository());
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});
