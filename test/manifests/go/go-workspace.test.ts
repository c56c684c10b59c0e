import { describe, expect, it } from "vitest";
import { goWorkspace } from "../../../src/manifests/go/go-workspace.ts";
import { repository } from "../../support/speakers.ts";

const modules = {
  "go.mod": "module a\n",
  "cart/go.mod": "module b\n",
  "pay/api/go.mod": "module c\n",
};

function workspaceOf(path: string, files: Readonly<Record<string, string>>) {
  const workspace = goWorkspace(path, repository({ ...modules, ...files }));
  return workspace === null
    ? null
    : {
        ...workspace,
        path: workspace.work.path,
        members: workspace.members.map((each) => each.path),
      };
}

describe("the workspace of a Go module", () => {
  it("is none without a go.work", () => {
    expect(workspaceOf("cart/go.mod", {})).toBeNull();
  });

  it("is the go.work above that uses it, with all modules that are there", () => {
    const work = "go 1.24\n\nuse (\n\t./cart\n\t./pay/api\n\t./gone\n)\n";

    expect(workspaceOf("cart/go.mod", { "go.work": work })).toMatchObject({
      path: "go.work",
      members: ["cart/go.mod", "pay/api/go.mod"],
    });
  });

  it("is the go.work beside it", () => {
    expect(workspaceOf("go.mod", { "go.work": "use .\nuse ./cart\n" })?.members).toEqual([
      "go.mod",
      "cart/go.mod",
    ]);
  });

  it("is none where the go.work does not use it", () => {
    expect(workspaceOf("cart/go.mod", { "go.work": "use ./pay/api\n" })).toBeNull();
  });

  it("is the nearest one, as Go looks no further", () => {
    const files = { "go.work": "use ./pay/api\n", "pay/go.work": "use ./api\n" };

    expect(workspaceOf("pay/api/go.mod", files)?.path).toBe("pay/go.work");
    expect(workspaceOf("pay/api/go.mod", { ...files, "pay/go.work": "use ./other\n" })).toBeNull();
  });

  it("is not made larger by modules outside the workspace", () => {
    const work = "use (\n\t./cart\n\t../../elsewhere\n\t/etc\n)\n";

    expect(workspaceOf("cart/go.mod", { "go.work": work })?.members).toEqual(["cart/go.mod"]);
  });

  it("gives the directives of the go.work, for what it replaces", () => {
    const workspace = workspaceOf("cart/go.mod", { "go.work": "use ./cart\nreplace a => b v1\n" });

    expect([...(workspace?.work.directives.keys() ?? [])]).toEqual(["use", "replace"]);
  });

  it("names a module once, however often the go.work does", () => {
    const work = "use ./cart\nuse ./cart/\n";

    expect(workspaceOf("cart/go.mod", { "go.work": work })?.members).toEqual(["cart/go.mod"]);
  });

  it("cannot be known from a broken go.work", () => {
    expect(() => workspaceOf("cart/go.mod", { "go.work": "use (\n" })).toThrow(
      expect.objectContaining({ code: "manifest-invalid", place: { path: "go.work", line: 1 } }),
    );
  });
});
