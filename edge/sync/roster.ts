/** The edge's roster: names by id, from the detached parts of committed acts. The log never has them. */
import type { Plain } from '../../src/kernel/plain.ts';
import type { Committed } from '../../src/sync/primary.ts';
import {
  joinRows,
  type NamedRow,
  ROSTER_ROOT,
  type RosterRow,
  readDetached,
  rosterTarget,
} from '../../src/sync/roster.ts';
import { LiveDocument } from './live-document.ts';

export class Roster {
  readonly document = new LiveDocument();
  private readonly rows: Map<string, RosterRow>;

  constructor(rows: Iterable<[string, RosterRow]>) {
    this.rows = new Map(rows);
    this.put(this.rows);
  }

  name(id: string): string | undefined {
    const row = this.rows.get(id);
    return row && !('erased' in row) ? row.name : undefined;
  }

  /** Take the names of a flush, as the store took them in its transaction. Returns the ids that changed. */
  take({ entries }: Committed): readonly string[] {
    const changed = new Map<string, RosterRow>();
    for (const { event, entry, detached } of entries) {
      if (entry.verdict !== 'ok') continue;
      const of = rosterTarget(event);
      if (of === undefined) continue;
      const person = detached && readDetached(detached);
      if (event.kind === 'player.erased') changed.set(of, { at: entry.committedAt, erased: true });
      else if (person) changed.set(of, { at: entry.committedAt, ...person });
    }
    for (const [id, row] of changed) changed.set(id, newest(this.rows.get(id), row));
    for (const [id, row] of changed) this.rows.set(id, row);
    if (changed.size > 0) this.put(changed);
    return [...changed.keys()];
  }

  /** Of names that a tablet brings, those of whom nothing is held here: no name, and no erasure. */
  lacking(names: ReadonlyMap<string, NamedRow>): Map<string, NamedRow> {
    return new Map([...names].filter(([id]) => !this.rows.has(id)));
  }

  /** Once they are durable. */
  add(names: ReadonlyMap<string, NamedRow>): void {
    const added = this.lacking(names);
    for (const [id, row] of added) this.rows.set(id, row);
    if (added.size > 0) this.put(added);
  }

  /** A history was taken over in which these are erased: an older copy of the data may still have had their names. */
  erase(ids: Iterable<string>, at: number): void {
    const changed = new Map<string, RosterRow>();
    for (const id of ids) if (this.name(id) !== undefined) changed.set(id, { at, erased: true });
    for (const [id, row] of changed) this.rows.set(id, row);
    if (changed.size > 0) this.put(changed);
  }

  private put(rows: ReadonlyMap<string, RosterRow>): void {
    const map = this.document.doc.getMap<Plain>(ROSTER_ROOT);
    this.document.doc.transact(() => {
      for (const [id, row] of rows) map.set(id, { ...row });
    });
  }
}

/** A later row of the same millisecond counts: it was committed after. */
const newest = (before: RosterRow | undefined, row: RosterRow): RosterRow =>
  before && !('erased' in before) && before.at === row.at ? row : (joinRows(before, row) ?? row);
