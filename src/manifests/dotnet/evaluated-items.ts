import type { XmlElement } from "../../syntax/xml-element.ts";
import { evaluateCondition } from "./conditions.ts";
import { attribute } from "./items.ts";
import type { Scope } from "./scope.ts";

/** An item as MSBuild evaluates it. */
export interface Evaluated {
  readonly element: XmlElement;
  /** The name of the element in lower case. */
  readonly type: string;
  /** Whether a condition may leave it out; what a condition surely leaves out is not there. */
  readonly conditional: boolean;
  /** Whether it is none itself, and sets the metadata of all items of its type. */
  readonly definition: boolean;
  /** Of the file that it stands in, with the properties as they are in the end. */
  readonly scope: Scope;
}

/** The items in a group, and in whatever else MSBuild may nest them, that no condition leaves out. */
export function itemsOf(
  {
    element,
    conditional,
    definition = false,
  }: Pick<Evaluated, "element" | "conditional"> & Partial<Evaluated>,
  scope: Scope,
): Evaluated[] {
  const verdict = evaluateCondition(attribute(element, "Condition"), scope);
  if (verdict === false) return [];
  const type = element.name.toLowerCase();
  const item = { element, type, conditional: conditional || verdict === null, definition, scope };
  if (element.children.length === 0) return [item];
  return [
    item,
    ...element.children.flatMap((child) =>
      itemsOf(
        { ...item, element: child, definition: definition || type === definitionGroup },
        scope,
      ),
    ),
  ];
}

/** https://learn.microsoft.com/visualstudio/msbuild/itemdefinitiongroup-element-msbuild */
const definitionGroup = "itemdefinitiongroup";
