import { faultOf, problem, Fault, type Problem } from "../domain/problem.ts";
import { parseGlobs } from "../settings/lists.ts";
import { parseSettings } from "../settings/parse.ts";
import { inputNames, workTreeInputs } from "../settings/inputs.ts";
import { parseYaml } from "../syntax/yaml.ts";
import { isMapping } from "../syntax/yaml-mapping.ts";
import { compileGlobs } from "../workspace/globs.ts";

export type Inputs = Readonly<Record<string, string>>;

/** Inputs of single repositories. */
export interface RepositoryInputs {
  /** As they are written. */
  readonly globs: readonly string[];
  readonly of: (repository: string) => Inputs;
}

/** Inputs that name the repository or the key: none of them can differ by repository. */
const common = new Set<string>([
  "cortex-api-key",
  "cortex-api-url",
  "cortex-app-url",
  "github-token",
  "mode",
  "branch",
  "entity",
  "fail-on",
  "report-path",
  "requests-per-minute",
  "pull-request-comment",
  "drift-issue",
]);

const needsWorkTree = new Set<string>(workTreeInputs);

/**
 * Reads the file that gives inputs to repositories: YAML with globs on `owner/name`, in lower case, as
 * keys and inputs below them; of several globs that match the later one counts for each input.
 * @throws Fault `input-invalid` that names the glob and the input.
 */
export async function readRepositoryInputs(text: string, path: string): Promise<RepositoryInputs> {
  const [root = new Map<string, unknown>()] = await parseYaml(text, path).catch(
    (thrown: unknown) => {
      const { line } = faultOf(thrown).place;
      throw invalid(path, `is not valid YAML${line === undefined ? "" : `, in line ${line}`}`);
    },
  );
  if (!isMapping(root)) throw invalid(path, "is not a mapping of globs to inputs");
  const rules = [...root].map(([glob, written]) => {
    const parsed = parseGlobs(glob);
    if ("faults" in parsed) throw invalid(path, parsed.faults.join(" "));
    const inputs = inputsOf(glob, written, path);
    return { glob, matches: compileGlobs([glob.toLowerCase()], "."), inputs };
  });
  return {
    globs: rules.map(({ glob }) => glob),
    of: (repository) =>
      Object.fromEntries(
        rules.flatMap(({ matches, inputs }) =>
          matches(repository.toLowerCase()) === null ? [] : Object.entries(inputs),
        ),
      ),
  };
}

function inputsOf(glob: string, written: unknown, path: string): Inputs {
  if (!isMapping(written)) throw invalid(path, `has no inputs below \`${glob}\``);
  const nested = [...written].find(([, value]) => textOf(value) === null);
  if (nested !== undefined)
    throw invalid(
      path,
      `has \`${nested[0]}\` below \`${glob}\`, which is no text and no list of texts`,
    );
  const inputs = Object.fromEntries(
    [...written].map(([name, value]) => [name, textOf(value) ?? ""]),
  );
  const wrong = Object.keys(inputs).find(
    (name) => common.has(name) || !inputNames.some((known) => known === name),
  );
  if (wrong !== undefined)
    throw invalid(
      path,
      `has \`${wrong}\` below \`${glob}\`, which is not an input of a single repository`,
    );
  const unread = Object.keys(inputs).find((name) => needsWorkTree.has(name));
  if (unread !== undefined)
    throw invalid(
      path,
      `has \`${unread}\` below \`${glob}\`, which needs a work tree, and commits are read without one`,
    );
  const [first] = parseSettings(new Map(Object.entries(inputs)), { needsKey: false }).problems;
  if (first !== undefined)
    throw invalid(path, `has below \`${glob}\` an invalid input: ${first.message}`);
  return inputs;
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  const isList = Array.isArray(value) && value.every((each) => typeof each === "string");
  return isList ? value.join("\n") : null;
}

function invalid(path: string, fact: string): Fault {
  const sentence = fact.endsWith(".") ? fact : `${fact}.`;
  return new Fault("input-invalid", `\`settings-file\` ${path} ${sentence} Correct the file.`);
}

/** The problem of a settings file that cannot be opened. */
export function unreadableProblem(path: string): Problem {
  return problem(
    "error",
    "input-invalid",
    `\`settings-file\` is ${JSON.stringify(path)}; allowed is a file that can be read.`,
  );
}
