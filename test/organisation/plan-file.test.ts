import { join } from "node:path";
import { expect, it } from "vitest";
import { readPlan } from "../../src/cli/organisation/plan-file.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

it("a plan that is missing is said to be, with the step that writes it", () => {
  const path = join(temporaryDirectory(), "plan.json");

  expect(() => readPlan(path)).toThrow(
    `There is no plan: the file ${JSON.stringify(path)} is missing. Run \`organisation plan\` first`,
  );
});

it.each(["", "{}", '{"schemaVersion":2,"aside":[],"shards":[]}'])(
  "a file that is something else is none: %j",
  (text) => {
    const directory = temporaryDirectory();
    writeFiles(directory, { "plan.json": text });

    expect(() => readPlan(join(directory, "plan.json"))).toThrow(
      "allowed is a file that `organisation plan` of this version wrote",
    );
  },
);
