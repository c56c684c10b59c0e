/** What the catalog knows of an entity beside its packages. All of it can be seeded. */
export interface EntityDetails {
  /** The CID; made from the tag unless given. */
  readonly id: string;
  readonly type: string;
  readonly isArchived: boolean;
  readonly git: GitPlace | null;
  /** Who is on call. */
  readonly onCall: readonly Person[];
}

/** Where an entity lives. */
export interface GitPlace {
  readonly repository: string;
  readonly basepath?: string;
  /** `github` unless given. */
  readonly provider?: string;
}

export interface Person {
  readonly name: string;
  readonly email?: string;
}

/** The entities that the sandbox knows by tag. */
export interface Entities {
  /** By tag, in the order in which they came to be known. */
  all(): ReadonlyMap<string, EntityDetails>;
  /** Makes an entity known; details that are not given stay as they are. */
  know(tag: string, details?: Partial<EntityDetails>): void;
  /** The tag of an entity that a path names by tag or CID; of an unknown one the text itself. */
  tagOf(tagOrId: string): string;
  clear(): void;
}

/** @param existing tags that are known from the start. */
export function createEntities(existing: readonly string[]): Entities {
  const entities = new Map<string, EntityDetails>();
  const tags = new Map<string, string>();

  function know(tag: string, details: Partial<EntityDetails> = {}): void {
    const known = entities.get(tag);
    if (known !== undefined && Object.keys(details).length === 0) return;
    const entity = { ...(known ?? { ...plain, id: cidOf(tag) }), ...details };
    entities.set(tag, entity);
    tags.set(entity.id, tag);
  }

  function begin(): void {
    for (const tag of existing) know(tag);
  }

  begin();
  return {
    all: () => entities,
    know,
    tagOf: (tagOrId) => (entities.has(tagOrId) ? tagOrId : (tags.get(tagOrId) ?? tagOrId)),
    clear() {
      entities.clear();
      tags.clear();
      begin();
    },
  };
}

/** The details of an entity that are not those of any entity. */
export function shownDetails(
  tag: string,
  { id, type, isArchived, git, onCall }: EntityDetails,
): Partial<EntityDetails> {
  return {
    ...(id === cidOf(tag) ? {} : { id }),
    ...(type === plain.type ? {} : { type }),
    ...(isArchived ? { isArchived } : {}),
    ...(git === null ? {} : { git }),
    ...(onCall.length === 0 ? {} : { onCall }),
  };
}

const plain = { type: "service", isArchived: false, git: null, onCall: [] } as const;

const digits = 16;

/** Eighteen characters, as Cortex makes them. */
function cidOf(tag: string): string {
  const { hash } = process.getBuiltinModule("node:crypto");
  return `en${hash("sha256", tag).slice(0, digits)}`;
}
