import { describe, expect, it } from "vitest";
import { annotations, type Annotation } from "../../src/report/annotations.ts";
import { logLines, type LogLine } from "../../src/report/log.ts";
import { outputs } from "../../src/report/outputs.ts";
import type { Report } from "../../src/report/report.ts";
import { renderText } from "../../src/report/text.ts";
import { firstSync, fork, kept, monorepoPreview, stopped, unknownEntity } from "./scenarios.ts";

describe("a preview in a repository of several entities", () => {
  it("reports what a sync would do for one, and why another is held", () => {
    expect(whole(monorepoPreview)).toMatchInlineSnapshot(`
      "--- annotations
      error | Cortex packages: prune-limit | PYTHON of checkout is held: 30 of 40 recorded packages (75%) would go, and \`prune-limit\` is 50%. If that is meant, run once with \`prune-limit: 100%\`.
      --- log
      [3 manifests: 3 used
      checkout/package-lock.json (npm-lock): 90 packages for checkout
      checkout/requirements.txt (requirements): 10 packages for checkout
      web/pnpm-lock.yaml (pnpm-lock): 812 packages for web
      ]
      [web: drift; 1 to update
      NODE drift: 812 declared, 812 recorded; 1 to update; web/pnpm-lock.yaml would go as it is to node/pnpm-lock, 181 kB
        ~ vite 7.0.1 → 7.1.0
      ]
      [checkout: held
      NODE in sync: 90 declared, 90 recorded
      PYTHON held: 10 declared, 40 recorded
      ]
      Problems: 1 error
      error prune-limit: PYTHON of checkout is held: 30 of 40 recorded packages (75%) would go, and \`prune-limit\` is 50%. If that is meant, run once with \`prune-limit: 100%\`.
      Failed. 1 of 3 package types is held and was left as it is. The error: prune-limit (checkout). For the rest, a sync would update 1 package.
      2 requests in 812 ms.
      --- text
      3 manifests: 3 used

      What a sync would change
        web NODE
          ~ vite  7.0.1 → 7.1.0

      Problems
        error prune-limit
          PYTHON of checkout is held: 30 of 40 recorded packages (75%) would go, and
          \`prune-limit\` is 50%. If that is meant, run once with \`prune-limit: 100%\`.

      Entity    Type    Result   Declared  Recorded  To remove  To update  To add
      web       NODE    drift         812       812          -          1       -
      checkout  NODE    in sync        90        90          -          -       -
      checkout  PYTHON  held           10        40          -          -       -

      Failed. 1 of 3 package types is held and was left as it is. The error: prune-limit
      (checkout). For the rest, a sync would update 1 package.
      812 ms.

      --- outputs
      {"result":"failed","packages":"912","added":"0","updated":"1","removed":"0","unclaimed":"0","claimed-elsewhere":"0","held":"1","uploads":"0","problems":"1","errors":"1","report-path":"report.json"}"
    `);
  });
});

describe("an entity that Cortex does not know", () => {
  it("leaves what is recorded open, and names the way out", () => {
    expect(whole(unknownEntity)).toMatchInlineSnapshot(`
      "--- annotations
      error | Cortex packages: entity-not-found | Cortex has no entity \`payments-ap\`: GET /api/v1/catalog/payments-ap/packages answered 404. Check the spelling of the tag.
      --- log
      [2 manifests: 2 used
      go.sum (go-sum): 12 packages for payments-ap
      package-lock.json (npm-lock): 812 packages for payments-ap
      ]
      [payments-ap: failed
      NODE failed: 812 declared
      GO failed: 12 declared
      ]
      Problems: 1 error
      error entity-not-found: Cortex has no entity \`payments-ap\`: GET /api/v1/catalog/payments-ap/packages answered 404. Check the spelling of the tag.
      Failed. 2 of 2 package types could not be synced. The error: entity-not-found (payments-ap).
      1 request in 812 ms.
      --- text
      2 manifests: 2 used

      Problems
        error entity-not-found
          Cortex has no entity \`payments-ap\`: GET /api/v1/catalog/payments-ap/packages answered
          404. Check the spelling of the tag.

      Entity       Type  Result  Declared  Recorded  Removed  Updated  Added
      payments-ap  NODE  failed       812         ?        -        -      -
      payments-ap  GO    failed        12         ?        -        -      -

      Failed. 2 of 2 package types could not be synced. The error: entity-not-found
      (payments-ap).
      812 ms.

      --- outputs
      {"result":"failed","packages":"824","added":"0","updated":"0","removed":"0","unclaimed":"0","claimed-elsewhere":"0","held":"0","uploads":"0","problems":"1","errors":"1","report-path":"report.json"}"
    `);
  });
});

describe("a run that was stopped", () => {
  it("reports why once, and what to do about it", () => {
    expect(whole(stopped)).toMatchInlineSnapshot(`
      "--- annotations
      error | Cortex packages: api-key-rejected | Cortex refused the API key (403). It needs the \`Edit entities\` permission.
      --- log
      Problems: 1 error
      error api-key-rejected: Cortex refused the API key (403). It needs the \`Edit entities\` permission.
      Failed. The error: api-key-rejected.
      1 request in 812 ms.
      --- text
      Problems
        error api-key-rejected
          Cortex refused the API key (403). It needs the \`Edit entities\` permission.

      Failed. The error: api-key-rejected.
      812 ms.

      --- outputs
      {"result":"failed","packages":"0","added":"0","updated":"0","removed":"0","unclaimed":"0","claimed-elsewhere":"0","held":"0","uploads":"0","problems":"1","errors":"1","report-path":"report.json"}"
    `);
  });
});

describe("a pull request from a fork", () => {
  it("lists what is declared", () => {
    expect(whole(fork)).toMatchInlineSnapshot(`
      "--- annotations

      --- log
      [1 manifest: 1 used
      package-lock.json (npm-lock): 2 packages for payments-api
      ]
      [payments-api: declared
      NODE: 2 packages
      ]
      Skipped. A pull request from a fork has no secrets, so Cortex was not asked. This repository declares 2 packages in 1 manifest.
      0 requests in 64 ms.
      --- text
      payments-api NODE
        left-pad  1.0.0
        ms        1.0.0 (development)

      1 manifest: 1 used
        package-lock.json (npm-lock): 2 packages for payments-api

      Entity        Type  Result    Declared
      payments-api  NODE  declared         2

      Skipped. A pull request from a fork has no secrets, so Cortex was not asked. This
      repository declares 2 packages in 1 manifest.
      64 ms.

      --- outputs
      {"result":"skipped","packages":"2","added":"0","updated":"0","removed":"0","unclaimed":"0","claimed-elsewhere":"0","held":"0","uploads":"0","problems":"0","errors":"0","report-path":"report.json"}"
    `);
  });
});

describe("a first sync of everything", () => {
  it("reports only what reading back shows as done", () => {
    expect(whole(firstSync)).toMatchInlineSnapshot(`
      "--- annotations
      error | Cortex packages: not-recorded | Reading back NUGET of shop does not show 1 name as declared (nuget-two). Run again; if it stays, look for another writer on this entity.
      warning | Cortex packages: version-unresolved | java/manifest:31 | java/manifest names \`org.acme:core\` by a parent that is not in the repository. Set its version.
      --- log
      [5 manifests: 5 used
      node/manifest (any): 2 packages for shop
      java/manifest (any): 2 packages for shop
      python/manifest (any): 2 packages for shop
      go/manifest (any): 2 packages for shop
      nuget/manifest (any): 2 packages for shop
      ]
      [shop: failed; 9 added
      NODE synced: 2 declared, 2 recorded; 2 added; 2 manifests went as one document to any, 1.2 kB
        + node-one 1.0.0
        + node-two 1.0.0
      JAVA synced: 2 declared, 2 recorded; 2 added; 2 manifests went as one document to any, 1.2 kB
        + java-one 1.0.0
        + java-two 1.0.0
      PYTHON synced: 2 declared, 2 recorded; 2 added; 2 manifests went as one document to any, 1.2 kB
        + python-one 1.0.0
        + python-two 1.0.0
      GO synced: 2 declared, 2 recorded; 2 added; go.sum went as it is to any, 1.2 kB
        + go-one 1.0.0
        + go-two 1.0.0
      NUGET failed: 2 declared, 1 recorded; 1 added; 2 manifests went as one document to any, 1.2 kB
        + nuget-one 1.0.0
      ]
      Problems: 1 error and 1 warning
      error not-recorded: Reading back NUGET of shop does not show 1 name as declared (nuget-two). Run again; if it stays, look for another writer on this entity.
      warning version-unresolved java/manifest:31: java/manifest names \`org.acme:core\` by a parent that is not in the repository. Set its version.
      Failed. 1 of 5 package types could not be synced. The error: not-recorded (shop). Done all the same: 9 packages added.
      9 requests (2 retried) in 12.4 s.
      --- text
      5 manifests: 5 used

      What changed
        shop NODE
          + node-one  1.0.0
          + node-two  1.0.0
        shop JAVA
          + java-one  1.0.0
          + java-two  1.0.0
        shop PYTHON
          + python-one  1.0.0
          + python-two  1.0.0
        shop GO
          + go-one  1.0.0
          + go-two  1.0.0
        shop NUGET
          + nuget-one  1.0.0

      Problems
        error not-recorded
          Reading back NUGET of shop does not show 1 name as declared (nuget-two). Run again; if
          it stays, look for another writer on this entity.
        warning version-unresolved  java/manifest:31
          java/manifest names \`org.acme:core\` by a parent that is not in the repository. Set its
          version.

      Entity  Type    Result  Declared  Recorded  Removed  Updated  Added
      shop    NODE    synced         2         2        -        -      2
      shop    JAVA    synced         2         2        -        -      2
      shop    PYTHON  synced         2         2        -        -      2
      shop    GO      synced         2         2        -        -      2
      shop    NUGET   failed         2         1        -        -      1

      Failed. 1 of 5 package types could not be synced. The error: not-recorded (shop). Done all
      the same: 9 packages added.
      12.4 s.

      --- outputs
      {"result":"failed","packages":"10","added":"9","updated":"0","removed":"0","unclaimed":"0","claimed-elsewhere":"0","held":"0","uploads":"5","problems":"2","errors":"1","report-path":"report.json"}"
    `);
  });
});

describe("a sync that keeps what is not declared", () => {
  it("reports it and is in sync all the same", () => {
    expect(whole(kept)).toMatchInlineSnapshot(`
      "--- annotations
      notice | Cortex packages: prune-disabled | Cortex records 2 NODE packages that shop no longer declares (a, b). They stay because \`prune\` is \`false\`.
      --- log
      [1 manifest: 1 used
      package-lock.json (npm-lock): 10 packages for shop
      ]
      [shop: in sync; 10 packages
      shop NODE in sync: 10 declared, 12 recorded
      ]
      Problems: 1 notice
      notice prune-disabled: Cortex records 2 NODE packages that shop no longer declares (a, b). They stay because \`prune\` is \`false\`.
      In sync. Cortex records all that this repository declares (10 packages in shop), and 2 more that were left alone.
      1 request in 812 ms.
      --- text
      1 manifest: 1 used

      Problems
        notice prune-disabled
          Cortex records 2 NODE packages that shop no longer declares (a, b). They stay because
          \`prune\` is \`false\`.

      Entity  Type  Result   Declared  Recorded  Removed  Updated  Added
      shop    NODE  in sync        10        12        -        -      -

      In sync. Cortex records all that this repository declares (10 packages in shop), and 2
      more that were left alone.
      812 ms.

      --- outputs
      {"result":"in-sync","packages":"10","added":"0","updated":"0","removed":"0","unclaimed":"0","claimed-elsewhere":"0","held":"0","uploads":"0","problems":"1","errors":"0","report-path":"report.json"}"
    `);
  });
});

function whole(reported: Report): string {
  const parts = [
    "--- annotations",
    annotations(reported).map(annotated).join("\n"),
    "--- log",
    logLines(reported).map(logged).join("\n"),
    "--- text",
    renderText(reported, { color: false, width: 90 }),
    "--- outputs",
    JSON.stringify(outputs(reported, "report.json")),
  ];
  return parts.join("\n");
}

function annotated({ level, title, message, file = "", startLine }: Annotation): string {
  const place = startLine === undefined ? file : `${file}:${startLine}`;
  return [level, title, place, message].filter((part) => part !== "").join(" | ");
}

function logged({ kind, text }: LogLine): string {
  return { group: `[${text}`, "end-group": "]", line: text }[kind];
}
