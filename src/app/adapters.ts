import { createCortex } from "../cortex/client.ts";
import { createTransport } from "../http/transport.ts";
import { isDescriptorPath } from "../entities/descriptor-paths.ts";
import { discoverManifests } from "../manifests/discovery/discover-manifests.ts";
import type { Ports } from "../pipeline/ports.ts";
import { join } from "node:path";
import type { Settings } from "../settings/settings.ts";
import { neverCancelled, untilAborted, type Cancellation } from "../domain/cancellation.ts";
import { systemClock } from "../http/system-clock.ts";
import type { Environment } from "../domain/environment.ts";
import { version } from "../domain/version.ts";

export interface Surroundings {
  /** Absolute path. */
  readonly workspace: string;
  readonly env: Environment;
  /** Whether a sync may write; left out where nothing speaks against it. */
  readonly permission?: Ports["permission"];
  readonly step: (text: string) => void;
  readonly cancellation?: Cancellation;
}

/** The adapters of a real run: this machine's files, git, network and clock. Cancelled, none of them waits any longer. */
export function createAdapters(
  settings: Settings,
  { workspace, env, permission = mayWrite, step, cancellation = neverCancelled }: Surroundings,
): Ports {
  const { asked } = cancellation;
  const { cortexApiUrl, cortexApiKey, requestsPerMinute } = settings;
  return {
    discover: () =>
      untilAborted(
        asked,
        discoverManifests(workspace, { ...settings, isDescriptor: isDescriptorPath }, env),
      ),
    cortex: createCortex({
      baseUrl: cortexApiUrl,
      key: cortexApiKey ?? "",
      requestsPerMinute,
      transport: createTransport({ env }),
      clock: systemClock,
      random: Math.random,
      cancellation,
      log: step,
      userAgent: `cortex-dependency-report/${version}`,
    }),
    permission: () => untilAborted(asked, permission()),
    async trackedFiles() {
      const { trackedFiles } = await import("../workspace/tracked-files.ts");
      const { workingDirectory } = settings;
      const directory = join(workspace, workingDirectory);
      return untilAborted(asked, trackedFiles(directory, workingDirectory, env));
    },
    now: systemClock.now,
    sleep: (ms) => untilAborted(asked, systemClock.sleep(ms)),
    step,
  };
}

const mayWrite: Ports["permission"] = () =>
  Promise.resolve({ value: { kind: "write" }, problems: [] });
