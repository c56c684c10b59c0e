import { describe, expect, it } from "vitest";
import { isLocal } from "../../../src/manifests/python/requirement-url.ts";

describe("isLocal", () => {
  it.each([
    ".",
    "./a",
    "../a",
    "~/a",
    "/a",
    "\\a",
    "C:\\a",
    "C:/a",
    "a/b",
    "$HOME/a",
    "a.whl",
    "a-1.0.tar.gz",
    "file:///a",
    "FILE:///a",
    "git+file:///a",
    "{root:uri}/a",
    "{home}/a",
  ])("holds of %s", (text) => {
    expect(isLocal(text)).toBe(true);
  });

  it.each([
    "a",
    "a.b",
    "a==1/2",
    "https://h/a",
    "https://h/a.whl",
    "git+ssh://h/a",
    "{{ a }}/b",
    "",
  ])("does not hold of %j", (text) => {
    expect(isLocal(text)).toBe(false);
  });
});
