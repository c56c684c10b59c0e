import { standIn } from "../stand-ins.ts";

/** A version as an SBOM has it. */
export interface ComponentVersion {
  /** `null` where the document knows none. */
  readonly version: string | null;
  /** Whether it is no range. */
  readonly resolved: boolean;
  /** Whether it points at a directory, as for a member of a workspace. */
  readonly isLocal: boolean;
}

/**
 * What tools write where they know no version, SPDX's own words among them.
 * https://spdx.github.io/spdx-spec/v2.3/package-information/#73-package-version-field
 */
const words = /^(?:noassertion|none|null|undefined|unknown|unspecified|\(devel\))$/i;
/** How npm, pnpm and Yarn write that a package is a directory of the build. */
const local = /^(?:workspace|file|link|portal):|^0\.0\.0-use\.local$/;
/** GitHub, and this tool's own listing, write the range or tag of a manifest where nothing is locked. */
const range = /[\s<>=~^|*,[\]()]|\.x\b|:|^(?:latest|next)$/;

/** Reads the version that stands in a purl or beside it; `null` where neither has one. */
export function componentVersion(written: string | null): ComponentVersion {
  const isKnown = written !== null && !words.test(written) && standIn(written) === null;
  const version = isKnown ? written : null;
  return {
    version,
    resolved: version !== null && !range.test(version),
    isLocal: version !== null && local.test(version),
  };
}
