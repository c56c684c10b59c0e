/** A command that the runner takes from a log. */
export interface Command {
  readonly name: string;
  readonly line: string;
}

/**
 * The commands in a log, found as the runner finds them: it splits lines at CR, LF or both, and
 * looks for `::name` at the start of a trimmed line, else for `##[name]` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(log: string): readonly Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name] =
      /^::(?<name>[^\s:]*)/.exec(line.trimStart()) ?? /##\[(?<name>[^\]]*)/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, line }];
  });
}

const own =
  /^::(?:add-mask::|debug::|group::|endgroup::|(?:error|warning|notice) title=Cortex packages%3A |(?:error|warning|notice) [^:]*,?title=Cortex packages%3A )/;

/** The commands that are not of the kinds which the action itself gives. */
export function forgedIn(log: string): readonly string[] {
  return commandsIn(log)
    .map(({ line }) => line)
    .filter((line) => !own.test(line) || line.includes("##["));
}
