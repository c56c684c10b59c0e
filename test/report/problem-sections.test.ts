import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemCodes } from "../../src/domain/problem.ts";
import { createLinks, noFacts } from "../../src/report/links.ts";

const documentation = readFileSync("docs/problems.md", "utf8");

/** The anchors that GitHub makes of headings: in lower case, blanks as hyphens, without other marks. */
const anchors = [...documentation.matchAll(/^#+ (?<title>.+)$/gm)].map(({ groups }) =>
  (groups?.["title"] ?? "")
    .toLowerCase()
    .replaceAll(" ", "-")
    .replace(/[^\w-]/g, ""),
);

describe("docs/problems.md", () => {
  it.each(Object.entries(problemCodes))(
    "has a section for %s, where its links lead",
    (name, { meaning, effect, remedy }) => {
      const action = { repository: "acme/cortex-dependency-report", ref: "v1" };
      const links = createLinks({ ...noFacts, serverUrl: "https://github.com", action });
      const [page, anchor] = links.problem(name)?.split("#") ?? [];

      expect(page).toMatch(/\/docs\/problems\.md$/);
      expect(anchors.filter((each) => each === anchor)).toHaveLength(1);
      const section = documentation.split(`## ${name}\n`)[1]?.split("\n## ")[0];
      for (const text of [meaning, effect, remedy])
        expect(section).toContain(text.replaceAll("*", "_"));
    },
  );
});
