/** The list with one item more, and of the older ones no more than `kept` in all leaves room for. */
export function withLatest<T>(list: readonly T[], item: T, kept: number): T[] {
  // Not a slice and a push: rows are kept as long as the log is, and a list that was pushed to holds room for more.
  if (list.length < kept) return list.toSpliced(list.length, 0, item);
  const latest = list.slice(-kept);
  for (let i = 1; i < kept; i++) latest[i - 1] = latest[i]!;
  latest[kept - 1] = item;
  return latest;
}
