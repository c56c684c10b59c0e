import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEntities } from "../../src/settings/entity-lines.ts";
import { triesOf } from "../support/one-in.ts";

describe("one entity", () => {
  it.each(["payments-api", "en2da8159dbeefb974", "a.b_c-d", "team:payments", "shop/web", "a#b"])(
    "is a tag or CID as it stands: %s",
    (tag) => {
      expect(parseEntities(tag)).toEqual({ value: [{ path: ".", entity: tag }] });
    },
  );

  it("may stand among blank lines and comments", () => {
    expect(parseEntities("\n# our service\n\n  shop  # since 2024\n")).toEqual({
      value: [{ path: ".", entity: "shop" }],
    });
  });

  it("is a map of one with a colon and a space", () => {
    expect(parseEntities("services/web: storefront")).toEqual({
      value: [{ path: "services/web", entity: "storefront" }],
    });
  });

  it("is none where there is nothing but comments", () => {
    expect(parseEntities("# none\n\n#")).toEqual({ value: [] });
  });

  it("has no spaces", () => {
    expect(parseEntities("payments api")).toEqual({
      faults: ['is "payments api"; allowed is a tag or CID without spaces.'],
    });
  });
});

describe("several entities", () => {
  it("are one `path: tag` a line, in their order", () => {
    expect(
      parseEntities("services/payments: payments-api\r\nservices/web: storefront\r\n.: shop"),
    ).toEqual({
      value: [
        { path: "services/payments", entity: "payments-api" },
        { path: "services/web", entity: "storefront" },
        { path: ".", entity: "shop" },
      ],
    });
  });

  it.each([
    ["./a/", "a"],
    ["a//b", "a/b"],
    ["a/./b", "a/b"],
    ["a/x/../b", "a/b"],
    ["services\\web", "services/web"],
    [".\\services\\web\\", "services/web"],
    [".", "."],
    ["./", "."],
    ["a/..", "."],
    ["with space/b", "with space/b"],
    ["..a", "..a"],
    ["__proto__", "__proto__"],
  ])("have the path %s in the one form %s", (written, path) => {
    expect(parseEntities(`${written}: x\nother: y`)).toEqual({
      value: [
        { path, entity: "x" },
        { path: "other", entity: "y" },
      ],
    });
  });

  it("may do without the space after the colon, and may have one in the tag", () => {
    expect(parseEntities("a:x\nb: team:y\nc :z")).toEqual({
      value: [
        { path: "a", entity: "x" },
        { path: "b", entity: "team:y" },
        { path: "c", entity: "z" },
      ],
    });
  });

  it("may share a tag", () => {
    expect(parseEntities("a: shop\nb: shop")).toMatchObject({
      value: [{ entity: "shop" }, { entity: "shop" }],
    });
  });

  it.each(["payments", "services/web", ": shop", "services/web:"])(
    "are not named by the line %j",
    (line) => {
      expect(parseEntities(`a: x\n${line}`)).toEqual({
        faults: [
          `has the line ${JSON.stringify(line)}; allowed is one tag or CID alone, or \`path: tag\` on every line.`,
        ],
      });
    },
  );

  it("are not two tags, one a line", () => {
    expect(parseEntities("shop\nweb")).toMatchObject({
      faults: [expect.stringContaining('"shop"'), expect.stringContaining('"web"')],
    });
  });

  it.each(["..", "../a", "a/../../b", "/a", "/", "C:\\a", "c:/a", "~/a", "\\\\host\\share"])(
    "have no path that leaves the workspace: %s",
    (path) => {
      expect(parseEntities(`${path}: x`)).toEqual({
        faults: [expect.stringContaining("relative and stays in the workspace")],
      });
    },
  );

  it("have no path twice, however it is spelled", () => {
    expect(parseEntities("a/b: x\n./a//b/: y\na: z")).toEqual({
      faults: [
        'names the path "a/b" twice, in "a/b: x" and "./a//b/: y"; allowed is one line for each path.',
      ],
    });
  });

  it("have no spaces in a tag", () => {
    expect(parseEntities("a: x y")).toEqual({
      faults: ['has the line "a: x y"; allowed is a tag or CID without spaces.'],
    });
  });

  it("report all their faults at once", () => {
    const parsed = parseEntities("a: x\nb\n../c: y\na: z\nd: e f");

    expect("faults" in parsed ? parsed.faults : []).toHaveLength(4);
  });

  it("come back as they were written, whatever the comments and blanks between them", () => {
    const segment = fc.stringMatching(/^[a-z][a-z0-9_-]{0,5}$/);
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((s) => s.join("/"));
    const tag = fc.stringMatching(/^[a-zA-Z0-9][\w.-]{0,8}$/);
    const noise = fc.constantFrom("", "\n", "\n# note\n", "\n  \n");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ path, entity: tag }), {
          selector: (line) => line.path,
          minLength: 1,
        }),
        noise,
        (lines, between) => {
          const text = lines.map((line) => `${line.path}: ${line.entity}\n${between}`).join("");
          expect(parseEntities(text)).toEqual({ value: lines });
        },
      ),
    );
  });

  it("never have a path out of the workspace or one twice, whatever is written", () => {
    const part = fc.constantFrom(
      "..",
      ".",
      "a",
      "b",
      "/",
      "\\",
      ": ",
      ":",
      "x",
      "\n",
      " ",
      "#",
      "C:",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const parsed = parseEntities(parts.join(""));
        if ("faults" in parsed) return;
        const paths = parsed.value.map((line) => line.path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths)
          expect(path).toMatch(/^(?:\.|(?!\.\.?(?:\/|$))[^/\\]+(?:\/(?!\.\.?(?:\/|$))[^/\\]+)*)$/);
        for (const { entity } of parsed.value) expect(entity).toMatch(/^\S+$/);
      }),
      { numRuns: triesOf(1000) },
    );
  });
});
