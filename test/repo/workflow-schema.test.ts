import { expect, it } from "vitest";
import { projectFiles, textOf } from "./project-files.ts";
import { workflowFaults } from "./workflow-faults.ts";

it.each(projectFiles(/^(?:\.github\/workflows\/.*|action)\.yml$/))(
  "GitHub's language service has nothing against %s",
  async (path) => {
    expect(await workflowFaults(path, textOf(path))).toEqual([]);
  },
);

it("GitHub's language service finds what is wrong in a workflow", async () => {
  const faults = await workflowFaults(".github/workflows/a.yml", "on: pushh\njobs: {}\n");

  expect(faults.join()).toContain("pushh");
});
