import { effects, type CodeHelp } from "./effects.ts";

/** What goes wrong with Cortex, with GitHub or with the run itself. */
export const serviceCodes = {
  "entity-not-found": {
    meaning: "Cortex finds no entity of that tag or CID.",
    effect: effects.entityFailed,
    remedy:
      "Check the spelling of the tag (`x-cortex-tag`), or create the entity first. Where `cortex-api-url` has a path, check that as well.",
  },
  "api-key-rejected": {
    meaning: "Cortex refused the API key.",
    effect: "All requests of the run ended at once. What was read back by then stays.",
    remedy:
      "The key needs the `Edit entities` permission. An IP allowlist in Cortex may also block the runner.",
  },
  "cortex-unreachable": {
    meaning: "No connection to Cortex could be made.",
    effect: effects.endedByService,
    remedy:
      "Check `cortex-api-url`, the proxy variables and the network of the runner. The message names the host, and the proxy where one is used.",
  },
  "cortex-unavailable": {
    meaning: "Cortex answered with a server error on every try.",
    effect: effects.endedByService,
    remedy: "Run again later.",
  },
  "cortex-rate-limited": {
    meaning: "Cortex's rate limit was hit on every try.",
    effect: effects.endedByService,
    remedy: "Lower `requests-per-minute` when several workflows share a key.",
  },
  "cortex-rejected": {
    meaning: "Cortex refused a request.",
    effect: effects.endedByService,
    remedy: "The message carries Cortex's own words.",
  },
  "cortex-redirect": {
    meaning:
      "The server answered with a redirect, which is never followed: the key would travel along.",
    effect: effects.endedByService,
    remedy: "Set `cortex-api-url` to the address the message names, when it is yours.",
  },
  "cortex-unexpected-response": {
    meaning: "The answer is not what the Packages API gives, often a page of a proxy or a login.",
    effect: effects.endedByService,
    remedy: "Check `cortex-api-url` and what stands between the runner and Cortex.",
  },
  "cortex-answers-too-large": {
    meaning: "Cortex's answers to one run have more than 200 MB in all.",
    effect: effects.endedByService,
    remedy:
      "Split the repository over several runs with `working-directory`, or check `cortex-api-url` where its entities cannot have that many packages.",
  },
  "time-budget": {
    meaning:
      "The run took longer than `time-budget`, or would have with the next manifest, so it was ended.",
    effect: "The run ended, with its report. What was read back by then stays.",
    remedy:
      "Run again, with a larger `time-budget` where that is not enough, or name what takes long in `exclude`.",
  },
  "commit-mismatch": {
    meaning:
      "The work tree is at another commit than the one that the event is about, so the run only checked.",
    effect: "The run only checked. Nothing was written.",
    remedy:
      "Check out the event's commit: leave `ref` of `actions/checkout` out, and let no other step change the commit.",
  },
  "branch-missing": {
    meaning:
      "The input `branch` names a branch that the repository does not have, so nothing is ever synced.",
    effect: "The run only checked. Nothing was written.",
    remedy: "Correct `branch`, or leave it out for the default branch.",
  },
  "pull-request-missing": {
    meaning: "The event carries no pull request, so there is none to comment on.",
    effect: effects.onlyReported,
    remedy: "Run the preview on `pull_request`, or set `pull-request-comment: false`.",
  },
  "report-unwritten": {
    meaning:
      "The JSON report could not be written to its default place, or the report of an organisation not to a file of the runner.",
    effect: effects.onlyReported,
    remedy:
      "Check that `RUNNER_TEMP` and the files of `GITHUB_STEP_SUMMARY` and `GITHUB_OUTPUT` can be written, or set `report-path`.",
  },
  "git-unavailable": {
    meaning: "A repository could not be read over git, or one of its branches not be asked.",
    effect:
      "What depends on the answer was left out: the repository was not read, or nothing was removed.",
    remedy: "Check that the token may read the contents of the repository, and run again.",
  },
  "git-tree-invalid": {
    meaning: "A commit has a path that no checkout would write, so nothing of it was read.",
    effect: "Nothing of the commit was read or written.",
    remedy: "Remove the path that the message names from the repository.",
  },
  "plan-empty": {
    meaning: "No repository that the catalog names can be seen, so that a plan has nothing to do.",
    effect: "Nothing was read or written.",
    remedy:
      "Correct the input that the message names, install the app for the repositories, or give a token that may read them.",
  },
  "github-unavailable": {
    meaning:
      "GitHub could not be asked, or did not answer. The message names what was not checked.",
    effect: effects.onlyReported,
    remedy: "Run again later. On GitHub Enterprise Server check that the runner reaches its API.",
  },
  "github-permission": {
    meaning: "The token may not do what an input asks for.",
    effect: effects.onlyReported,
    remedy:
      "Add the `permissions:` line that the message names to the job. On pull requests from forks the token only reads.",
  },
  "github-rejected": {
    meaning: "GitHub refused a request.",
    effect: effects.onlyReported,
    remedy: "The message carries GitHub's own words.",
  },
  cancelled: {
    meaning: "The run was cancelled before it was through. What it reports as done was read back.",
    effect: "The run ended, with its report. What was read back by then stays.",
    remedy: "Run again: the next run completes what this one began.",
  },
  internal: {
    meaning: "A defect of this tool.",
    effect: "The run ended, with its report. What was read back by then stays.",
    remedy: "Please report it with the log of a run with debug logging.",
  },
} as const satisfies Record<string, CodeHelp>;
