import { describe, expect, it } from "vitest";
import {
  isForDevelopment,
  isNamedConstraints,
  isNamedRequirements,
} from "../../../src/manifests/python/requirements-names.ts";

describe("requirements are for development", () => {
  it.each([
    "requirements-dev.txt",
    "dev-requirements.txt",
    "test_requirements.txt",
    "requirements.docs.txt",
    "ci-requirements.in",
    "requirements/lint.txt",
    "requirements/dev/base.txt",
    "app/requirements/py3.test.txt",
    "Requirements-Tests.txt",
  ])("in %s", (path) => {
    expect(isForDevelopment(path)).toBe(true);
  });
});

describe("requirements are for the code", () => {
  it.each([
    "requirements.txt",
    "requirements-prod.txt",
    "requirements/base.txt",
    "requirements/prod/base.txt",
    "requirements-device.txt",
    "docs/requirements.txt",
    "dev/requirements/base.txt",
    "latest-requirements.txt",
  ])("in %s", (path) => {
    expect(isForDevelopment(path)).toBe(false);
  });
});

describe("constraints are named so", () => {
  it.each([
    ["constraints.txt", true],
    ["requirements/constraints.txt", true],
    ["upper-constraints.txt", true],
    ["requirements-constraint.txt", true],
    ["constraints-py3.12.txt", true],
    ["requirements/constraints/base.txt", true],
    ["requirements.txt", false],
    ["unconstrained-requirements.txt", false],
  ])("%s: %s", (path, answer) => {
    expect(isNamedConstraints(path)).toBe(answer);
  });
});

describe("requirements are named so", () => {
  it.each([
    ["requirements.txt", true],
    ["a/dev-requirements.in", true],
    ["requirements/prod/base.txt", true],
    ["requirements/base.md", false],
    ["notes.txt", false],
  ])("%s: %s", (path, answer) => {
    expect(isNamedRequirements(path)).toBe(answer);
  });
});
