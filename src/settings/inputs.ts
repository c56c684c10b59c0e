/** The inputs of action.yml, which are the flags of the command line as well; a test holds the two equal. */
export const inputs = [
  { name: "cortex-api-key", default: "" },
  { name: "cortex-api-url", default: "https://api.getcortexapp.com" },
  { name: "cortex-app-url", default: "" },
  { name: "entity", default: "" },
  { name: "mode", default: "auto" },
  // Its default comes from the event.
  { name: "branch", default: "" },
  { name: "working-directory", default: "." },
  { name: "include", default: "" },
  // Its default is a list, which an empty input stands for.
  { name: "exclude", default: "" },
  { name: "package-types", default: "" },
  { name: "dev-dependencies", default: "true" },
  { name: "prune", default: "true" },
  { name: "prune-limit", default: "50%" },
  { name: "record", default: "true" },
  { name: "sbom", default: "" },
  { name: "java-versions", default: "local" },
  { name: "maven-repositories", default: "" },
  { name: "fail-on", default: "error" },
  { name: "pull-request-comment", default: "false" },
  { name: "drift-issue", default: "false" },
  // The runner fills in its own, `${{ github.token }}`.
  { name: "github-token", default: "" },
  { name: "requests-per-minute", default: "1000" },
  { name: "time-budget", default: "30m" },
  { name: "report-path", default: "" },
] as const;

/**
 * Inputs that need a work tree or the caches of its machine, which a run over many repositories has not:
 * it reads commits from git's objects.
 */
export const workTreeInputs = ["sbom", "java-versions", "maven-repositories"] as const;

export type InputName = (typeof inputs)[number]["name"];

export const inputNames: readonly InputName[] = inputs.map(({ name }) => name);

/** How a message names an input: an action by its name, a command line by its flag or variable. */
export type NameOfInput = (input: string) => string;

export const inputName: NameOfInput = (input) => `\`${input}\``;
