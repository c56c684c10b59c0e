const descriptor = /(?:^|\/)(?:cortex\.ya?ml|\.cortex\/(?:.+\/)?[^/]+\.ya?ml)$/;

/** Whether a file may describe entities: `cortex.yaml` anywhere, and any YAML file below `.cortex/`. */
export function isDescriptorPath(path: string): boolean {
  // Nearly every path of a repository ends otherwise, and this is asked of all of them.
  return (path.endsWith(".yaml") || path.endsWith(".yml")) && descriptor.test(path);
}

export interface DescriptorHome {
  /** What the descriptor owns where it does not declare otherwise. */
  readonly path: string;
  /** Whether it owns that by its place alone. */
  readonly isFixed: boolean;
}

const descriptorFolder = ".cortex";

/** The directory that a descriptor is about by its place. */
export function descriptorHome(path: string): DescriptorHome {
  const segments = path.split("/").slice(0, -1);
  const at = segments.indexOf(descriptorFolder);
  if (at === -1) return { path: segments.join("/") || ".", isFixed: true };
  return { path: segments.slice(0, at).join("/") || ".", isFixed: false };
}

/** Whether the descriptor at that path may own a file, whatever it declares. */
export function mayOwn(descriptorPath: string, file: string): boolean {
  const { path, isFixed } = descriptorHome(descriptorPath);
  return !isFixed || path === "." || file.startsWith(`${path}/`);
}
