import { createCortex } from "../cortex/client.ts";
import { createTransport } from "../cortex/transport.ts";
import { isDescriptorPath } from "../entities/descriptor-paths.ts";
import { discoverManifests } from "../manifests/discovery/discover-manifests.ts";
import type { Edges } from "../pipeline/edges.ts";
import type { Settings } from "../settings/settings.ts";
import { systemClock } from "./clock.ts";
import type { Environment } from "./environment.ts";
import { version } from "./version.ts";

export interface Surroundings {
  /** Absolute path. */
  readonly workspace: string;
  readonly env: Environment;
  readonly step: (text: string) => void;
}

/** The edges of a real run: this machine's files, git, network and clock. */
export function realEdges(settings: Settings, { workspace, env, step }: Surroundings): Edges {
  const { cortexApiUrl, cortexApiKey, requestsPerMinute } = settings;
  return {
    discover: () =>
      discoverManifests(workspace, { ...settings, isDescriptor: isDescriptorPath }, env),
    cortex: createCortex({
      baseUrl: cortexApiUrl,
      key: cortexApiKey ?? "",
      requestsPerMinute,
      transport: createTransport({ env }),
      clock: systemClock,
      random: Math.random,
      userAgent: `cortex-dependency-report/${version}`,
    }),
    overtaken: () => Promise.resolve({ value: null, problems: [] }),
    deletedFiles: () => Promise.resolve({ value: [], problems: [] }),
    now: systemClock.now,
    sleep: systemClock.sleep,
    step,
  };
}
