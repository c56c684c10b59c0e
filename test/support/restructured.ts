import fc from "fast-check";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A text with a few of its values exchanged and a few of its parts removed, doubled or moved, so that
 * most of what comes out still has the syntax of the text: JSON, XML, or one of lines. Changes of
 * single characters nearly always break it, and what lies behind a parser is never reached.
 */
export function restructured(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    kind: fc.constantFrom("value", "value", "remove", "double", "move"),
    at: fc.nat(),
    other: fc.nat(),
  });
  const apply = text.startsWith("<") ? changedXml : isJson(text) ? changedJson : changedLines;
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce(apply, text));
}

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly other: number;
}

/** What any value may become, beside the other values of the text. */
const values = ["", "0", "1.2.3", "*", "latest", "a", "@a/b", "../a", "a b", "\u0024{a}", "é"];

function changedJson(text: string, { kind, at, other }: Change): string {
  const root = JSON.parse(text) as Json;
  const places: { readonly holder: Json[] | { [key: string]: Json }; readonly key: string }[] = [];
  const pending = [root];
  for (const value of pending)
    if (typeof value === "object" && value !== null)
      for (const key of Object.keys(value)) {
        places.push({ holder: value, key });
        pending.push((value as { [key: string]: Json })[key] ?? null);
      }
  const [place, source] = [places[at % places.length], places[other % places.length]];
  if (place === undefined || source === undefined) return text;
  const holder = place.holder as { [key: string]: Json };
  const copy = structuredClone((source.holder as { [key: string]: Json })[source.key] ?? null);
  if (kind === "remove")
    if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
    else delete place.holder[place.key];
  else if (kind === "value") holder[place.key] = values[other % values.length] ?? copy;
  else if (kind === "move" || Array.isArray(holder)) holder[place.key] = copy;
  else holder[source.key] = copy;
  return JSON.stringify(root, null, 2);
}

/** Elements with their text; those within others come first. */
const leaf = /<([\w:.-]+)(?: [^<>]*)?>([^<>]*)<\/\1>/g;

function changedXml(text: string, { kind, at, other }: Change): string {
  const found = [...text.matchAll(kind === "value" ? leaf : start)].flatMap(({ index }) =>
    elementAt(text, index),
  );
  const [one, two] = [found[at % found.length], found[other % found.length]];
  if (one === undefined || two === undefined) return text;
  const [whole] = one;
  const before = text.slice(0, one.index);
  const after = text.slice(one.index + whole.length);
  if (kind === "remove") return before + after;
  if (kind === "double") return before + whole + whole + after;
  if (kind === "move") return before + two[0] + after;
  const value = other % 2 === 0 ? values[other % values.length] : two[2];
  return before + whole.replace(/>[^<>]*<\/(?=[\w:.-]+>$)/, () => `>${value ?? ""}</`) + after;
}

/** Of any element but the root. */
const start = /(?<=>[^<]*)<[\w:.-]+/g;
/** An element without one of its own name in it, whatever else it has. */
const element = /<([\w:.-]+)(?: [^<>]*)?>((?:(?!<\1[ >])[^])*?)<\/\1>/y;

function elementAt(text: string, index: number): readonly RegExpExecArray[] {
  element.lastIndex = index;
  const found = element.exec(text);
  return found === null ? [] : [found];
}

const scalar = /"[^"\n]*"|'[^'\n]*'|(?<=[:=] ?)[\w.@/^~-]+/g;

function changedLines(text: string, { kind, at, other }: Change): string {
  const lines = text.split("\n");
  const [index, source] = [at % lines.length, other % lines.length];
  const [line = "", copied = ""] = [lines[index], lines[source]];
  if (kind === "remove") return lines.toSpliced(index, 1).join("\n");
  if (kind === "double") return lines.toSpliced(source, 0, line).join("\n");
  if (kind === "move") return lines.with(index, copied).join("\n");
  const all = text.match(scalar) ?? [];
  const value = other % 2 === 0 ? values[other % values.length] : all[other % all.length];
  const changed = line.replace(scalar, (old) => {
    const quote = /^["']/.exec(old)?.[0] ?? "";
    return quote + (value ?? "").replaceAll(/^["']|["']$/g, "") + quote;
  });
  return lines.with(index, changed).join("\n");
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/**
 * Checks a property for many inputs. @returns the share of those for which `check` is true, such as
 * "it could be read": where it is small, the inputs do not reach what the property is about.
 */
export async function shareOf<Input>(
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => boolean | Promise<boolean>,
  numRuns = 200,
): Promise<number> {
  const outcomes: boolean[] = [];
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      outcomes.push(await check(input));
    }),
    { numRuns },
  );
  return outcomes.filter(Boolean).length / outcomes.length;
}
