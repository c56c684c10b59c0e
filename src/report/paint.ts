// https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof codes;

export type Paint = (style: Style, text: string) => string;

/** Puts text in a style, where the reader can see colour at all. */
export function painter(color: boolean): Paint {
  return (style, text) => {
    if (!color || text === "") return text;
    const [on, off] = codes[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
