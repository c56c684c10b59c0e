const posixClasses = new Map([
  ["alpha", "a-zA-Z"],
  ["digit", "0-9"],
  ["alnum", "a-zA-Z0-9"],
  ["upper", "A-Z"],
  ["lower", "a-z"],
  ["space", "\\s"],
]);

const member =
  /\[:(?<name>\w+):\]|\\?(?<start>[^\\])-\\?(?<end>[^\\])|\\(?<escaped>.)|(?<plain>.)/gs;

/** The test of a set such as `[a-z]` or `[!a]`, which never accepts the slash. */
export function characterSet(set: string): (character: string) => boolean {
  const negated = set[1] === "!" || set[1] === "^";
  const members = set.slice(negated ? 2 : 1, -1);
  const source = [...members.matchAll(member)].map(({ groups = {} }) => {
    const { name, start = "", end, escaped, plain = "" } = groups;
    if (name !== undefined) return posixClasses.get(name) ?? "";
    if (end === undefined) return literal(escaped ?? plain);
    return start > end ? "" : `${literal(start)}-${literal(end)}`;
  });
  const accepted = new RegExp(`^[${negated ? "^" : ""}${source.join("")}]$`, "s");
  return (character) => character !== "/" && accepted.test(character);
}

function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
