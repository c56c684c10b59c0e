import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PackageType } from "../../src/domain/package.ts";
import { noDeadline } from "../../src/domain/deadline.ts";
import { mentions } from "../../src/manifests/mentions.ts";

describe("a name that a text has", () => {
  it("is found with its line, by canonical name", () => {
    const text = 'setup(\n  install_requires=[\n    "Zope.Interface>=5",\n  ],\n)\n';

    expect(mentions("PYTHON", ["zope-interface", "flask"], text)).toEqual(
      new Map([["zope-interface", 3]]),
    );
  });

  it("is found where it stands first", () => {
    expect(line("NODE", "ms", 'require("ms")\nrequire("ms")\n')).toBe(1);
  });

  it("is none in an empty text, and of no names", () => {
    expect(mentions("NODE", ["ms"], "")).toEqual(new Map());
    expect(mentions("NODE", [], "ms")).toEqual(new Map());
  });

  it.each([
    [1, "rich"],
    [2, "ms"],
  ])("is looked for only as long as there is time (%i)", (looks, text) => {
    let left = looks - 1;
    const over = new Error("The time is over.");
    const check = (): void => {
      if (left === 0) throw over;
      left -= 1;
    };

    expect(() => mentions("NODE", ["ms"], text, { ...noDeadline, check })).toThrow(over);
  });

  it.each([
    ["NODE", "ms", "debug"],
    ["NODE", "@acme/vite", "@acme/vue"],
    ["GO", "github.com/acme/lib", "github.com/acme"],
    ["JAVA", "com.acme:core", "com.acme with one more"],
    ["PYTHON", "zope-interface", "zope"],
    ["PYTHON", "interface-zope", "zope"],
  ] as const)(
    "of %s, %s, is looked for in no line of a text without its longest part: %s",
    (packageType, name, text) => {
      let looks = 0;
      const check = (): void => {
        looks += 1;
      };

      mentions(packageType, [name], text, { ...noDeadline, check });

      expect(looks).toBe(1);
    },
  );

  it.each<PackageType>(["NODE", "JAVA", "PYTHON", "GO", "NUGET"])(
    "of %s is looked for without a crash, whatever name and text are",
    (packageType) => {
      fc.assert(
        fc.property(fc.array(fc.string()), fc.string(), (names, text) => {
          for (const [, at] of mentions(packageType, names, text))
            expect(at).toBeLessThanOrEqual(text.split("\n").length);
        }),
      );
    },
  );
});

describe("Maven's coordinates", () => {
  const name = "com.acme:core";

  it.each([
    ["in one text", 'implementation("com.acme:core:1.0")', 1],
    ["without a version", "api 'com.acme:core'", 1],
    ["split over the elements of a POM", pom("com.acme", "core"), 3],
    ["in the other order", "<artifactId>core</artifactId>\n<groupId>com.acme</groupId>", 1],
    [
      "four lines above the group",
      "<artifactId>core</artifactId>\n\n\n\n<groupId>com.acme</groupId>",
      1,
    ],
    [
      "four lines below the group",
      "<groupId>com.acme</groupId>\n\n\n\n<artifactId>core</artifactId>",
      5,
    ],
    ["as named arguments", "implementation group: 'com.acme', name: 'core', version: '1'", 1],
    ["as a module of a catalog", 'core = { module = "com.acme:core", version.ref = "core" }', 1],
    ["as group and name of a catalog", 'core = { group = "com.acme", name = "core" }', 1],
    ["as sbt writes them", 'libraryDependencies += "com.acme" % "core" % "1.0"', 1],
    ["with the Scala version that sbt adds", '"com.acme" %% "core_2.13" % "1.0"', 1],
  ])("are found %s", (_, text, at) => {
    expect(line("JAVA", name, text)).toBe(at);
  });

  it("are found as Cortex may record them, with a dot in place of the colon", () => {
    expect(line("JAVA", "com.acme.core", 'api("com.acme:core:1.0")')).toBe(1);
  });

  it.each(["com.acme:core_2.13", "com.acme.core_2.13", "com.acme:core_3", "com.acme:core_10"])(
    "are found without the Scala version that the name has: %s",
    (written) => {
      expect(line("JAVA", written, '"com.acme" %% "core" % "1.0"')).toBe(1);
    },
  );

  it("are found with a number inside the artifact", () => {
    expect(line("JAVA", "com.acme:core_2_api", 'api("com.acme:core_2_api:1.0")')).toBe(1);
  });

  it("are found by the artifact where there is no group", () => {
    expect(line("JAVA", "core", "core")).toBe(1);
    expect(line("JAVA", "core", "cores")).toBeNull();
  });

  it("are found with dots in the artifact", () => {
    const text = 'compile "org.eclipse:osgi.core:1"';

    expect(line("JAVA", "org.eclipse:osgi.core", text)).toBe(1);
    expect(line("JAVA", "org.eclipse.osgi.core", text)).toBe(1);
  });

  it.each([
    ["another artifact that begins alike", 'implementation("com.acme:core-api:1.0")'],
    ["another artifact that ends alike", 'implementation("com.acme:my-core:1.0")'],
    [
      "a group five lines above",
      "<groupId>com.acme</groupId>\n\n\n\n\n<artifactId>core</artifactId>",
    ],
    [
      "a group five lines below",
      "<artifactId>core</artifactId>\n\n\n\n\n<groupId>com.acme</groupId>",
    ],
    ["another group", 'implementation("org.acme:core:1.0")'],
    ["a longer group", 'implementation("com.acme.web:core:1.0")'],
    ["a group that is far away", pom("com.acme", "web") + "\n".repeat(8) + pom("org.x", "core")],
    ["a word of a sentence", "The core of it."],
  ])("are not found in %s", (_, text) => {
    expect(line("JAVA", name, text)).toBeNull();
  });
});

describe("PyPI's names", () => {
  it.each([
    "zope.interface",
    "zope-interface",
    "zope_interface",
    "Zope.Interface",
    "ZOPE--interface",
  ])("are found in every spelling: %s", (spelling) => {
    expect(line("PYTHON", "zope-interface", `deps = ["${spelling}>=5"]`)).toBe(1);
  });

  it("are found by a name that is recorded with several signs in a row", () => {
    expect(line("PYTHON", "zope--interface", "zope-interface>=5")).toBe(1);
  });

  it.each(["rich>=13", "rich[jupyter]==13", "rich ; python_version < '3'", '"rich"', "rich"])(
    "are found with what follows: %s",
    (text) => {
      expect(line("PYTHON", "rich", text)).toBe(1);
    },
  );

  it.each(["rich-cli==1", "django-rich", "enrich", "richer", "rich.console"])(
    "are not found in %s",
    (text) => {
      expect(line("PYTHON", "rich", text)).toBeNull();
    },
  );
});

describe("NuGet's names", () => {
  it("are found whatever their case is", () => {
    const text = '<PackageReference Include="newtonsoft.JSON" Version="13.0.1" />';

    expect(line("NUGET", "Newtonsoft.Json", text)).toBe(1);
  });

  it("are not found in longer names", () => {
    const text = '<PackageReference Include="Newtonsoft.Json.Bson" Version="1.0.2" />';

    expect(line("NUGET", "Newtonsoft.Json", text)).toBeNull();
  });
});

describe("Go's paths", () => {
  it.each([
    ["a line of go.mod", "require github.com/acme/lib/v2 v2.1.0"],
    ["an import", 'import "github.com/acme/lib/v2"'],
    ["a path without the major version, from before modules", '"github.com/acme/lib"'],
  ])("of a later major version are found as %s", (_, text) => {
    expect(line("GO", "github.com/acme/lib/v2", text)).toBe(1);
  });

  it.each(["github.com/acme/lib/v10", "github.com/acme/lib/v100"])(
    "of a later major version are found without it: %s",
    (name) => {
      expect(line("GO", name, '"github.com/acme/lib"')).toBe(1);
    },
  );

  it("are found with a directory that begins like a major version", () => {
    expect(
      line("GO", "github.com/acme/v2ray/core", "require github.com/acme/v2ray/core v1.0.0"),
    ).toBe(1);
  });

  it.each([
    ["github.com/acme/lib", "require github.com/acme/lib/v2 v2.1.0"],
    ["github.com/acme/lib/v2", "require github.com/acme/lib/v3 v3.0.0"],
    ["github.com/acme/lib/v2", "require github.com/acme/lib/v20 v20.0.0"],
    ["github.com/acme/lib", "require github.com/acme/lib/v10 v10.0.0"],
    ["github.com/acme/lib", "require github.com/acme/library v1.0.0"],
    ["github.com/acme/lib", "require github.com/Acme/lib v1.0.0"],
  ])("%s is not found in %s", (name, text) => {
    expect(line("GO", name, text)).toBeNull();
  });
});

describe("npm's names", () => {
  it.each([
    ["ms", '"ms": "^2.1.3"'],
    ["@scope/button", '"@scope/button": "1.0.0"'],
    ["ms", "npm install ms@2"],
  ])("%s is found in %s", (name, text) => {
    expect(line("NODE", name, text)).toBe(1);
  });

  it.each([
    ["ms", '"ms-cli": "1.0.0"'],
    ["ms", '"@types/ms": "1.0.0"'],
    ["button", '"@scope/button": "1.0.0"'],
    ["JSONStream", '"jsonstream": "1.0.0"'],
  ])("%s is not found in %s", (name, text) => {
    expect(line("NODE", name, text)).toBeNull();
  });
});

describe("comments", () => {
  it.each([
    ["GO", "a.io/b", "// require a.io/b v1.0.0"],
    ["PYTHON", "rich", "deps = [  # rich\n]"],
    ["JAVA", "com.acme:core", "/* api 'com.acme:core:1'\n */"],
    ["NODE", "here", "// nothing of it is here"],
    ["NUGET", "Serilog", '<!-- <PackageReference\n Include="Serilog" /> -->'],
  ] as const)("of %s name nothing: %s %j", (packageType, name, text) => {
    expect(line(packageType, name, text)).toBeNull();
  });

  it("divide what stands around them", () => {
    expect(line("NODE", "ms", "install ms/* the small one */debug")).toBe(1);
  });

  it("keep the numbers of the lines behind them", () => {
    expect(line("NUGET", "Serilog", '<!--\n\n-->\n<PackageReference Include="Serilog" />')).toBe(4);
  });

  it.each([
    ["an address", 'url = "https://a.io/b"; dep = "ms"', "ms"],
    ["a fragment", '"a#b", "ms"', "ms"],
  ])("are not what looks like one: %s", (_, text, name) => {
    expect(line("NODE", name, text)).toBe(1);
  });

  it.each([
    ["a file-based app of .NET", "NUGET", "Serilog", "#:package Serilog@4.0.0"],
    ["a script of .NET", "NUGET", "Serilog", '#r "nuget: Serilog, 4.0.0"'],
    ["Scala CLI", "JAVA", "com.acme:core", "//> using dep com.acme::core:1.0"],
    ["a script of Python", "PYTHON", "rich", '# /// script\n# dependencies = ["rich"]\n# ///'],
  ] as const)("are not the directives of %s", (_, packageType, name, text) => {
    expect(line(packageType, name, text)).not.toBeNull();
  });
});

describe("inline metadata of Python", () => {
  const named = '# dependencies = ["rich"]';

  it.each([
    ["with blanks behind its signs", `# /// script  \n${named}\n# ///  \nprint()\n`, 2],
    ["behind other lines", `#!/usr/bin/env python\n\n# /// script\n${named}\n# ///\n`, 4],
  ])("is read %s", (_, text, at) => {
    expect(line("PYTHON", "rich", text)).toBe(at);
  });

  it.each([
    ["it begins inside a line", `x = 1  # /// script\n${named}\n# ///\n`],
    ["it ends inside a line", `# /// script\n${named}\nx = 1  # ///\n`],
    ["it is of another kind", `# /// scripts\n${named}\n# ///\n`],
    ["its end has more behind it", `# /// script\n${named}\n# /// end\n`],
    ["the name is in a comment of it", "# /// script\n# dependencies = []  # rich\n# ///\n"],
  ])("is none where %s", (_, text) => {
    expect(line("PYTHON", "rich", text)).toBeNull();
  });
});

function line(packageType: PackageType, name: string, text: string): number | null {
  const [at = null] = mentions(packageType, [name], text).values();
  return at;
}

function pom(group: string, artifact: string): string {
  return `<dependency>\n  <groupId>${group}</groupId>\n  <artifactId>${artifact}</artifactId>\n</dependency>`;
}
