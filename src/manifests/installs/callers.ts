import { count, endOfBracket, endOfCommand, opensBracket, type Counted } from "./passages.ts";

/** A function of a shell or a program, with its name and what it is given. */
const definition =
  /^\s*(?:async\s+)?(?:def|function|func|sub|fn)\s+([A-Za-z_]\w*)\s*\(?([^(){]*)|^\s*([A-Za-z_]\w*)\s*\(([^()]*)\)\s*\{/;
const arrow = /\b(?:const|let|var)\s+([A-Za-z_]\w*)\s*=\s*(?:async\s*)?\(?([^()=]*)\)?\s*=>/;
/** What a function of a shell is given. */
const positional = /\$\{?[@*1-9]/;
/** So many lines stand between a function's head and its command. */
const longestHead = 15;
/** Words that look like the head of a function. */
const statements = new Set(["if", "for", "while", "switch", "catch", "elif"]);

/** Adds the lines that call a function which installs what it is given. */
export function withCallers(lines: readonly string[], counted: Counted): Counted {
  const heads = lines.map(headOf);
  const names = new Set(
    [...counted].flatMap((at) =>
      givenTo(lines[at] ?? "", heads.slice(Math.max(0, at - longestHead), at + 1)),
    ),
  );
  if (names.size === 0) return counted;
  const all: Counted = new Set(counted);
  const call = new RegExp(`(?<![\\w.-])(?:${[...names].join("|")})(?=[\\s(])`);
  for (const [at, line] of lines.entries())
    if (heads[at] === null && call.test(line))
      count(all, at, opensBracket(line) ? endOfBracket(lines, at) : endOfCommand(lines, at));
  return all;
}

type Head = readonly [name: string, parameters: string] | null;

function headOf(line: string): Head {
  const found = definition.exec(line) ?? arrow.exec(line) ?? [];
  const [name = "", parameters = ""] = found.slice(1).filter((each) => each !== undefined);
  return name === "" || statements.has(name) ? null : [name, parameters];
}

/** The name of the function that hands a command what it is given; none where it hands on nothing. */
function givenTo(command: string, heads: readonly Head[]): readonly string[] {
  const [name, parameters] = heads.findLast((each) => each !== null) ?? [];
  const given = parameters?.match(/[A-Za-z_]\w*/g) ?? [];
  const words = new Set(command.match(/[A-Za-z_]\w*/g));
  const isHanded = positional.test(command) || given.some((each) => words.has(each));
  return name !== undefined && isHanded ? [name] : [];
}
