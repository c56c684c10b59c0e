/** Text that can be cut at its items. */
export interface List {
  readonly open: string;
  readonly items: readonly string[];
  /** The rank of each item, never falling; all are equal where it is left out. */
  readonly ranks?: readonly number[];
  readonly close: string;
  /** What stands in place of the items after the first `kept`; the more are kept, the shorter. */
  readonly more: (kept: number) => string;
}

export interface Section {
  /** 0 is cut last. */
  readonly priority: number;
  readonly open: string;
  readonly lists: readonly List[];
  readonly close: string;
  /** What stands in place of the lists after the first `kept`; the more are kept, the shorter. */
  readonly more: (kept: number) => string;
}

/**
 * The sections one after another within `limitBytes` of UTF-8. What does not fit is counted out:
 * the least important sections are cut first, among equals the largest, and in them the items of the
 * highest rank, of the longest lists first.
 */
export function fit(sections: readonly Section[], limitBytes: number): string {
  const measured = sections.map(measure);
  let room = limitBytes - sum(measured.map(({ least }) => least));
  if (room < 0) return fit(withoutLeastImportant(sections), limitBytes);
  const texts = new Map<Section, string>();
  const priorities = new Set(sections.map(({ priority }) => priority));
  for (const priority of [...priorities].toSorted((a, b) => a - b)) {
    const peers = measured.filter(({ section }) => section.priority === priority);
    const wanted = peers.map(({ lists }) => sum(lists.map(({ full }) => full)));
    const shares = share(wanted, room);
    for (const [index, { section, lists }] of peers.entries()) {
      const kept = cutLists(lists, shares[index] ?? 0);
      const rest = kept.length < lists.length ? section.more(kept.length) : "";
      texts.set(section, section.open + kept.join("") + rest + section.close);
      room -= sum(kept.map(byteLength));
    }
  }
  return sections.map((section) => texts.get(section)).join("");
}

/** Gives everyone what is wanted; where that is too much, all that stay short get the same. */
export function share(wanted: readonly number[], total: number): readonly number[] {
  const granted = wanted.map(() => 0);
  const bySize = wanted.map((want, index) => ({ want, index })).toSorted((a, b) => a.want - b.want);
  let left = total;
  for (const [position, { want, index }] of bySize.entries()) {
    const grant = Math.min(want, Math.floor(left / (bySize.length - position)));
    granted[index] = grant;
    left -= grant;
  }
  return granted;
}

interface MeasuredList {
  readonly list: List;
  readonly full: number;
  /** Bytes with no item at all, or of the whole list where that is shorter. */
  readonly least: number;
}

function measure(section: Section) {
  const { open, close, more } = section;
  const lists = section.lists.map(measureList);
  const rest = lists.length === 0 ? "" : more(0);
  return { section, lists, least: byteLength(open + rest + close) };
}

function measureList(list: List): MeasuredList {
  const { open, items, close, more } = list;
  const full = byteLength(open + items.join("") + close);
  return { list, full, least: Math.min(full, byteLength(open + more(0) + close)) };
}

function withoutLeastImportant(sections: readonly Section[]): readonly Section[] {
  const highest = sections.reduce((max, { priority }) => Math.max(max, priority), 0);
  return sections.toSpliced(
    sections.findLastIndex(({ priority }) => priority === highest),
    1,
  );
}

/** As many lists as there is room for at their shortest, each with its share of what is over. */
function cutLists(lists: readonly MeasuredList[], room: number): readonly string[] {
  let over = room;
  const fitting: MeasuredList[] = [];
  for (const measured of lists) {
    if (measured.least > over) break;
    over -= measured.least;
    fitting.push(measured);
  }
  const shares = sharesByRank(fitting, over);
  return fitting.map((measured, index) => cutList(measured, shares[index] ?? 0));
}

/** No list has room for an item of a rank before all have room for all of a lower one. */
function sharesByRank(lists: readonly MeasuredList[], room: number): readonly number[] {
  const ranks = sortedRanks(lists.map(({ list }) => list));
  let granted = lists.map(() => 0);
  for (const rank of ranks) {
    const wanted = lists.map((measured, index) => upTo(rank, measured) - (granted[index] ?? 0));
    const left = room - sum(granted);
    const shares = share(wanted, left);
    granted = granted.map((before, index) => before + (shares[index] ?? 0));
    if (sum(wanted) > left) break;
  }
  return granted;
}

function sortedRanks(lists: readonly List[]): readonly number[] {
  const all = new Set(lists.flatMap(({ ranks = [] }) => ranks));
  return all.size === 0 ? [0] : [...all].toSorted((a, b) => a - b);
}

/** What a list takes, above its least, for its items up to a rank. */
function upTo(rank: number, { list: { items, ranks = [] }, full, least }: MeasuredList): number {
  const bytes = sum(items.map((item, at) => ((ranks[at] ?? 0) <= rank ? byteLength(item) : 0)));
  return Math.min(full - least, bytes);
}

function cutList({ list, full, least }: MeasuredList, over: number): string {
  const { open, items, close, more } = list;
  if (full <= least + over) return open + items.join("") + close;
  let left = over;
  let kept = 0;
  for (const item of items) {
    left -= byteLength(item);
    if (left < 0) break;
    kept += 1;
  }
  return open + items.slice(0, kept).join("") + more(kept) + close;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How many bytes the text takes in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
