import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code, fence, folded, htmlCode, prose } from "../../src/report/markdown.ts";
import { hostileText } from "./arbitrary-report.ts";
import { unseen } from "./unseen.ts";

describe("a name as code", () => {
  it.each([
    ["a plain name", "@scope/left-pad", "`@scope/left-pad`"],
    ["markup that code makes harmless", "<b>*x*", "`<b>*x*`"],
    ["a bar, which would end a cell", "a|b", "<code>a&#124;b</code>"],
    ["a backtick", "a`b", "<code>a&#96;b</code>"],
    ["a dollar, which begins a formula", "$a", "<code>&#36;a</code>"],
    ["a backslash", "a\\", "<code>a&#92;</code>"],
    ["a line break", "a\nb", "<code>a&#92;nb</code>"],
    ["blanks at its ends, which code would lose", " a ", "<code> a </code>"],
    ["nothing", "", "`(empty)`"],
  ])("shows %s", (_, name, shown) => {
    expect(code(name)).toBe(shown);
  });

  it("is cut where it is very long", () => {
    expect(code("x".repeat(300))).toBe(`\`${"x".repeat(200)}…\``);
  });

  it("takes one line and one cell, for any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(code(text)).toMatch(
          /^(?:`[^`|\n]+`|<code>[^<|\n`]*(?:<span>&#\d+;<\/span>[^<|\n`]*)*<\/code>)$/,
        );
        expect(code(text)).not.toMatch(unseen);
      }),
    );
  });
});

describe("a name as HTML", () => {
  it("has no markup of its own", () => {
    expect(htmlCode("</code><b>")).toBe("<code>&#60;/code&#62;&#60;b&#62;</code>");
  });

  it("is no address", () => {
    expect(htmlCode("a@b.example")).toBe("<code>a<span>&#64;</span>b&#46;example</code>");
  });

  it("is only code and spans, for any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const inner = htmlCode(text).slice("<code>".length, -"</code>".length);

        expect(inner.replace(/<span>&#\d+;<\/span>|&#\d+;/g, "")).toMatch(/^[^!-,.:-@[-`{-~]*$/);
      }),
    );
  });
});

describe("prose", () => {
  it("takes no backtick for one of a pair where their number is odd", () => {
    expect(prose("Cortex says “odd ` text” of `shop`. Set `entity`.")).not.toContain("`");
    expect(prose("Cortex says “paired” of `shop`.")).toContain("`shop`");
  });

  it.each([
    ["keeps its code", "Run `npm ci` again.", "Run `npm ci` again."],
    ["keeps sentences as they are", "No (not this one); 5% of it!", "No (not this one); 5% of it!"],
    ["joins lines", "a\n\nb", "a b"],
    ["takes HTML for text", "<b>x</b>", "&#60;b&#62;x&#60;/b&#62;"],
    [
      "takes emphasis for text",
      "*a* _b_ ~~c~~",
      "&#42;a&#42; &#95;b&#95; &#126;&#126;c&#126;&#126;",
    ],
    ["takes links for text", "[a](b)", "&#91;a&#93;(b)"],
    ["mentions nobody", "@octocat", "<span>@</span>octocat"],
    ["refers to no issue", "acme/shop#1 GH-12", "acme/shop<span>#</span>1 GH<span>-</span>12"],
    ["links no bare address", "https://x www.y", "https<span>:</span>//x www<span>.</span>y"],
    ["has no emoji codes", ":rocket:", "<span>:</span>rocket:"],
    ["has no formulas", "$x$", "<span>$</span>x<span>$</span>"],
    ["begins no list", "- a", String.raw`\- a`],
    ["begins no numbered list", "1. a", String.raw`1\. a`],
    ["begins no title", "# a", "<span>#</span> a"],
    ["is not opened by a lone backtick", "a ` b", "a &#96; b"],
  ])("%s", (_, text, shown) => {
    expect(prose(text)).toBe(shown);
  });

  it("is cut where it is very long", () => {
    expect(prose("x".repeat(2_000))).toBe(`${"x".repeat(1_500)}…`);
  });
});

describe("a fold", () => {
  it("has a blank line after its heading, or Markdown would not be read", () => {
    const { open, close } = folded("Title");

    expect(`${open}text\n${close}`).toBe(
      "<details><summary>Title</summary>\n\ntext\n\n</details>\n\n",
    );
  });

  it("may be open", () => {
    expect(folded("Title", true).open).toContain("<details open>");
  });
});

describe("a fence", () => {
  it("is as long as it must be", () => {
    expect(fence(["a", "b"])).toBe("```");
    expect(fence(["a", "```` b", "```"])).toBe("`````");
  });
});
