import { describe, expect, it } from "vitest";
import { formsOf } from "./forms.ts";
import { leaks, masks } from "./watched-run.ts";

const secret = 'ctx-key-"5f1d"-c3e7';

describe("the scan", () => {
  it.each([...formsOf(secret)])("finds a secret %s", (name, form) => {
    const found = leaks(new Map([["here", `before ${form} after`]]), [secret]);

    expect(found).toContain(`here: ${name}`);
  });

  it("finds a secret in capitals", () => {
    expect(leaks(new Map([["here", secret.toUpperCase()]]), [secret])).not.toEqual([]);
  });

  it("finds none where there is none", () => {
    expect(leaks(new Map([["here", "ctx-key and others"]]), [secret])).toEqual([]);
  });

  it("reads what is to be masked as the runner does", () => {
    expect(masks("::add-mask::a%25b%0Ac\nother\n::add-mask::d\n")).toEqual(["a%b\nc", "d"]);
  });
});
