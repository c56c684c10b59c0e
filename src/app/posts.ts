import type { Settings } from "../settings/settings.ts";

/** Whose comment it is, on which pull request. */
export interface CommentPlace {
  readonly pullRequest: number;
  readonly workflow: string;
  readonly job: string;
  readonly leg: readonly string[];
}

/** What a run leaves on GitHub besides its report. */
export interface Posts {
  /** `null` where no comment is wanted, or there is no pull request to carry it. */
  readonly comment: CommentPlace | null;
  /** Whether the issue about drift is to be kept. */
  readonly issue: boolean;
}

/**
 * What tells one leg of a matrix from another: no variable does, but what they look at differs. A
 * workflow that is changed so that it looks at something else begins a comment of its own.
 */
export function legOf(settings: Settings): readonly string[] {
  const { cortexApiUrl, entities, workingDirectory, include, exclude, packageTypes } = settings;
  return [
    cortexApiUrl,
    workingDirectory,
    ...entities.map(({ path, entity }) => `${path}: ${entity}`),
    "include",
    ...include,
    "exclude",
    ...exclude,
    "package-types",
    ...(packageTypes ?? []),
    String(settings.developmentDependencies),
  ];
}
