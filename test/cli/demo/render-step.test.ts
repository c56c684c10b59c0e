import { describe, expect, it } from "vitest";
import { painter } from "../../../src/report/paint.ts";
import type { Report } from "../../../src/report/report.ts";
import type { LoggedRequest } from "../../../src/sandbox/request-log.ts";
import { renderStep } from "../../../src/cli/demo/render-step.ts";
import { problem } from "../../../src/domain/problem.ts";
import { listing } from "./listing.ts";
import { request } from "./request.ts";

const plain = painter(false);
const upload = request({
  method: "POST",
  path: "/api/v1/catalog/demo/packages/node/package-lock",
  body: "{}",
});
const removal = request({
  method: "DELETE",
  path: "/api/v1/catalog/demo/packages/java",
  query: "name=org.slf4j%3Aslf4j-api",
});

describe("a chapter of the demo", () => {
  it("reports the requests, the verdict and what had to be so", () => {
    const text = reported([request(), upload, removal, request()]);

    expect(text).toMatchInlineSnapshot(`
      "1. The first sync.
        GET    packages                           200
        POST   packages/node/package-lock         200  1 NODE package from a/package-lock.json and b/yarn.lock, 2 B
        DELETE packages/java org.slf4j:slf4j-api  200
        GET    packages                           200
        Synced. 1 package added. Reading back shows all that this repository declares: 1 package in demo.
        ✓ It is so

      "
    `);
  });

  it("counts pages of a list from 1", () => {
    const text = reported([
      request({ query: "page=0&pageSize=1000" }),
      request({ query: "page=1" }),
    ]);

    expect(text).toContain("  GET    packages page 1  200\n  GET    packages page 2  200\n");
  });

  it("reports what is not as it should be", () => {
    const done = { report: report(), requests: [], recorded: [] };

    expect(renderStep("1.", done, [{ claim: "It is so", holds: false }], plain)).toContain(
      "  ✗ Not so: It is so\n",
    );
  });

  it("reports an answer that did not come", () => {
    expect(reported([request({ status: null })])).toContain("  GET    packages  no answer\n");
  });

  it("counts the requests that are too many to show", () => {
    const text = reported(Array.from({ length: 40 }, () => removal));

    expect(text.match(/DELETE/g)).toHaveLength(12);
    expect(text).toContain("  … and 28 more\n");
  });

  it("names what is removed, and counts what is too much to name", () => {
    const removed = (count: number, mode: Report["mode"] = "sync") =>
      renderStep(
        "1.",
        { report: { ...removing(count), mode }, requests: [], recorded: [] },
        [],
        plain,
      );

    expect(removed(2)).toContain("  removed: NODE old-0\n  removed: NODE old-1\n");
    expect(removed(14)).toContain("  removed: NODE old-9\n  … and 4 more\n");
    expect(removed(1, "check")).toContain("  would be removed: NODE old-0\n");
  });

  it("reports problems with their message, as the command line spells it", () => {
    const failed = {
      ...report(),
      result: "failed" as const,
      problems: [
        problem("error", "manifest-invalid", "a/yarn.lock is no lockfile. Add it to `exclude`."),
      ],
    };
    const done = { report: failed, requests: [], recorded: [] };

    expect(renderStep("1.", done, [], plain)).toContain(
      "  error: a/yarn.lock is no lockfile. Add it to `--exclude`.\n",
    );
  });

  it("cannot be forged by the name of a package", () => {
    const evil = request({ ...removal, query: "name=x%0A%3A%3Aerror%3A%3Ay%1B%5B2K" });

    expect(reported([evil])).toContain("packages/java x\\n::error::y\\u001b[2K");
  });

  it("is in colour where that is wanted", () => {
    const done = { report: report(), requests: [], recorded: [] };
    const text = renderStep("1.", done, [{ claim: "So", holds: true }], painter(true));

    expect(text).toContain("\u001b[1m1.\u001b[22m");
    expect(text).toContain("\u001b[32m  ✓ So\u001b[39m");
  });
});

function reported(requests: readonly LoggedRequest[]): string {
  const checks = [{ claim: "It is so", holds: true }];
  return renderStep(
    "1. The first sync.",
    { report: report(), requests, recorded: [] },
    checks,
    plain,
  );
}

function removing(count: number): Report {
  const base = report();
  const removed = Array.from({ length: count }, (_, index) => ({
    name: `old-${index}`,
    versions: [],
  }));
  return {
    ...base,
    entities: base.entities.map((entity) => ({
      ...entity,
      packageTypes: entity.packageTypes.map((type) => ({ ...type, removed })),
    })),
  };
}

function report(): Report {
  const base = listing({ "a/package-lock.json": ["npm-lock", "ms"] });
  return {
    ...base,
    entities: base.entities.map((entity) => ({
      ...entity,
      packageTypes: [
        {
          packageType: "NODE",
          result: "synced",
          held: null,
          declared: 1,
          recorded: 1,
          added: [{ name: "ms", versions: ["1.0.0"] }],
          updated: [],
          removed: [],
          withheld: [],
          unclaimed: [],
          claimedElsewhere: [],
          document: {
            endpoint: "node/package-lock",
            verbatim: false,
            bytes: 2,
            manifests: ["a/package-lock.json", "b/yarn.lock"],
          },
        },
      ],
    })),
  };
}
