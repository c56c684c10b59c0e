import { isWord, wordsOf, type Node } from "./nodes.ts";
import { statementsOf } from "./statements.ts";

/** The paths of what scripts import, by the names that they give them; `*` for all that is in it. */
export interface Imports {
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly all: readonly (readonly string[])[];
}

/** `import com.acme.Deps.Test`, `import com.acme.Deps as D`, `import static com.acme.Deps.*` */
export function importsOf(scripts: readonly (readonly Node[])[]): Imports {
  const named = new Map<string, readonly string[]>();
  const all: (readonly string[])[] = [];
  for (const nodes of scripts)
    for (const statement of statementsOf(nodes)) {
      if (!isWord(statement[0], "import")) continue;
      const words = wordsOf(statement).slice(isWord(statement[1], "static") ? 2 : 1);
      const as = words.indexOf("as");
      const path = as === -1 ? words : words.slice(0, as);
      const name = words.at(-1);
      if (statement.at(-1)?.kind === "mark") all.push(path);
      else if (name !== undefined) named.set(name, path);
    }
  return { named, all };
}

/**
 * What a path may be called where it is defined: with imports resolved, and without the package
 * before the first name of a type. The path itself is not among them.
 */
export function importedPaths(path: string, { named, all }: Imports): string[] {
  const segments = path.split(".");
  const [head = "", ...rest] = segments;
  const type = segments.findIndex((segment) => /^\p{Lu}/u.test(segment));
  const paths = [
    ...ends(named.get(head) ?? []).map((end) => [...end, ...rest]),
    ...all.flatMap((each) => ends(each).map((end) => [...end, ...segments])),
    ...(type > 0 ? [segments.slice(type)] : []),
  ];
  return paths.map((each) => each.join(".")).filter((each) => each !== path);
}

/** `a.B.C`, `B.C` and `C`: only its file shows how much of it is the package. */
function ends(path: readonly string[]): (readonly string[])[] {
  return path.map((_, at) => path.slice(at));
}
