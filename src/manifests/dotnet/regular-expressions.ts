/** Longer ones are no names or versions, and could take long. */
const maxPattern = 200;
const maxInput = 200;
/** Each more may take as often as long as the text is. */
const maxRuns = 3;

type Values = readonly string[];

/**
 * `IsMatch`, `Match` and `Replace` of .NET's regular expressions where those of JavaScript mean the same;
 * `null` elsewhere.
 * https://learn.microsoft.com/dotnet/standard/base-types/regular-expression-language-quick-reference
 */
export const regexFunctions: readonly (readonly [
  string,
  (values: Values) => string | boolean | null,
])[] = [
  [
    "system.text.regularexpressions.regex::ismatch",
    ([input = "", pattern = "", options]) => compiled(input, pattern, options)?.test(input) ?? null,
  ],
  [
    "system.text.regularexpressions.regex::match",
    ([input = "", pattern = "", options]) => {
      const expression = compiled(input, pattern, options);
      return expression === null ? null : (expression.exec(input)?.[0] ?? "");
    },
  ],
  [
    "system.text.regularexpressions.regex::replace",
    ([input = "", pattern = "", next = "", options]) => {
      const expression = compiled(input, pattern, options, "g");
      // `$1` means the same to both, `$0` and `${name}` do not.
      if (expression === null || /\$(?![1-9](?!\d))/.test(next)) return null;
      return input.replace(expression, next);
    },
  ],
];

/** `null` for what could take long, and for what is not written alike in both languages. */
function compiled(input: string, pattern: string, options = "", flags = ""): RegExp | null {
  if (pattern.length > maxPattern || input.length > maxInput) return null;
  const isNested = /\)[*+{]/.test(pattern);
  const runs = pattern.match(/[*+{]/g)?.length ?? 0;
  const isKnown = /^(?:[\w.]*(?:None|IgnoreCase|Compiled|CultureInvariant)[\s,|]*)*$/.test(options);
  if ((isNested && runs > 1) || runs > maxRuns || !isKnown) return null;
  try {
    // It takes no escape for a letter that it does not know, such as `\A` and `\Z` of .NET.
    return new RegExp(pattern, `${flags}u${/ignorecase/i.test(options) ? "i" : ""}`);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
