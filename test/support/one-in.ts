import { isWhole, propertySeed } from "./property-seed.ts";

export { isWhole };

/**
 * One in so many of a long enumeration, which the seed of the properties begins at; all of it with
 * `--mode whole`. A number that is prime to the lengths within the enumeration gives each its turn.
 *
 * @param begin where else an enumeration of enumerations begins, so that not each has the same left.
 */
export function oneIn<Case>(every: number, cases: readonly Case[], begin = 0): readonly Case[] {
  if (isWhole) return cases;
  return cases.filter((_, at) => (at + begin + propertySeed) % every === 0);
}

/** How often a property of many tries is tried: a fifth of it for every day. */
export function triesOf(whole: number): number {
  return isWhole ? whole : Math.ceil(whole / 5);
}
