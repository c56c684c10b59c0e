/** Every node that can be reached from the starts, themselves included. */
export function reachableFrom<Node>(
  starts: Iterable<Node>,
  next: (node: Node) => Iterable<Node>,
): Set<Node> {
  // A set hands over what is added to it while it is walked.
  const reached = new Set(starts);
  for (const node of reached) for (const follower of next(node)) reached.add(follower);
  return reached;
}
