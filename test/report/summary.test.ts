import { describe, expect, it } from "vitest";
import { renderSummary } from "../../src/report/summary.ts";
import { problem } from "../../src/domain/problem.ts";
import {
  drift,
  entity,
  failed,
  inSync,
  invalidInputs,
  listed,
  manifest,
  report,
  skipped,
  synced,
  type,
} from "./reports.ts";

describe("the summary", () => {
  it("of a run that found everything in sync is short", () => {
    expect(renderSummary(inSync)).toMatchInlineSnapshot(`
      "## Cortex packages

      > [!TIP]
      > **In sync.** Cortex records exactly what this repository declares: 852 packages in payments-api.

      | Entity | Type | Result | Declared | Recorded |
      | :-- | :-- | :-- | --: | --: |
      | \`payments-api\` | NODE | ✅&nbsp;in&nbsp;sync | 812 | 812 |
      | \`payments-api\` | PYTHON | ✅&nbsp;in&nbsp;sync | 40 | 40 |

      ### Manifests

      <details open><summary>3 manifests: 2 used and 1 covered</summary>

      | Manifest | Format | What became of it | Packages |
      | :-- | :-- | :-- | --: |
      | \`package-lock.json\` | \`npm-lock\` | ✅ used | 812 |
      | \`tools/requirements.txt\` | \`requirements\` | ✅ used | 40 |
      | \`package.json\` | \`package-json\` | ➖ covered by \`package-lock.json\` |  |

      </details>

      <sub>\`acme/shop\` · \`refs/heads/main\` · \`4f2a9c1d0e8b\` · 1 request in 812 ms · \`cortex-dependency-report 1.2.3\`</sub>
      "
    `);
  });

  it("of a sync reports what changed, what goes first", () => {
    expect(renderSummary(synced)).toMatchInlineSnapshot(`
      "## Cortex packages

      > [!TIP]
      > **Synced.** 1 package removed, 1 updated and 3 added. Reading back shows all that this repository declares: 852 packages in payments-api.

      | Entity | Type | Result | Declared | Recorded | Removed | Updated | Added | Uploaded |
      | :-- | :-- | :-- | --: | --: | --: | --: | --: | :-- |
      | \`payments-api\` | NODE | ✅&nbsp;synced | 812 | 812 | **1** | **1** | **2** | \`package-lock.json\` as it is, 40 kB |
      | \`payments-api\` | PYTHON | ✅&nbsp;synced | 40 | 40 |  |  | **1** | 2 manifests merged, 900 B |

      ### What changed

      <details open><summary><code>payments-api</code> NODE: 1 removed, 1 updated, 2 added</summary>

      \`\`\`diff
      - left-pad       1.3.0
      ! debug          4.3.3 → 4.3.4
      + @scope/button  2.0.0, 2.1.0
      + ms             2.1.3
      \`\`\`

      </details>

      <details open><summary><code>payments-api</code> PYTHON: 1 added</summary>

      \`\`\`diff
      + requests  2.32.0
      \`\`\`

      </details>

      ### Manifests

      <details open><summary>3 manifests: 2 used and 1 covered</summary>

      | Manifest | Format | What became of it | Packages |
      | :-- | :-- | :-- | --: |
      | \`package-lock.json\` | \`npm-lock\` | ✅ used | 812 |
      | \`tools/requirements.txt\` | \`requirements\` | ✅ used | 40 |
      | \`package.json\` | \`package-json\` | ➖ covered by \`package-lock.json\` |  |

      </details>

      <sub>\`acme/shop\` · \`refs/heads/main\` · \`4f2a9c1d0e8b\` · 6 requests (1 retried) in 4.2 s · \`cortex-dependency-report 1.2.3\`</sub>
      "
    `);
  });

  it("of a check reports what a sync would do, and nothing as done", () => {
    const summary = renderSummary(drift);

    expect(summary).toMatchInlineSnapshot(`
      "## Cortex packages

      > [!WARNING]
      > **Drift.** A sync would remove 1 package, update 1 and add 3 in payments-api.

      | Entity | Type | Result | Declared | Recorded | To remove | To update | To add | Would upload |
      | :-- | :-- | :-- | --: | --: | --: | --: | --: | :-- |
      | \`payments-api\` | NODE | ⚠️&nbsp;drift | 812 | 810 | **1** | **1** | **2** | \`package-lock.json\` as it is, 40 kB |
      | \`payments-api\` | PYTHON | ⚠️&nbsp;drift | 40 | 810 |  |  | **1** | 2 manifests merged, 900 B |

      ### What a sync would change

      <details open><summary><code>payments-api</code> NODE: 1 to remove, 1 to update, 2 to add</summary>

      \`\`\`diff
      - left-pad       1.3.0
      ! debug          4.3.3 → 4.3.4
      + @scope/button  2.0.0, 2.1.0
      + ms             2.1.3
      \`\`\`

      </details>

      <details open><summary><code>payments-api</code> PYTHON: 1 to add</summary>

      \`\`\`diff
      + requests  2.32.0
      \`\`\`

      </details>

      ### Manifests

      <details open><summary>3 manifests: 2 used and 1 covered</summary>

      | Manifest | Format | What became of it | Packages |
      | :-- | :-- | :-- | --: |
      | \`package-lock.json\` | \`npm-lock\` | ✅ used | 812 |
      | \`tools/requirements.txt\` | \`requirements\` | ✅ used | 40 |
      | \`package.json\` | \`package-json\` | ➖ covered by \`package-lock.json\` |  |

      </details>

      <sub>\`acme/shop\` · \`refs/pull/17/merge\` · \`4f2a9c1d0e8b\` · 1 request in 4.2 s · \`cortex-dependency-report 1.2.3\`</sub>
      "
    `);
    expect(summary).not.toMatch(/\b(?:[Rr]emoved|[Uu]pdated|[Aa]dded|[Uu]ploaded|changed)\b/);
  });

  it("of a failed run reports what is held and why, and each problem once", () => {
    expect(renderSummary(failed)).toMatchInlineSnapshot(`
      "## Cortex packages

      > [!CAUTION]
      > **Failed.** 1 of 3 package types is held and was left as it is. The error: A manifest could not be parsed (manifest-invalid, web/yarn.lock:12). Done all the same: 1 package removed.

      | Entity | Type | Result | Declared | Recorded | Removed |
      | :-- | :-- | :-- | --: | --: | --: |
      | \`payments-api\` | NODE | ⏸️&nbsp;held | 600 | 812 |  |
      | \`payments-api\` | JAVA | ✅&nbsp;synced | 31 | 31 | **1** |
      | \`payments-api\` | GO | ➖&nbsp;left&nbsp;alone | 0 | 12 |  |

      ### What changed

      <details open><summary><code>payments-api</code> JAVA: 1 removed</summary>

      \`\`\`diff
      - junit:junit  4.13
      \`\`\`

      </details>

      ### Held

      - ⏸️ NODE of payments-api is held: web/yarn.lock could not be read, so what is declared is known only in part. Nothing of it was uploaded or removed.

      ### Manifests

      <details open><summary>4 manifests: 1 failed, 1 unowned and 2 used</summary>

      | Manifest | Format | What became of it | Packages |
      | :-- | :-- | :-- | --: |
      | \`web/yarn.lock\` | \`yarn-lock\` | ❌ failed: web/yarn.lock has an entry that names no package. Run \`yarn install\` to write it again. |  |
      | \`docs/package.json\` | \`package-json\` | ❔ unowned: no line of \`entity\` covers its directory |  |
      | \`pom.xml\` | \`maven-pom\` | ✅ used | 31 |
      | \`package-lock.json\` | \`npm-lock\` | ✅ used | 600 |

      </details>

      ### Problems

      - ❌ web/yarn.lock has an entry that names no package. Run \`yarn install\` to write it again.<br><sub>\`manifest-invalid\` · \`web/yarn.lock:12\` · \`payments-api\` · NODE</sub>
      - ℹ️ Cortex records 12 names of GO for payments-api that nobody is known to have declared (a.io/b, a.io/c, a.io/d, a.io/e, a.io/f and 7 more); the repository has no manifest of that type. They stay. \`prune: all\` removes them, once every repository of the entity has synced.<br><sub>\`type-unmanaged\` · \`payments-api\` · GO</sub>

      <details><summary>What to do about <code>type-held</code>, <code>manifest-invalid</code> and <code>type-unmanaged</code></summary>

      | Code | Meaning | What to do |
      | :-- | :-- | :-- |
      | \`type-held\` | A package type was left alone because something about it is not known. | Fix the problem that the message names; the next run goes on. |
      | \`manifest-invalid\` | A manifest could not be parsed. Its package type is held. | Fix the file, or add it to \`exclude\` when it is not a real manifest. |
      | \`type-unmanaged\` | Cortex records packages of a type of which the repository has no manifest, and no source is known to have declared them. They stay. | Nothing, where another writer records them. \`prune: all\` removes them. |

      </details>

      <sub>\`acme/shop\` · \`refs/heads/main\` · \`4f2a9c1d0e8b\` · 3 requests in 812 ms · \`cortex-dependency-report 1.2.3\`</sub>
      "
    `);
  });

  it("of a run that ended with its inputs reports all that is wrong with them", () => {
    expect(renderSummary(invalidInputs)).toMatchInlineSnapshot(`
      "## Cortex packages

      > [!CAUTION]
      > **Failed.** The inputs are not valid.

      ### Problems

      - ❌ \`prune\` is "maybe"; allowed is \`true\` or \`false\`.<br><sub>\`input-invalid\`</sub>
      - ❌ There is no Cortex API key. Set \`cortex-api-key\`.<br><sub>\`api-key-missing\`</sub>

      <details><summary>What to do about <code>input-invalid</code> and <code>api-key-missing</code></summary>

      | Code | Meaning | What to do |
      | :-- | :-- | :-- |
      | \`input-invalid\` | An input or flag has a value that is not allowed. | The message names the input, the value and what is allowed. |
      | \`api-key-missing\` | There is no Cortex API key. | Set \`cortex-api-key\` from a secret, or \`CORTEX_API_KEY\` on the command line. An empty secret usually means that it does not exist in this repository. |

      </details>

      <sub>\`acme/shop\` · \`refs/heads/main\` · \`4f2a9c1d0e8b\` · 0 requests in 3 ms · \`cortex-dependency-report 1.2.3\`</sub>
      "
    `);
  });

  it("of a skipped run reports why", () => {
    expect(renderSummary(skipped)).toMatchInlineSnapshot(`
      "## Cortex packages

      > [!NOTE]
      > **Skipped.** A newer commit, 0a1b2c3d4e5f, is the head of main by now; its own run syncs it.

      <sub>\`acme/shop\` · \`refs/heads/main\` · \`4f2a9c1d0e8b\` · 0 requests in 812 ms · \`cortex-dependency-report 1.2.3\`</sub>
      "
    `);
  });

  it("of a list reports what is declared", () => {
    expect(renderSummary(listed)).toMatchInlineSnapshot(`
      "## Cortex packages

      > [!NOTE]
      > **Listed.** This repository declares 4 packages in 2 manifests (3 NODE and 1 PYTHON).

      | Type | Result | Declared |
      | :-- | :-- | --: |
      | NODE | 📄&nbsp;declared | 3 |
      | PYTHON | 📄&nbsp;declared | 1 |

      ### What is declared

      <details><summary>NODE: 3 packages</summary>

      \`\`\`text
      @scope/button  2.0.0, 2.1.0
      ms             2.1.3
      vitest         5.1.1 (development)
      \`\`\`

      </details>

      <details><summary>PYTHON: 1 package</summary>

      \`\`\`text
      requests
      \`\`\`

      </details>

      ### Manifests

      <details open><summary>4 manifests: 2 used, 1 covered and 1 excluded</summary>

      | Manifest | Format | What became of it | Packages |
      | :-- | :-- | :-- | --: |
      | \`package-lock.json\` | \`npm-lock\` | ✅ used | 3 |
      | \`requirements.txt\` | \`requirements\` | ✅ used | 1 |
      | \`package.json\` | \`package-json\` | ➖ covered by \`package-lock.json\` |  |
      | \`test/fixtures/package.json\` | \`package-json\` | ➖ excluded by \`exclude: **/fixtures/**\` |  |

      </details>

      <sub>0 requests in 95 ms · \`cortex-dependency-report 1.2.3\`</sub>
      "
    `);
  });
});

describe("a part of the summary", () => {
  it("reports the entity of each manifest where there are several", () => {
    const summary = renderSummary(
      report({
        entities: [entity("a", [type()]), entity("b", [type()])],
        manifests: [
          manifest("a/package-lock.json", { entity: "a" }),
          manifest("x", { entity: null }),
        ],
      }),
    );

    expect(summary).toContain("| Manifest | Format | Entity | What became of it | Packages |");
    expect(summary).toContain("| `a/package-lock.json` | `npm-lock` | `a` | ✅ used | 812 |");
    expect(summary).toContain("| `x` | `npm-lock` |  | ✅ used | 812 |");
  });

  it("folds rows with nothing to do once there are many, and shows the others", () => {
    const quiet = Array.from({ length: 70 }, (_, index) => entity(`quiet-${index}`, [type()]));
    const loud = entity("loud", [
      type({ result: "synced", removed: [{ name: "x", versions: [] }] }),
      type({ packageType: "GO", result: "failed", held: "GO of loud is held." }),
    ]);
    const [shown, folded] = renderSummary(report({ entities: [...quiet, loud] })).split(
      "<details>",
    );

    expect(shown).toContain("| `loud` | NODE | ✅&nbsp;synced |");
    expect(shown).toContain("| `loud` | GO | ⏸️&nbsp;held |");
    expect(shown).not.toContain("quiet-");
    expect(folded).toContain("<summary>70 package types with nothing to do</summary>");
    expect(folded?.match(/quiet-/g)).toHaveLength(70);
  });

  it("folds changes once there are many", () => {
    const added = Array.from({ length: 41 }, (_, index) => ({
      name: `p${index}`,
      versions: ["1"],
    }));
    const summary = renderSummary(report({ entities: [entity("a", [type({ added })])] }));

    expect(summary).toContain(
      "<details><summary><code>a</code> NODE: 41 added</summary>\n\n```diff",
    );
  });

  it("folds manifests once there are many, the failed ones first", () => {
    const manifests = Array.from({ length: 20 }, (_, index) => manifest(`p${index}/go.sum`));
    const broken = manifest("z/go.sum", { status: "failed", reason: "no", packages: 0 });
    const summary = renderSummary(report({ manifests: [...manifests, broken] }));

    expect(summary).toContain("<details><summary>21 manifests: 1 failed and 20 used</summary>");
    expect(summary).toContain(
      "| --: |\n| `z/go.sum` | `npm-lock` | ❌ failed: no |  |\n| `p0/go.sum`",
    );
  });

  it("folds problems once there are many, the gravest first", () => {
    const warnings = Array.from({ length: 20 }, (_, index) =>
      problem("warning", "version-unresolved", `p${index} has no version.`),
    );
    const summary = renderSummary(
      report({ problems: [...warnings, problem("error", "internal", "Broken.")] }),
    );

    expect(summary).toContain("<summary>1 error and 20 warnings</summary>\n\n- ❌ Broken.");
  });

  it("does not name each of many kinds of problems in its heading", () => {
    const codes = ["internal", "api-key-rejected", "prune-disabled", "lfs-pointer"] as const;
    const summary = renderSummary(
      report({ problems: codes.map((code) => problem("error", code, `About ${code}.`)) }),
    );

    expect(summary).toContain("<summary>What to do about the 4 kinds of problems</summary>");
    for (const code of codes) expect(summary).toContain(`| \`${code}\` |`);
  });

  it("reports what is not known as such", () => {
    const unread = type({ result: "failed", recorded: null });

    expect(renderSummary(report({ entities: [entity("a", [unread])] }))).toContain(
      "| `a` | NODE | ❌&nbsp;failed | 812 | ? |",
    );
  });

  it("reports how a document came to be", () => {
    const upload = (verbatim: boolean, ...manifests: string[]): string =>
      renderSummary(
        report({
          entities: [
            entity("a", [
              type({ document: { endpoint: "java/bulk", verbatim, bytes: 812, manifests } }),
            ]),
          ],
        }),
      );

    expect(upload(true, "pom.xml")).toContain("| `pom.xml` as it is, 812 B |");
    expect(upload(false, "pom.xml")).toContain("| `pom.xml` rewritten, 812 B |");
    expect(upload(false, "pom.xml", "a/pom.xml")).toContain("| 2 manifests merged, 812 B |");
    expect(upload(false)).toContain("| 812 B |");
  });

  it("marks what only development needs, and a version that nobody gives", () => {
    const summary = renderSummary(listed);

    expect(summary).toContain("vitest         5.1.1 (development)\n");
    expect(summary).toContain("\nrequests\n");
  });

  it("names the entity of what is listed, where one is named", () => {
    const named = { ...listed, entities: listed.entities.map((one) => ({ ...one, entity: "a" })) };

    expect(renderSummary(named)).toContain("<summary><code>a</code> NODE: 3 packages</summary>");
  });
});
