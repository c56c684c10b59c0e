import { createLinks, noFacts, type Links } from "./links.ts";

/** What the renderings for people know of a run beside its report. */
export interface View {
  readonly links: Links;
  /** Whether the run is of a pull request, so that its changes are due at the merge. */
  readonly isPreview: boolean;
  /** The branch whose pushes are synced; `null` where it is not known. */
  readonly branch: string | null;
  /** The command that finds the same on any machine; `null` where there is none. */
  readonly command: string | null;
  /** A text that names inputs, in the words of the program. */
  readonly worded: (text: string) => string;
}

/** Of a run about whose surroundings nothing is known. */
export const plainView: View = {
  links: createLinks(noFacts),
  isPreview: false,
  branch: null,
  command: null,
  worded: (text) => text,
};
