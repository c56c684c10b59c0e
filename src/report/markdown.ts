import { safeText, joinLines, shorten } from "./safe-text.ts";

const maxNameLength = 200;
const maxProseLength = 1_500;

/** A name from outside as code, in which no Markdown takes effect: fit for prose, lists and tables. */
export function code(name: string): string {
  const text = shown(name);
  // Inside a table a pipe must be escaped, and then a backslash before it is ambiguous.
  return /^[^`|\\$ ](?:[^`|\\$]*[^`|\\$ ])?$/.test(text) ? `\`${text}\`` : htmlCode(name);
}

/** The same where only HTML is understood, as in `<summary>`. */
export function htmlCode(name: string): string {
  return `<code>${withoutMarkup(shown(name))}</code>`;
}

/** All ASCII punctuation but `-` and `/` as entities. */
function withoutMarkup(text: string): string {
  return text.replace(/[!-,.:-@[-`{-~]/g, entity);
}

/**
 * The same with places at which a long name may go on in the next line, since a table must fit a phone.
 * Browsers break after a hyphen by themselves, but not before a digit.
 */
export function breakableCode(name: string): string {
  const text = shown(name);
  if (!/[^- ]{11}|-\d[^ ]{10}/.test(text)) return code(name);
  const parts = text.match(/[^.:@_/-]{1,10}[.:@_/-]*|[.:@_/-]{1,10}/gu) ?? [];
  return `<code>${parts.map(withoutMarkup).join("<wbr>")}</code>`;
}

/** Markdown that is a link where there is an address, as `Links` builds them. */
export function link(text: string, address: string | null): string {
  return address === null ? text : `[${text}](${address})`;
}

/**
 * Text from outside as prose: its `code` spans stay, all else that GitHub would act upon is inert
 * (Markdown, HTML, mentions, references, emoji codes, formulas, bare addresses).
 * https://docs.github.com/en/get-started/writing-on-github
 */
export function prose(text: string): string {
  const line = shorten(joinLines(text), maxProseLength);
  // With an odd one among them, it is not known which backticks are a pair: none is taken for one.
  const isPaired = text.split("`").length % 2 === 1;
  const parts = isPaired ? line.split(/`([^`]+)`/) : [line];
  const shownParts = parts.map((part, index) => (index % 2 === 1 ? code(part) : inert(part)));
  return shownParts.join("").replace(/^(?=[-+=])|(?<=^\d+)(?=[.)])/, "\\");
}

function shown(name: string): string {
  return name === "" ? "(empty)" : safeText(shorten(name, maxNameLength));
}

const active = /(?<markup>[\\`|&<>*_[\]~])|[@#$]|:(?=\/\/|[\w+-]+:)|(?<=www)\.|(?<=gh)-(?=\d)/gi;

function inert(text: string): string {
  return safeText(text).replace(active, (character, markup?: string) =>
    markup === undefined ? `<span>${character}</span>` : entity(character),
  );
}

/** An entity; apart from its neighbours where those would still make it an address. */
function entity(character: string): string {
  const text = `&#${character.charCodeAt(0)};`;
  return character === "@" || character === ":" ? `<span>${text}</span>` : text;
}

/** A block that can be folded. `summary` is HTML; Markdown is read again only after a blank line. */
export function folded(
  summary: string,
  open = false,
): { readonly open: string; readonly close: string } {
  const tag = open ? "<details open>" : "<details>";
  return { open: `${tag}<summary>${summary}</summary>\n\n`, close: "\n</details>\n\n" };
}

/** A fence that none of the lines can close. */
export function fence(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`{3,}/g) ?? []);
  return "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 2) + 1);
}
