import { expect, it } from "vitest";
import { concealedReport } from "../../src/app/concealed-report.ts";
import { concealing } from "../../src/domain/conceal.ts";
import { problem } from "../../src/domain/problem.ts";
import { entity, report, type } from "../report/reports.ts";

const key = "ctx-key-5f1d2a90c3e7b846";
const conceal = concealing([key]);

it("hides a secret in all that a server may have answered", () => {
  const reported = report({
    reason: `refused: ${key}`,
    problems: [problem("error", "cortex-rejected", `It sent ${key}.`)],
    entities: [
      entity("shop", [
        type({
          held: `because of ${key}`,
          updated: [{ name: key, from: [key], to: ["1.0.0"] }],
          removed: [{ name: key, versions: [key] }],
        }),
      ]),
    ],
  });

  expect(JSON.stringify(reported).split(key)).toHaveLength(8);
  expect(JSON.stringify(concealedReport(reported, conceal))).not.toContain(key);
});

it("leaves a report without secrets as it is", () => {
  const reported = report({ entities: [entity("shop", [type({})])] });

  expect(concealedReport(reported, conceal)).toEqual(reported);
});
