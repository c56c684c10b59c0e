import { describe, expect, it } from "vitest";
import { isForOlderPython, pythonIn } from "../../../src/manifests/python/python-range.ts";

describe("a requirement for older versions of Python than the project's", () => {
  it.each([
    ["<3.8", "^3.11"],
    ["<3.11", ">=3.11,<4"],
    ["<=3.7", "~3.8"],
    ["3.7.*", ">=3.8"],
    [">=3.6,<3.8", ">=3.8"],
    ["^2.7", "^3.9"],
    ["~3.7", ">=3.8"],
    ["~=3.7.1", ">=3.8"],
    ["<3.7 || >=3.7,<3.8", "^3.9 || ^3.10"],
    ["==2.7", ">=3"],
  ])("is one for %s in a project for %s", (required, project) => {
    expect(isForOlderPython(required, project)).toBe(true);
  });
});

describe("a requirement that may be for a version of the project's", () => {
  it.each([
    ["<3.8", ">=3.7"],
    ["<=3.8", ">=3.8"],
    [">=3.8", ">=3.11"],
    ["<3.8", ""],
    ["", ">=3.8"],
    ["*", ">=3.8"],
    ["<3.8", "<4"],
    ["<3.8 || >=3.12", ">=3.8"],
    ["!=3.7", ">=3.8"],
    ["<3.8", "^2.7 || ^3.8"],
    ["~=3.7", ">=3.8"],
  ])("is one for %j in a project for %j", (required, project) => {
    expect(isForOlderPython(required, project)).toBe(false);
  });
});

describe("the versions of Python in a marker", () => {
  it.each([
    ["python_version < '3.8'", "<3.8"],
    ['python_full_version<"3.7.5" and sys_platform == "win32"', "<3.7.5"],
    ["python_version >= '3.6' and python_version < '3.8'", ">=3.6,<3.8"],
    ["python_version < '3.8' or sys_platform == 'win32'", ""],
    ["sys_platform == 'win32'", ""],
  ])("of %s are %j", (marker, range) => {
    expect(pythonIn(marker)).toBe(range);
  });
});
