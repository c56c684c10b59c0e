import { getInput, setSecret } from "@actions/core";
import { inputNames } from "../settings/inputs.ts";

/**
 * Reads the inputs, each once, and masks the secrets before anything can print them: the runner
 * knows those of the repository and its own token, but not what an earlier step fetched.
 */
export function readInputs(): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>(inputNames.map((name) => [name, getInput(name)]));
  for (const name of ["cortex-api-key", "github-token"]) {
    const secret = inputs.get(name) ?? "";
    if (secret !== "") setSecret(secret);
  }
  return inputs;
}
