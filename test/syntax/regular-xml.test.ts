import { restructured, shareOf } from "../support/restructured.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRegularXml } from "../../src/syntax/regular-xml.ts";
import { parseAnyXml } from "../../src/syntax/xml.ts";
import { mutated } from "../manifests/mutated.ts";
import { growth, linear } from "../support/growth.ts";
import { triesOf } from "../support/one-in.ts";

const project = `<?xml version="1.0" encoding="utf-8"?>
<!-- a project -->
<Project Sdk="Microsoft.NET.Sdk" xmlns:x='urn:x'>
  <PropertyGroup>
    <Name>Ärger &#8211; mit dem <b>Namen</b> - a -- b</Name>
  </PropertyGroup>
  <ItemGroup Condition="'$(A)' == 'b'" >
    <PackageReference Include="Example.One" Version="1.0.0" /><x:Other/>
    <!-- <PackageReference Include="Not.This" /> - -->
    <PackageReference
      Include="Example.Two"
      Version='[1.0,"2.0")'
    ></PackageReference>
  </ItemGroup>
</Project>
`.replace("&#8211; ", "");

describe("readRegularXml", () => {
  it.each([
    ["a project", project],
    ["a project with CRLF", project.replaceAll("\n", "\r\n")],
    ["one element", "<a/>"],
    ["an attribute next to the end", `<a b="1"/>`],
    ["an empty value", `<a b=""></a>`],
    ["greater-than signs in text and values", `<a b="c > d">e > f ] ]&</a>`.replace("&", "")],
    ["space around everything", "\n\n <a > <b/> </a>\n\t"],
    ["an empty comment", "<a><!----></a>"],
    ["names of the prototype", `<a __proto__="1" constructor="2"><__proto__/></a>`],
    ["names with a prefix", "<m:a><n:b></n:b></m:a>"],
    ["256 levels", "<a>".repeat(256) + "</a>".repeat(256)],
  ])("reads %s as the whole parser does", async (_, text) => {
    expect(readRegularXml(text)).toMatchObject(await parseAnyXml(text, "a.xml"));
  });

  it.each([
    ["an empty text", ""],
    ["text alone", "Hello"],
    ["a document type", "<!DOCTYPE a><a/>"],
    ["an instruction", "<a><?x y?></a>"],
    ["CDATA", "<a><![CDATA[x]]></a>"],
    ["an entity", "<a>&amp;</a>"],
    ["a declaration of another version", `<?xml version="1.1"?><a/>`],
    ["a declaration behind a space", ` <?xml version="1.0"?><a/>`],
    ["a value over two lines", `<a b="c\nd"/>`],
    ["a carriage return within a line", "<a>\r</a>"],
    ["a control character", "<a>\u0001</a>"],
    ["a character of two units", "<a>😀</a>"],
    ["the end of CDATA", "<a>]]></a>"],
    ["257 levels", "<a>".repeat(257) + "</a>".repeat(257)],
    ["a root that does not end", "<a><b></b>"],
    ["a tag that does not end", "<a><b"],
    ["a comment that does not end", "<a><!-- b</a>"],
    ["a comment with two dashes", "<a><!-- b -- c --></a>"],
    ["a comment with three dashes", "<a><!-- b ---></a>"],
    ["an end of another element", "<a></b>"],
    ["an end of a longer name", "<a></ab>"],
    ["an end of nothing", "</><a/>"],
    ["a space in an end", "<a></a >"],
    ["two roots", "<a/><b/>"],
    ["text behind the root", "<a/>b"],
    ["a space without width behind the root", "<a/>\u00a0"],
    ["an attribute twice", `<a b="1" b="2"/>`],
    ["attributes without a space", `<a b="1"c="2"/>`],
    ["a value without quotes", "<a b=1/>"],
    ["a less-than sign in a value", `<a b="<"/>`],
    ["a name with two colons", "<a:b:c/>"],
  ])("leaves %s to the whole parser", (_, text) => {
    expect(readRegularXml(text)).toBeNull();
  });

  it("states nothing else than the whole parser, however a file is changed", async () => {
    const text = fc.oneof(mutated(project), restructured(project), restructured(project));
    const share = await shareOf(
      text,
      async (changed) => {
        const read = readRegularXml(changed);
        if (read !== null) expect(read).toMatchObject(await parseAnyXml(changed, "a.xml"));
        return read !== null;
      },
      triesOf(3_000),
    );

    expect(share).toBeGreaterThan(0.25);
  });

  it("takes no more than a moment for what is made to be costly", async () => {
    const pieces = ["<a>", "<a", "<!--", "<!-- -", "<a b='", "<a b='c' ", "\n", "<a>\n</a>"];
    for (const piece of pieces)
      expect(
        await growth(50_000, (size) => readRegularXml(`<r>${piece.repeat(size)}`)),
        piece,
      ).toBeLessThan(linear);
  });
});
