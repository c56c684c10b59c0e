/**
 * Puts content between `<!-- name-start -->` and `<!-- name-end -->`, in place of what is there.
 * @throws Error when the text does not have each marker once and in order.
 */
export function betweenMarkers(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}-start -->`, `<!-- ${name}-end -->`];
  const [before, rest, ...more] = text.split(start);
  const [replaced, after, ...others] = (rest ?? "").split(end);
  if (before === undefined || replaced === undefined || after === undefined)
    throw new Error(`The markers ${start} and ${end} are not there, in this order.`);
  if (more.length + others.length > 0 || before.includes(end))
    throw new Error(`The markers ${start} and ${end} are there more than once.`);
  return `${before}${start}\n\n${content.trim()}\n\n${end}${after}`;
}
