const comments = {
  "#": /(?:^|(?<=\s))#.*$/gm,
  ";": /(?:^|(?<=[\s)\]}])); *.*$/gm,
  "//": /\/\*[^]*?(?:\*\/|$(?![^]))|(?:^|(?<=[\s,;{}()[\]"]))\/\/.*$/gm,
  "<!--": /<!--[^]*?(?:-->|$(?![^]))/g,
} as const satisfies Record<string, RegExp>;

/** Tests whether a pattern occurs in a text outside its comments, which begin as `mark` says. */
export function matches(
  mark: keyof typeof comments | null,
  ...patterns: readonly RegExp[]
): (text: string) => boolean {
  return (text) => {
    // A look at the whole text spares nearly every file the second one.
    if (!patterns.some((pattern) => pattern.test(text))) return false;
    if (mark === null) return true;
    const code = uncommented(mark, text);
    return patterns.some((pattern) => pattern.test(code));
  };
}

/** A text without its comments. */
export function uncommented(mark: keyof typeof comments, text: string): string {
  return text.replace(comments[mark], "");
}
