import { Fault } from "../domain/problem.ts";

/**
 * `owner/name` as the parameters of every route below `/repos/{owner}/{repo}`.
 * @throws Fault `input-invalid` for anything else.
 */
export function ownerAndRepo(repository: string): {
  readonly owner: string;
  readonly repo: string;
} {
  const [owner = "", repo = "", ...more] = repository.split("/");
  if (owner !== "" && repo !== "" && more.length === 0) return { owner, repo };
  throw new Fault(
    "input-invalid",
    `The repository is ${JSON.stringify(repository)}; allowed is \`owner/name\`, as in its address on GitHub.`,
  );
}
