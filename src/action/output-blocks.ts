/**
 * Outputs as the runner reads them from the file `GITHUB_OUTPUT`. `setOutput` of @actions/core does
 * the same with a random delimiter, for which it loads node:crypto: a tenth of a run in sync.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
export function outputBlocks(outputs: Readonly<Record<string, string>>): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      const end = delimiterFor(value);
      return `${name}<<${end}\n${value}\n${end}\n`;
    })
    .join("");
}

/** A delimiter that the value does not hold, so that no value can end its block and begin another. */
function delimiterFor(value: string): string {
  let delimiter = "end-of-output";
  while (value.includes(delimiter)) delimiter += "-";
  return delimiter;
}
