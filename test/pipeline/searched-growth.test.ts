import { describe, expect, it } from "vitest";
import { packageTypes } from "../../src/domain/package.ts";
import { carriers } from "../../src/manifests/carriers.ts";
import { withoutComments } from "../../src/manifests/comments.ts";
import { mentions } from "../../src/manifests/mentions.ts";
import { searchables } from "../../src/pipeline/searched-files.ts";
import { growth, linear } from "../support/growth.ts";
import { oneIn } from "../support/one-in.ts";

type Look = (text: string) => unknown;

/** Whatever looks at the text of a file that has no reader. */
const looks = new Map<Look, string>([
  ...searchables.flatMap(({ packageType, files, declares, partOf }) =>
    [declares, partOf].flatMap((look) =>
      look === undefined ? [] : [[look, `${packageType} of ${files[0]}`] as const],
    ),
  ),
  ...carriers.flatMap(({ id, namesIn, unlessNamed, isCoveredBy, declaresWhereInstalled }) =>
    [
      namesIn,
      unlessNamed,
      declaresWhereInstalled,
      isCoveredBy && ((text: string) => isCoveredBy(text, () => text)),
    ].flatMap((look) => (look === undefined ? [] : [[look, `${id} beside others`] as const])),
  ),
  [withoutComments, "what is no comment"],
  ...packageTypes.map(
    (packageType) =>
      [
        (text: string) => mentions(packageType, ["a:b"], `${text}\na:b`),
        `mentions of ${packageType}`,
      ] as const,
  ),
]);

/** What a pattern looks at first: the second one is tried only behind it. */
const heads = [
  "",
  "setup(",
  "dependencies:\n",
  "[project]\n",
  "maven_install_json",
  "npm:",
  "'requirements.txt'\n",
  "package:\nrequirements:\n",
];

const pieces = [
  ...Array.from("\n \t-([{\"'\\#@%~A"),
  "\r\n",
  "# /// script\n",
  "# ///\n",
  "pip ",
  "pip install \\\n",
  "npx",
  "  - ",
  "a=",
  "/*",
  "<!--",
  "//",
  "\n#",
  "install_requires=[",
  "setup(\n**",
  "dependencies:\n",
  "channels:\n",
  "'''",
  '"""',
  "<dependency>",
  "<profiles>",
  "a b",
  "a[",
  "1.",
  "a:b:",
  "==1",
  "manager:",
  "[project]\n",
  "x.install ",
  'lock_file = "//',
  "'npm:@",
];

describe("a text that only a look at it shows to be a manifest", () => {
  it.each(oneIn(4, [...looks]).map(([look, what]) => [what, look] as const))(
    "is looked at in time that grows with its length, whatever stands in it: %s",
    async (_, look) => {
      const grown = await growth(16_000, (size) => {
        for (const head of heads)
          for (const piece of pieces) look(head + piece.repeat(size / piece.length));
      });

      expect(grown).toBeLessThan(linear);
    },
    120_000,
  );
});
