import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csproj, isPackageId } from "../../src/documents/csproj.ts";
import { maxBodyBytes } from "../../src/cortex/endpoints.ts";
import { anySet, sets } from "./any-set.ts";
import { flat, readBack, shuffled } from "./support.ts";
import { formatNamed } from "../support/format-named.ts";
import { triesOf } from "../support/one-in.ts";

const format = formatNamed("csproj");

const declared = anySet.NUGET;

function read(text: string): Promise<string[]> {
  return readBack(format, "declared.csproj", text);
}

const item = /^<PackageReference Include="([^"<&]+)"(?: Version="([^"<]+)")?\/>$/;

/** A strict reading of the few lines of XML that this document is. */
function readStrictly(text: string): string[] {
  const lines = text.split("\n");
  expect(lines.slice(0, 2)).toEqual(['<Project Sdk="Microsoft.NET.Sdk">', "<ItemGroup>"]);
  expect(lines.slice(-3)).toEqual(["</ItemGroup>", "</Project>", ""]);
  return lines.slice(2, -3).map((line) => {
    const [, include, version = "-"] = item.exec(line) ?? [];
    if (include === undefined) throw new Error(`not an item: ${line}`);
    return `${include} ${version.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&amp;", "&")}`;
  });
}

describe("csproj", () => {
  it("is one item for each name and version", () => {
    const text = csproj([
      { name: "Serilog", versions: ["3.0.0", "[2.0, 3.0)"] },
      { name: "Newtonsoft.Json", versions: ["13.0.3"] },
      { name: "NoVersion", versions: [] },
    ]);

    expect(text).toMatchInlineSnapshot(`
      "<Project Sdk="Microsoft.NET.Sdk">
      <ItemGroup>
      <PackageReference Include="Newtonsoft.Json" Version="13.0.3"/>
      <PackageReference Include="NoVersion"/>
      <PackageReference Include="Serilog" Version="3.0.0"/>
      <PackageReference Include="Serilog" Version="[2.0, 3.0)"/>
      </ItemGroup>
      </Project>
      "
    `);
  });

  it("is read again as exactly the packages that went in", async () => {
    await fc.assert(
      fc.asyncProperty(declared, async (packages) => {
        expect(await read(csproj(packages))).toEqual(flat(packages));
      }),
    );
  });

  it("is the same to a strict reading of its lines", () => {
    fc.assert(
      fc.property(declared, (packages) => {
        expect(readStrictly(csproj(packages)).toSorted()).toEqual(flat(packages));
      }),
    );
  });

  it("does not depend on the order of names or versions", () => {
    fc.assert(
      fc.property(declared, (packages) => {
        expect(csproj(shuffled(packages))).toBe(csproj(packages));
      }),
    );
  });

  it("writes each name and version once", async () => {
    expect(await read(csproj([{ name: "A", versions: ["1.0", "1.0", " 1.0 "] }]))).toEqual([
      "A 1.0",
    ]);
  });

  it("may be empty", async () => {
    expect(await read(csproj([]))).toEqual([]);
  });

  it("escapes what XML would take for its own", async () => {
    const packages = [{ name: "A", versions: [`<"&'>`] }];

    expect(csproj(packages)).toContain(`Version="&lt;&quot;&amp;'&gt;"`);
    expect(await read(csproj(packages))).toEqual([`A <"&'>`]);
  });

  it.each([
    "",
    " ",
    "$(Version)",
    "@(Items)",
    "%24",
    "1.0;2.0",
    "1.0\u0000",
    "1\n2",
    "\ud800",
    "\uffff",
  ])(
    "leaves away the version %j, which means something else to MSBuild or nothing to XML",
    (version) => {
      expect(csproj([{ name: "A", versions: [version] }])).toContain(`Include="A"/>`);
    },
  );

  it.each(["", "a b", "A;B", "$(Name)", "A*", "A..B", ".A", "A-", 'A"', "A<", "@(A)"])(
    "leaves out %j, which is no package id",
    (wrong) => {
      expect(isPackageId(wrong)).toBe(false);
      expect(csproj([{ name: wrong, versions: ["1.0"] }])).not.toContain("PackageReference");
    },
  );

  it("takes ids in any script", async () => {
    expect(await read(csproj([{ name: "Größe.数据", versions: ["1.0"] }]))).toEqual([
      "Größe.数据 1.0",
    ]);
  });

  it("is readable whatever names and versions Cortex records", async () => {
    await fc.assert(
      fc.asyncProperty(
        sets(fc.oneof(fc.constantFrom("A.B", "C_d"), fc.string()), fc.string({ unit: "binary" }), {
          versionless: true,
        }),
        async (packages) => {
          const names = packages.map((each) => each.name).filter(isPackageId);
          const found = (await read(csproj(packages))).map((entry) => entry.split(" ", 1).join());
          expect([...new Set(found)].toSorted()).toEqual(names.toSorted());
        },
      ),
      { numRuns: triesOf(300) },
    );
  });

  it("holds twenty-five thousand packages within what the service takes", () => {
    const packages = Array.from({ length: 25_000 }, (_, at) => ({
      name: `Acme.Package.${at}`,
      versions: ["10.20.30"],
    }));

    expect(csproj(packages).length).toBeLessThan(maxBodyBytes);
  });
});
