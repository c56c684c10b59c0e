import fc from "fast-check";

/** Characters that mean something to one syntax or another. */
const telling = "{}[]()<>\"'`\\/:;,.=#&*!|-+@^~$%\n\r\t ".split("");

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A text with a few places cut, doubled or overwritten, and whole characters throughout, as any file has. */
export function mutated(text: string): fc.Arbitrary<string> {
  const at = fc.nat(text.length);
  const copied = fc
    .tuple(at, fc.nat(60))
    .map(([start, length]) => text.slice(start, start + length));
  const inserted = fc.oneof(
    fc.constant(""),
    fc.constantFrom(...telling),
    fc.string({ maxLength: 8, unit: "binary" }),
    copied,
  );
  const change = fc.record({ at, removed: fc.nat(40), inserted });
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce(applied, text).toWellFormed());
}

function applied(text: string, { at, removed, inserted }: Change): string {
  return text.slice(0, at) + inserted + text.slice(at + removed);
}
