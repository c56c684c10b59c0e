/** Characters that cannot be seen, break a line, or turn the direction of writing; a line break is ours. */
export const unseen = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Whether a runner would take the line for a command, read from the rules it has:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function isCommand(line: string): boolean {
  const start = line.trimStart();
  return start.startsWith("::") || /##\[[^\]]*\]?/.test(line) || /##\w+\[/.test(line);
}
