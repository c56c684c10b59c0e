import { describe, expect, it } from "vitest";
import { formats } from "../../../src/manifests/formats.ts";
import { formatMatcher } from "../../../src/manifests/discovery/match-files.ts";
import { listed, readFirst } from "../../support/reading.ts";
import { others } from "./others.ts";
import { python } from "./python.ts";

describe("tools that no test can start", () => {
  it.each([...python, ...others])(
    "declare the same: $tool ($source)",
    async ({ files, answer }) => {
      const [path = ""] = Object.keys(files);
      const format = formatMatcher(formats)(path);
      if (format === null) throw new Error(`${path} is no manifest`);

      expect(listed(await readFirst(format, files)).toSorted()).toEqual(answer.toSorted());
    },
  );
});
