import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseXml } from "../../src/syntax/xml.ts";
import { childrenNamed, childText } from "../../src/syntax/xml-element.ts";
import { Fault } from "../../src/domain/problem.ts";
import { faultOf } from "../support/reading.ts";

describe("a well-formed document", () => {
  it("becomes a tree of elements in their order", async () => {
    const root = await parseXml("<a><b/><c><d/></c><b/></a>", "a.xml");

    expect(root.name).toBe("a");
    expect(root.children.map(({ name }) => name)).toEqual(["b", "c", "b"]);
    expect(root.children[1]?.children.map(({ name }) => name)).toEqual(["d"]);
  });

  it("keeps attributes by their name", async () => {
    const { attributes } = await parseXml(`<a Include="x" Version='1 &amp; 2'/>`, "a.xml");

    expect([...attributes]).toEqual([
      ["Include", "x"],
      ["Version", "1 & 2"],
    ]);
  });

  it("joins text, CDATA and the five predefined entities", async () => {
    const { text } = await parseXml(
      "<a>1<!-- no -->2<![CDATA[<3>]]>&lt;&gt;&amp;&quot;&apos;&#52;&#x35;</a>",
      "a.xml",
    );

    expect(text).toBe(`12<3><>&"'45`);
  });

  it("may have the letters of HTML in people's names, as Maven allows", async () => {
    const { text } = await parseXml("<a>K&oslash;ge &nbsp;&Agrave;&divide;&yuml;</a>", "a.xml");

    expect(text).toBe("Køge \u00a0À÷ÿ");
    expect((await parseXml("<a>&ndash;&euro;&Omega;&diams;&Yuml;</a>", "a.xml")).text).toBe(
      "–€Ω♦Ÿ",
    );
  });

  it("keeps the text of children apart", async () => {
    const root = await parseXml("<a> x <b>y</b> z </a>", "a.xml");

    expect(root.text).toBe(" x  z ");
    expect(childText(root, "b")).toBe("y");
  });

  it("reports the line where a tag begins", async () => {
    const text = "<a>\n\n  <b\n    c='1'\n  />\r\n  <d\r\n/>\n<e\t\n/></a>\n";
    const root = await parseXml(text, "a.xml");

    expect(root.children.map(({ line }) => line)).toEqual([3, 6, 8]);
  });

  it("may have a declaration, a document type, comments and instructions", async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>\n<!DOCTYPE a>\n<!-- c -->\n<?x y?>\n<a/>\n`;

    expect(await parseXml(text, "a.xml")).toMatchObject({ name: "a", line: 5 });
  });

  it("loses prefixes, declared or not", async () => {
    const root = await parseXml(`<m:a xmlns:m="urn:m"><n:b/></m:a>`, "a.xml");

    expect(root.name).toBe("a");
    expect(root.children[0]?.name).toBe("b");
  });

  it("takes names of the prototype for what they are", async () => {
    const root = await parseXml(
      `<a __proto__="1" constructor="2"><__proto__>x</__proto__><constructor/></a>`,
      "a.xml",
    );

    expect([...root.attributes.keys()]).toEqual(["__proto__", "constructor"]);
    expect(childText(root, "__proto__")).toBe("x");
    expect(childText(root, "toString")).toBeNull();
  });

  it("may nest 256 elements", async () => {
    expect(await parseXml("<a>".repeat(256) + "</a>".repeat(256), "a.xml")).toBeDefined();
  });

  it("may be large and flat", async () => {
    const root = await parseXml(`<a>${"<b c='d'>e</b>".repeat(50_000)}</a>`, "a.xml");

    expect(root.children).toHaveLength(50_000);
  });
});

describe("the children of an element", () => {
  const document = "<a><b> 1 </b><c/><b>2</b><d>  </d></a>";

  it("are found by name", async () => {
    const root = await parseXml(document, "a.xml");

    expect(childrenNamed(root, "b").map(({ text }) => text)).toEqual([" 1 ", "2"]);
    expect(childrenNamed(root, "x")).toEqual([]);
  });

  it("give the trimmed text of the first", async () => {
    expect(childText(await parseXml(document, "a.xml"), "b")).toBe("1");
  });

  it("give null where there is none, or nothing in it", async () => {
    const root = await parseXml(document, "a.xml");

    expect([childText(root, "x"), childText(root, "c"), childText(root, "d")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("a document that is not well-formed", () => {
  it.each([
    ["is empty", ""],
    ["is white space", " \n\n "],
    ["is plain text", "Hello"],
    ["is JSON", `{"a": 1}`],
    ["is truncated in a tag", "<a><b"],
    ["is truncated in an element", "<a><b></b>"],
    ["is truncated in CDATA", "<a><![CDATA[x"],
    ["is truncated in a comment", "<a><!-- x"],
    ["closes another element", "<a></b>"],
    ["has two roots", "<a/><b/>"],
    ["has text after the root", "<a/>x"],
    ["has an attribute twice", `<a b="1" b="2"/>`],
    ["has an attribute without quotes", "<a b=1/>"],
    ["has a bare ampersand", "<a>a & b</a>"],
    ["has a forbidden character", "<a>\u0000</a>"],
    ["has a reference to a forbidden character", "<a>&#0;</a>"],
  ])("that %s is a fault", async (_, text) => {
    expect(await faultOf(parseXml(text, "d/a.xml"))).toMatchObject({
      code: "manifest-invalid",
      path: "d/a.xml",
    });
  });

  it("is reported with its line", async () => {
    expect(await faultOf(parseXml("<a>\n<b>\n</c>\n</a>", "a.xml"))).toMatchObject({ line: 3 });
  });

  it("is reported with its reason and the next step", async () => {
    const { message } = await faultOf(parseXml("<a></b>", "a.xml"));

    expect(message).toBe(
      "a.xml is not well-formed XML: unexpected close tag. Fix the file, or add it to `exclude`.",
    );
  });
});

describe("a hostile document", () => {
  it("never has its own entities expanded", async () => {
    const text = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]>\n<a>&y;</a>`;

    expect(await faultOf(parseXml(text, "a.xml"))).toMatchObject({
      code: "manifest-invalid",
      line: 2,
    });
  });

  it("never reads external entities", async () => {
    const text = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>`;

    expect(await faultOf(parseXml(text, "a.xml"))).toMatchObject({ code: "manifest-invalid" });
  });

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty", "nope"])(
    "has no entity &%s;",
    async (name) => {
      expect(await faultOf(parseXml(`<a>&${name};</a>`, "a.xml"))).toMatchObject({
        code: "manifest-invalid",
      });
      expect(await faultOf(parseXml(`<a b="&${name};"/>`, "a.xml"))).toMatchObject({
        code: "manifest-invalid",
      });
    },
  );

  it("is refused at its 257th level, however deep it goes", async () => {
    const { message, line } = await faultOf(parseXml("<a>\n".repeat(100_000), "a.xml"));

    expect(line).toBe(257);
    expect(message).toContain("nested deeper than 256 elements");
  });

  it("is a tree or a fault, whatever it holds", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<a>",
        "</a>",
        "<b c='d'/>",
        "&amp;",
        "&x;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        await parseXml(pieces.join(""), "a.xml").catch((thrown: unknown) => {
          expect(thrown).toBeInstanceOf(Fault);
        });
      }),
    );
  });
});
