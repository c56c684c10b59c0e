import { withCallers } from "./callers.ts";
import { commands, wordLists } from "./commands.ts";
import { count, endOfBracket, endOfCommand, type Counted } from "./passages.ts";
import { withVariables, type Variables } from "./variables.ts";
import { installs, type InstallWords } from "./words.ts";

/** Calls of programs that run others, and the templates of JavaScript that do. */
const runs =
  /(?:subprocess|system|popen|check_call|check_output|spawn|exec|execute|shell|bash|\bsh|\brun|\bcall|invoke|cmd|command)\w*["']?\s{0,4}[=:]?\s{0,4}[([{'"`]|\$`|^\s*`(?=\w)|\b(?:sh|execute|command)\s+["']|pip\.(?:main|install)\(|^\/\/go:generate\s/i;
/** A text that is a command, given to a variable. */
const assigned = /[=:]\s*\w?["'`](?:sudo\s+)?(?:\S{0,60}\s+-m\s+)?$/;
/** What a program prints for people names commands as well. */
const messages =
  /(?:error|exception|warning|hint|message|msg)\b|\b(?:raise|throw|print\w*|log\w*|warn|help|usage|description|docs?|text)\b/i;

/** A name that is neither called nor a part of another one gets a text or a list, or stands for each of one. */
const variables: Variables = {
  used: /(?<![\w."'])([A-Za-z_]\w*)(?!\s*[\w(."'])/g,
  given:
    /\b([A-Za-z_]\w*)\s*(?::[^=]{0,60})?\+?=\s*[[({"'`]|\b([A-Za-z_]\w*)\.(?:append|extend|push)\(|\bfor\s+(?:const\s+)?([A-Za-z_]\w*)\s+(?:in|of)\b/g,
  end: endOfCall,
};

/** A call or a list of a program has no more lines; a function may. */
const longestCall = 60;

function endOfCall(lines: readonly string[], at: number): number {
  return endOfBracket(lines, at, longestCall);
}

/** A text of several lines, such as a script for a shell. */
const hereDocument = /<<[-~]["']?[A-Z]\w*/;

/** The commands that a program runs, and the names that it hands to what installs them. */
export function programInstalls(lines: readonly string[], words: InstallWords): Counted {
  const holder = new RegExp(
    `(?:${words.holder.source})\\w{0,20}["']?\\s{0,4}[:=]?\\s{0,4}[[({"'%]`,
    words.holder.flags,
  );
  const held: Counted = new Set();
  const run = wordLists(lines, words);
  for (const [at, line] of lines.entries()) {
    if (held.has(at)) continue;
    if (holder.test(line)) count(held, at, endOfCall(lines, at));
    const end = /[([]\s*$/.test(line) ? endOfCall(lines, at) : at + 1;
    if (runsInstall(lines.slice(at, end), words)) count(run, at, end);
    if (!run.has(at) && hereDocument.test(line)) addShell(at, endOfCommand(lines, at));
  }
  return withCallers(lines, withVariables(lines, run, variables)).union(held);

  function addShell(begin: number, end: number): void {
    for (const at of commands(lines.slice(begin, end), words)) run.add(begin + at);
  }
}

function runsInstall(call: readonly string[], words: InstallWords): boolean {
  const [line = ""] = call;
  if (messages.test(line)) return false;
  if (runs.test(line)) return installs(call.join(" "), words);
  const at = line.search(words.manager);
  return at !== -1 && assigned.test(line.slice(0, at)) && installs(line, words);
}
