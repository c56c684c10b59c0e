/** What a code means, what the tool did, and what to do. The tables in the documentation are made from this. */
export interface CodeHelp {
  readonly meaning: string;
  /** What the tool did about it, or left undone. */
  readonly effect: string;
  readonly remedy: string;
}

/** What the tool does about most problems. */
export const effects = {
  notStarted: "The run ended before its first request. Nothing was read or written.",
  typeHeld:
    "The package type is held: nothing of it was uploaded or removed. The other types went on.",
  areaHeld:
    "The package types of these directories are held: nothing of them was uploaded or removed. The others went on.",
  entityFailed: "Nothing of the entity was written. The other entities went on.",
  nothingRemoved: "What is declared was uploaded. Nothing recorded of the type was removed.",
  nothingRemovedAtAll: "What is declared was uploaded. Nothing was removed.",
  withoutBase:
    "What is declared was uploaded. Nothing was removed, unless by `prune: all` under `record: false`.",
  kept: "The packages were kept, and carried along in the upload. Everything else was synced.",
  wentOn: "Nothing was held. The run went on.",
  readBackFailed:
    "Only what reading back shows is reported as done. The type counts as failed, the others went on.",
  endedByService:
    "The request was tried again where that can help. What could not be compared was not written; what was read back by then stays.",
  onlyReported: "The sync itself is not affected.",
} as const;
