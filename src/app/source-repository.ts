import type { Environment } from "../domain/program.ts";
import { repositoryName } from "../workspace/repository-name.ts";

/** A repository as states name it, and its id on its host; the id is empty where it is not known. */
export interface SourceRepository {
  /** `github.com/owner/name` */
  readonly name: string;
  readonly id: string;
}

interface ContinuousIntegration {
  /** The variable with the repository: an address, or a path below `host`. */
  readonly repository: string;
  /** The host, or the variable with its address. */
  readonly host?: string;
  readonly id?: string;
  readonly run?: string;
  readonly branch?: string;
}

/**
 * What CIs report about the repository of a run, by their documented variables:
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables
 * https://circleci.com/docs/variables/
 * https://plugins.jenkins.io/git/ · https://buildkite.com/docs/pipelines/environment-variables
 */
const systems: readonly ContinuousIntegration[] = [
  {
    repository: "GITHUB_REPOSITORY",
    host: "GITHUB_SERVER_URL",
    id: "GITHUB_REPOSITORY_ID",
    branch: "GITHUB_REF_NAME",
  },
  {
    repository: "CI_PROJECT_URL",
    id: "CI_PROJECT_ID",
    run: "CI_JOB_URL",
    branch: "CI_COMMIT_BRANCH",
  },
  {
    repository: "BITBUCKET_GIT_HTTP_ORIGIN",
    id: "BITBUCKET_REPO_UUID",
    run: "BITBUCKET_BUILD_NUMBER",
    branch: "BITBUCKET_BRANCH",
  },
  {
    repository: "BUILD_REPOSITORY_URI",
    id: "BUILD_REPOSITORY_ID",
    run: "BUILD_BUILDID",
    branch: "BUILD_SOURCEBRANCH",
  },
  { repository: "CIRCLE_REPOSITORY_URL", run: "CIRCLE_BUILD_URL", branch: "CIRCLE_BRANCH" },
  { repository: "BUILDKITE_REPO", run: "BUILDKITE_BUILD_URL", branch: "BUILDKITE_BRANCH" },
  { repository: "GIT_URL", run: "BUILD_URL", branch: "BRANCH_NAME" },
];

/** What a CI reports about the run that it started; empty where it reports nothing. */
export interface RunOrigin {
  readonly source: SourceRepository | null;
  readonly runId: string;
  /** Without `refs/heads/`; `null` where it is not known. */
  readonly branch: string | null;
}

export function runOrigin(env: Environment): RunOrigin {
  const system = systems.find(({ repository }) => (env[repository] ?? "") !== "");
  if (system === undefined) return { source: null, runId: "", branch: null };
  const name = fromVariables(system, env);
  const branch = valueOf(env, system.branch).replace(/^refs\/heads\//, "");
  return {
    source: name === null ? null : { name, id: valueOf(env, system.id) },
    runId: gitHubRun(env) ?? valueOf(env, system.run),
    branch: branch === "" || branch.startsWith("refs/") ? null : branch,
  };
}

/**
 * The name of a repository that is given as `owner/name` or `host/owner/name`.
 * @param host of what is known besides, such as `github.com/acme/shop`
 */
export function givenRepository(written: string, known: string | null): string {
  const [first = ""] = written.split("/", 1);
  if (written.split("/").length > 2 && first.includes(".")) return written.toLowerCase();
  const host = known?.split("/", 1)[0] ?? "github.com";
  return `${host}/${written.toLowerCase()}`;
}

function fromVariables(
  { repository, host }: ContinuousIntegration,
  env: Environment,
): string | null {
  const written = valueOf(env, repository);
  if (host === undefined) return repositoryName(written);
  const server = valueOf(env, host) || "https://github.com";
  return repositoryName(`${server}/${written}`);
}

function gitHubRun(env: Environment): string | null {
  const run = env["GITHUB_RUN_ID"];
  if (run === undefined || run === "") return null;
  return `${env["GITHUB_SERVER_URL"] ?? ""}/${env["GITHUB_REPOSITORY"] ?? ""}/actions/runs/${run}`;
}

function valueOf(env: Environment, name: string | undefined): string {
  return name === undefined ? "" : (env[name] ?? "");
}
