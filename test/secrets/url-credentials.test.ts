import { describe, expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { leaks, watchedRun } from "./watched-run.ts";
import { oneIn } from "../support/one-in.ts";

const secret = "open-sesame-5f1dc3e7";
const at = `https://shop:${secret}@packages.example.test`;

/** Manifests with credentials in an address, and what of them is to be recorded. */
const manifests: readonly (readonly [
  what: string,
  files: Record<string, string>,
  recorded: string[],
])[] = [
  [
    "an index of pip",
    { "requirements.txt": `--index-url ${at}/simple\nflask==3.0.0\n` },
    ["PYTHON flask 3.0.0"],
  ],
  [
    "a requirement by its address",
    { "requirements.txt": `acme @ ${at}/acme-1.0-py3-none-any.whl\nflask==3.0.0\n` },
    ["PYTHON acme 1.0", "PYTHON flask 3.0.0"],
  ],
  [
    "included requirements",
    { "requirements.txt": `-r ${at}/base.txt\nflask==3.0.0\n` },
    ["PYTHON flask 3.0.0"],
  ],
  [
    "a line that cannot be read",
    { "requirements.txt": `flask==3.0.0\n${at} ${at} = nothing\n?? ${at}/simple\n` },
    [],
  ],
  [
    "`resolved` of a lockfile",
    {
      "package-lock.json": JSON.stringify({
        name: "shop",
        lockfileVersion: 3,
        packages: {
          "": { dependencies: { ms: "2.1.3" } },
          "node_modules/ms": { version: "2.1.3", resolved: `${at}/ms.tgz` },
        },
      }),
    },
    ["NODE ms 2.1.3"],
  ],
  [
    "a dependency by its address",
    { "package.json": JSON.stringify({ dependencies: { ms: `${at}/ms.tgz`, debug: "4.3.4" } }) },
    ["NODE debug 4.3.4"],
  ],
  ["broken JSON", { "package.json": `{ "dependencies": { "ms": "${at}/ms.tgz", }` }, []],
];

describe("credentials in an address are neither sent nor shown:", () => {
  it.each(oneIn(2, manifests))("%s", async (_, files, recorded) => {
    const set = await stage({ files });

    const { scene, produced } = await watchedRun(set, { inputs: { "drift-issue": "true" } });

    const bodies = scene.requests.map(({ body }) => body).join("\n");
    expect(leaks(new Map([...produced, ["what was sent", bodies]]), [secret])).toEqual([]);
    expect(scene.recorded).toEqual(expect.arrayContaining(recorded));
    expect(scene.report.entities.flatMap(({ packageTypes }) => packageTypes)).toEqual(
      recorded.length === 0
        ? expect.anything()
        : [
            expect.objectContaining({
              document: expect.objectContaining({ verbatim: false }) as object,
            }),
          ],
    );
  });
});
