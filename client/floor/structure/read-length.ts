/** Minutes from a length as people type it: `4:30`, `4.5`, `4,5`, `4h30`, `4 h`, `90 min`. Undefined when it is none. */
export function readLength(typed: string): number | undefined {
  const text = typed.trim().toLowerCase();
  const clock = /^(\d{1,3})\s*(?::|h)\s*(\d{1,2})?\s*(?:m|min)?$/.exec(text);
  if (clock) {
    const minutes = Number(clock[2] ?? 0);
    return minutes < 60 ? Number(clock[1]) * 60 + minutes : undefined;
  }
  const minutes = /^(\d{1,5})\s*(?:m|min)$/.exec(text);
  if (minutes) return Number(minutes[1]);
  const hours = /^(\d{1,3}(?:[.,]\d{1,2})?)$/.exec(text);
  return hours ? Math.round(Number(hours[1]!.replace(',', '.')) * 60) : undefined;
}
