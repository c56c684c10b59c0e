import { createCortex } from "../cortex/client.ts";
import { endpointOf, maxBodyBytes } from "../cortex/endpoints.ts";
import { createTransport } from "../http/transport.ts";
import { describedDirectories } from "../entities/described-directories.ts";
import { isDescriptorPath } from "../entities/descriptor-paths.ts";
import { discoverManifests } from "../manifests/discovery/discover-manifests.ts";
import type { OutsidePoms } from "../manifests/format.ts";
import type { FoundTree, Ports } from "../pipeline/ports.ts";
import type { Settings } from "../settings/settings.ts";
import { neverCancelled, untilAborted, type Cancellation } from "../domain/cancellation.ts";
import { noDeadline, type Deadline } from "../domain/deadline.ts";
import { outsidePoms, withheldPoms } from "./outside-poms.ts";
import { systemClock } from "../http/clock.ts";
import { userAgent, type Environment } from "../domain/program.ts";

export interface AdapterOptions {
  /** Absolute path. */
  readonly workspace: string;
  readonly env: Environment;
  /** `owner/name`, for the descriptors that name one; `null`, or left out, where it is not known. */
  readonly repository?: string | null;
  /** Whether a stranger can influence this run, so that nothing outside the repository is read. */
  readonly isByStranger?: boolean;
  /** Whether a sync may write; left out where nothing forbids it. */
  readonly permission?: Ports["permission"];
  readonly step: (text: string) => void;
  readonly progress?: Ports["progress"];
  readonly cancellation?: Cancellation;
  readonly deadline?: Deadline;
}

/** The adapters of a real run: this machine's files, git, network and clock. Cancelled, none of them waits any longer. */
export function createAdapters(settings: Settings, options: AdapterOptions): Ports {
  const {
    env,
    permission = mayWrite,
    step,
    progress = () => undefined,
    cancellation = neverCancelled,
    deadline = noDeadline,
  } = options;
  const { requested } = cancellation;
  return {
    discover() {
      const tree = untilAborted(requested, findTree(settings, options));
      // Git is listing the files: time to load, for hashes of names, what takes long to load.
      process.getBuiltinModule("node:crypto");
      return tree;
    },
    cortex: createCortex({
      baseUrl: settings.cortexApiUrl,
      key: settings.cortexApiKey ?? "",
      requestsPerMinute: settings.requestsPerMinute,
      transport: createTransport({ env }),
      clock: systemClock,
      random: Math.random,
      cancellation,
      log: step,
      userAgent,
    }),
    permission: (checkouts) => untilAborted(requested, permission(checkouts)),
    deadline,
    now: systemClock.now,
    sleep: (ms) => untilAborted(requested, systemClock.sleep(ms)),
    step,
    progress,
  };
}

async function findTree(settings: Settings, options: AdapterOptions): Promise<FoundTree> {
  const { workspace, env, repository = null, deadline = noDeadline } = options;
  const onText = deadline.beforeParsing;
  const tree = await discoverManifests(
    workspace,
    {
      ...settings,
      onText,
      outside: pomsOutside(settings, options),
      isDescriptor: isDescriptorPath,
      isUploadable: (format, bytes) =>
        format !== null && endpointOf(format) !== null && bytes <= maxBodyBytes,
      namedDirectories: (descriptors, { text }) =>
        settings.entities.length > 0
          ? Promise.resolve(settings.entities.map(({ path }) => path))
          : describedDirectories(descriptors, text, repository),
    },
    env,
  );
  if (settings.sboms.length === 0) return tree;
  const { findSboms } = await import("./find-sboms.ts");
  return { ...tree, sboms: await findSboms(workspace, settings.sboms, onText) };
}

function pomsOutside(
  { javaVersions, mavenRepositories }: Settings,
  { env, isByStranger = false, cancellation = neverCancelled }: AdapterOptions,
): OutsidePoms | undefined {
  if (javaVersions === "off") return undefined;
  if (isByStranger) return withheldPoms;
  const remote = {
    repositories: mavenRepositories,
    clock: systemClock,
    stop: cancellation.requested,
  };
  return outsidePoms(env, javaVersions === "remote" ? remote : null);
}

const mayWrite: Ports["permission"] = () =>
  Promise.resolve({ value: { kind: "write" }, problems: [] });
