import { getInput, setSecret } from "@actions/core";
import { inputNames } from "../../settings/inputs.ts";

/**
 * Reads the inputs, each once, and masks the key before anything can print it: the runner knows
 * the secrets of the repository, but not a key that an earlier step fetched.
 */
export function readInputs(): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>(inputNames.map((name) => [name, getInput(name)]));
  const key = inputs.get("cortex-api-key") ?? "";
  if (key !== "") setSecret(key);
  return inputs;
}
