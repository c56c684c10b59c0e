import MarkdownIt from "markdown-it";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

/** What a reader, and GitHub after it, gets to see of a Markdown text. */
export interface Rendered {
  /** The elements, with their attributes: `details open`. */
  readonly elements: ReadonlySet<string>;
  /** The texts that are not code, in which GitHub looks for mentions and the like. */
  readonly prose: readonly string[];
  /** HTML comments. */
  readonly comments: readonly string[];
}

const markdown = new MarkdownIt({ html: true, linkify: true });
// GitHub makes a link of an address of mail, and of no file that looks like a host or begins with //.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true }).add("//", null);

/** Renders Markdown with tables, HTML and bare addresses as links, and reads the page as a browser does. */
export function rendered(text: string): Rendered {
  const elements = new Set<string>();
  const prose: string[] = [];
  const comments: string[] = [];

  function visit(node: DefaultTreeAdapterTypes.Node, isCode: boolean): void {
    if (node.nodeName === "#comment" && "data" in node) comments.push(node.data);
    if (node.nodeName === "#text" && "value" in node && !isCode) prose.push(node.value);
    if ("tagName" in node) {
      const attributes = node.attrs.map(
        ({ name, value }) => ` ${name}${value === "" ? "" : `=${value}`}`,
      );
      elements.add(node.tagName + attributes.join(""));
    }
    if ("childNodes" in node)
      for (const child of node.childNodes)
        visit(child, isCode || node.nodeName === "code" || node.nodeName === "pre");
  }

  visit(parseFragment(markdown.render(text)), false);
  return { elements, prose, comments };
}
