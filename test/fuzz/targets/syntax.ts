import { isDeepStrictEqual } from "node:util";
import { decodeText } from "../../../src/workspace/decode-text.ts";
import { parseGitignore } from "../../../src/workspace/gitignore.ts";
import { parseLsFiles } from "../../../src/workspace/ls-files.ts";
import { submodulePaths } from "../../../src/workspace/walk-files.ts";
import { formats } from "../../../src/manifests/formats.ts";
import { readBlockYaml } from "../../../src/syntax/block-yaml.ts";
import { parseJson } from "../../../src/syntax/json.ts";
import { parseJsonc } from "../../../src/syntax/jsonc.ts";
import { readRegularXml } from "../../../src/syntax/regular-xml.ts";
import { parseToml } from "../../../src/syntax/toml.ts";
import { parseAnyXml, parseXml } from "../../../src/syntax/xml.ts";
import type { XmlElement } from "../../../src/syntax/xml-element.ts";
import { parseAnyYaml, parseYaml } from "../../../src/syntax/yaml.ts";
import { Fault } from "../../../src/domain/problem.ts";
import { sampleOf } from "../../manifests/samples.ts";
import { promise, type Target } from "../target.ts";

/** What reads the syntax of files. Where there are two ways to read one, they have to agree. */
export function syntaxTargets(): readonly Target[] {
  return [
    {
      name: "json",
      source: ["syntax"],
      seeds: [...samples("npm-lock", "pipfile-lock"), '{"__proto__": [1, "\\u0000"]}', "[", ""],
      read: async (text) => {
        const value = await valueOrFault(() => parseJson(text, "a.json"));
        if (value !== fault) promise(isDeepStrictEqual(value, JSON.parse(text)), "JSON is JSON");
      },
    },
    {
      name: "jsonc",
      source: ["syntax"],
      seeds: [...samples("bun-lock"), '{\n // a\n "a//": 1, /* b */\n}'],
      read: async (text) => {
        const value = await valueOrFault(() => parseJsonc(text, "a.jsonc"));
        const json = await valueOrFault(() => parseJson(text, "a.json"));
        if (json !== fault) promise(isDeepStrictEqual(value, json), "JSON is JSONC");
      },
    },
    {
      name: "toml",
      source: ["syntax"],
      seeds: [
        ...samples("poetry-lock", "uv-lock", "pyproject", "gradle-catalog"),
        "a.b.c = 1\n[[d]]\n",
      ],
      read: (text) => valueOrFault(() => parseToml(text, "a.toml")),
    },
    {
      name: "yaml",
      source: ["syntax"],
      seeds: [...samples("pnpm-lock"), "a: &a [b, *a]\n", "? 'a'\n: |-\n  b\n---\nc: {d: e}\n"],
      read: async (text) => {
        const regular = readBlockYaml(text);
        const whole = await valueOrFault(() =>
          regular === null ? parseYaml(text, "a.yaml") : parseAnyYaml(text, "a.yaml"),
        );
        if (regular !== null) promise(isDeepStrictEqual(regular, whole), "block YAML is YAML");
      },
    },
    {
      name: "xml",
      source: ["syntax"],
      seeds: [
        ...samples("csproj", "maven-pom", "packages-config"),
        '<a b="1"><!-- c --><![CDATA[d]]>&amp;</a>',
      ],
      read: async (text) => {
        const regular = readRegularXml(text);
        const whole = await valueOrFault(() =>
          regular === null ? parseXml(text, "a.xml") : parseAnyXml(text, "a.xml"),
        );
        if (regular !== null)
          promise(
            whole !== fault && isDeepStrictEqual(plain(regular), plain(whole)),
            "regular XML is XML",
          );
      },
    },
    {
      name: "encoding",
      source: ["workspace"],
      seeds: [
        "\u00ef\u00bb\u00bfa: b",
        "\u00ff\u00fea\u0000",
        "\u00fe\u00ff\u0000a",
        "\u00c3\u00a4",
      ],
      read: async (text) => {
        const bytes = Buffer.from(text, "latin1");
        const decoded = await valueOrFault(() => decodeText(bytes, "a"));
        if (decoded !== fault) promise(decoded.isWellFormed(), "a file is whole characters");
      },
    },
    {
      name: "gitignore",
      source: ["workspace"],
      seeds: ["*.log\n!keep/\n/a/**/b?[!c-d]\\ \n# e\n", "**/a\nb/**\n[[:alpha:]]\\*"],
      read: (text) => {
        const rules = parseGitignore(text, "");
        for (const path of ["a", "a/b", "keep", "a".repeat(300), "a/".repeat(50), "ä\n"])
          promise([true, false, null].includes(rules(path, false)), "a path is ignored or not");
      },
    },
    {
      name: "gitmodules",
      source: ["workspace"],
      seeds: ['[submodule "a"]\n\tpath = a\n\turl = ../a\n[submodule "b"]\n path="b c"\n'],
      read: (text) => promise(!submodulePaths(text).includes(""), "a submodule has a path"),
    },
    {
      name: "ls-files",
      source: ["workspace"],
      seeds: [
        "H 100644 0123 0\ta\0? b/\0S 120000 0123 0\tc\0M 160000 0123 1\td\0M 160000 0123 2\td\0",
      ],
      read: (text) => {
        for (const { path } of parseLsFiles(text, "./").files)
          promise(path.startsWith("./"), "a path is below its prefix");
      },
    },
  ];
}

const fault = Symbol("refused");

async function valueOrFault<Value>(
  parse: () => Value | Promise<Value>,
): Promise<Value | typeof fault> {
  try {
    return await parse();
  } catch (thrown) {
    // The limits of the engine are made a fault of the file by what reads manifests.
    if (thrown instanceof RangeError) return fault;
    if (thrown instanceof Fault && thrown.code.startsWith("manifest-")) return fault;
    throw thrown;
  }
}

function plain({ name, attributes, text, line, children }: XmlElement): unknown {
  return [name, [...attributes], text, line, children.map(plain)];
}

function samples(...ids: readonly string[]): string[] {
  return formats.filter(({ id }) => ids.includes(id)).map((format) => sampleOf(format).text);
}
