const modules = "node_modules/";

/** The name at the end of a path through node_modules; `null` for a path outside of it. */
export function nameInModules(path: string): string | null {
  const at = path.lastIndexOf(modules);
  return at === 0 || path.charAt(at - 1) === "/" ? path.slice(at + modules.length) : null;
}
