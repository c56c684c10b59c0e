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
    const code = text.replace(comments[mark], "");
    return patterns.some((pattern) => pattern.test(code));
  };
}
