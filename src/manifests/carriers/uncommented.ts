const comments = {
  "#": /(?:^|(?<=\s))#.*$/gm,
  ";": /(?:^|(?<=[\s)\]}])); *.*$/gm,
  "//": /\/\*[^]*?(?:\*\/|$(?![^]))|(?:^|(?<=[\s,;{}()[\]"]))\/\/.*$/gm,
  "<!--": /<!--[^]*?(?:-->|$(?![^]))/g,
} as const satisfies Record<string, RegExp>;

/** Whether one of the patterns is in a text, outside of the comments that begin with `mark`. */
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
