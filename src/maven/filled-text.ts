import type { Environment } from "../domain/program.ts";

/** Text of Maven's settings with the variables of the environment substituted. */
export interface FilledText {
  readonly text: string;
  /** What of it is not supported or not set, as a message goes on after the name of what has it. */
  readonly faults: readonly string[];
}

/**
 * Fills in `${env.X}`, but never a variable that holds secrets of this tool or of the runner. One that
 * is not set would go over the wire as its name. https://maven.apache.org/settings.html#quick-overview
 */
export function filledText(written: string, env: Environment): FilledText {
  return {
    text: written.replace(variable, (all, name: string) => env[name] ?? all),
    faults: faultsOf(written, env),
  };
}

const variable = /\$\{env\.([^{}]*)\}/g;

function faultsOf(text: string, env: Environment): readonly string[] {
  const unset = Array.from(text.matchAll(/\$\{([^{}]*)\}/g), ([written, name = ""]) => {
    if (!name.startsWith("env.")) return `has \`${written}\`, and only \`\${env.…}\` is filled in`;
    if (/^env\.(?:CORTEX|INPUT|ACTIONS)_/i.test(name))
      return `asks for \`${written}\`, which is given to no server`;
    return env[name.slice(4)] ? null : `asks for \`${written}\`, which is not set`;
  }).filter((fault) => fault !== null);
  const isEncrypted = /(?:^|[^\\$])\{[^{}]+\}/.test(text);
  return isEncrypted
    ? [
        ...unset,
        "has an encrypted password, which is not decrypted here: put it in a variable, and `${env.…}` in its place",
      ]
    : unset;
}
