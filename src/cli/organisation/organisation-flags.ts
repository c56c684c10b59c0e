import { organisationInputs } from "../../organisation/inputs.ts";
import { inputFlags, type Flag } from "../flags.ts";

/** What `organisation` takes beside the flags of a single repository. */
const organisationOwnFlags: Readonly<Record<string, Flag>> = Object.fromEntries(
  organisationInputs.map(({ name, ...flag }) => [name, flag]),
);

/** Flags of a single repository that say which it is, and so cannot hold for all. */
const ofOne = new Set(["entity", "branch", "repository", "report-path", "fail-on"]);

/** All flags of `organisation`: its own, and those that say how each repository is read. */
export const organisationFlags: Readonly<Record<string, Flag>> = {
  ...Object.fromEntries(Object.entries(inputFlags).filter(([name]) => !ofOne.has(name))),
  ...organisationOwnFlags,
};
