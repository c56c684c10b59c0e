import { describe, expect, it } from "vitest";
import { readDescriptor } from "../../src/entities/descriptor.ts";
import { isDescriptorPath } from "../../src/entities/descriptor-paths.ts";
import { ownersByPath } from "../../src/entities/owners.ts";
import { formatMatcher } from "../../src/manifests/discovery/match-files.ts";
import { formats } from "../../src/manifests/formats.ts";
import { pathFrom } from "../../src/manifests/workspace-path.ts";
import { parseEntities } from "../../src/settings/entity-lines.ts";
import { relativeDirectory } from "../../src/settings/relative-path.ts";
import { reportFile } from "../../src/action/github-context.ts";

/** One directory, as people write it on one system or another. */
const spellings = ["src/app", "src\\app", "./src/app", ".\\src\\app", "src/app/", "src\\app\\"];

describe("a directory is the same however it is spelled", () => {
  it.each(spellings)("as `working-directory`: %s", (written) => {
    expect(relativeDirectory(written)).toBe("src/app");
  });

  it.each(spellings)("in a line of `entity`: %s", (written) => {
    expect(parseEntities(`${written}: shop\r\n.: rest\r\n`)).toEqual({
      value: [
        { path: "src/app", entity: "shop" },
        { path: ".", entity: "rest" },
      ],
    });
  });

  it.each([...spellings, "/src/app", "\\src\\app"])(
    "as the basepath of a descriptor: %s",
    async (written) => {
      const text = `info:\r\n  x-cortex-tag: shop\r\n  x-cortex-git:\r\n    github:\r\n      repository: acme/shop\r\n      basepath: '${written}'\r\n`;

      expect(await readDescriptor(text, ".cortex/shop.yaml", "acme/shop")).toEqual([
        expect.objectContaining({ kind: "owner", path: "src/app", entity: "shop" }),
      ]);
    },
  );

  it.each(["../lib/x.txt", "..\\lib\\x.txt", ".\\..\\lib\\x.txt"])(
    "in an include: %s",
    (written) => {
      expect(pathFrom("src/app/requirements.txt", written)).toBe("src/lib/x.txt");
    },
  );
});

describe("what leaves the workspace on one system leaves it on all", () => {
  const outside = [
    "C:\\x",
    "c:/x",
    "C:x",
    "\\\\server\\share",
    "//server/share",
    "\\x",
    "/x",
    "..\\..\\..\\x",
    "a\\..\\..\\..\\..\\x",
    "\\\\?\\C:\\x",
    "\\\\.\\pipe\\x",
    "file:///x",
    "~\\x",
  ];

  it.each(outside)("in an include: %s", (written) => {
    expect(pathFrom("src/app/requirements.txt", written)).toBeNull();
  });

  it.each(outside.filter((written) => !written.startsWith("file:")))(
    "as `working-directory`: %s",
    (written) => {
      expect(relativeDirectory(written)).toBeNull();
    },
  );
});

describe("upper and lower case are two names on every system", () => {
  it.each(["Package.json", "PACKAGE-LOCK.JSON", "Setup.cfg", "Go.mod"])(
    "%s is no manifest",
    (path) => {
      expect(formatMatcher(formats)(path)).toBeNull();
    },
  );

  it.each(["Cortex.yaml", ".Cortex/a.yaml"])("%s is not a descriptor", (path) => {
    expect(isDescriptorPath(path)).toBe(false);
  });

  it("an owner owns the directory that it names, and none that is written otherwise", () => {
    const ownerOf = ownersByPath([{ path: "Src", entity: "shop" }]);

    expect(ownerOf("Src/go.mod")?.entity).toBe("shop");
    expect(ownerOf("src/go.mod")).toBeNull();
  });
});

describe("two forms of one letter in Unicode are two names on every system, as in git", () => {
  const [composed, decomposed] = ["é".normalize("NFC"), "é".normalize("NFD")];

  it("an owner owns the form that it names", () => {
    const ownerOf = ownersByPath([{ path: composed, entity: "shop" }]);

    expect(ownerOf(`${composed}/go.mod`)?.entity).toBe("shop");
    expect(ownerOf(`${decomposed}/go.mod`)).toBeNull();
  });

  it("a line of `entity` and an include keep the form in which they are written", () => {
    expect(relativeDirectory(decomposed)).toBe(decomposed);
    expect(pathFrom("a.txt", decomposed)).toBe(decomposed);
  });
});

describe("the report", () => {
  it.each(["a:b", "a\\b", "a/b", "CON", "a*?", "a\nb", "..", "a<b>|", "__acme/shop"])(
    "of a step called %j has a name that every system takes",
    (step) => {
      const path = reportFile(null, { workspace: "/w", temp: "/t", step });

      expect(path.split(/[/\\]/).at(-1)).toMatch(/^cortex-dependency-report-[\w.-]+\.json$/);
    },
  );
});
