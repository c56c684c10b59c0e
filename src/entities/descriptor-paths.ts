const descriptor = /(?:^|\/)(?:cortex\.ya?ml|\.cortex\/(?:.+\/)?[^/]+\.ya?ml)$/;

/** Whether a file may describe entities: `cortex.yaml` anywhere, and any YAML file below `.cortex/`. */
export function isDescriptorPath(path: string): boolean {
  // Nearly every path of a repository ends otherwise, and this is asked of all of them.
  return (path.endsWith(".yaml") || path.endsWith(".yml")) && descriptor.test(path);
}
