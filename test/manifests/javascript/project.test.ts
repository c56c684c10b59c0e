import { describe, expect, it } from "vitest";
import { dependenciesIn, readProject } from "../../../src/manifests/javascript/project.ts";
import { repository } from "../../support/speakers.ts";

describe("readProject", () => {
  it("gives the object of a package.json", () => {
    const files = repository({ "web/package.json": '{"name": "web"}' });

    expect(readProject("web/package.json", files)).toEqual({ name: "web" });
  });

  it("gives nothing where there is none", () => {
    expect(readProject("package.json", repository())).toBeNull();
  });

  it.each(["", "{", "[]", "null", '"text"'])("gives nothing where it is no object: %j", (text) => {
    expect(readProject("package.json", repository({ "package.json": text }))).toBeNull();
  });
});

describe("dependenciesIn", () => {
  it("gives names and ranges of a section", () => {
    const project = { dependencies: { ms: "^2", debug: "4" }, devDependencies: { vitest: "5" } };

    expect(dependenciesIn(project, "dependencies")).toEqual([
      ["ms", "^2"],
      ["debug", "4"],
    ]);
  });

  it.each([undefined, null, [], "ms", 1])("gives none where the section is %j", (dependencies) => {
    expect(dependenciesIn({ dependencies }, "dependencies")).toEqual([]);
  });
});
