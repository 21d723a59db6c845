/**
 * Names, joined from the venue's rosters and this device's own acts that are not committed yet.
 *
 * A roster's document is written anew at each start of its writer, so its rows are kept here and not the
 * document: they join with whatever comes, the newest winning and an erasure for ever.
 */

import * as Y from 'yjs';
import { samePlain } from '../../src/kernel/plain.ts';
import { formatName } from '../../src/sync/names.ts';
import {
  joinRows,
  type NamedRow,
  ROSTER_ROOT,
  type RosterRow,
  readDetached,
  rosterTarget,
} from '../../src/sync/roster.ts';
import type { OwnEvent } from './store/make-record.ts';
import { type LiveDocument, makeLiveDocument } from './sync/make-live-document.ts';

export interface PeopleOptions {
  readonly server: string;
  readonly venue: string;
  readonly kept: readonly (readonly [string, RosterRow])[];
  params(): Record<string, string>;
  /** Keep the rows on this device. */
  keep(rows: readonly (readonly [string, RosterRow])[]): void;
  onChange(): void;
  /** Ids that were erased: nothing of their names may stay here. */
  onErased(ids: readonly string[]): void;
  onClosed(code: number): void;
  /** The venue lacks these names: it was put back to an older copy of its data. */
  onLacking?(names: readonly (readonly [id: string, row: NamedRow])[]): void;
}

export interface People {
  /** Undefined for one who is erased or not known here. */
  name(id: string): string | undefined;
  isErased(id: string): boolean;
  ids(): Iterable<string>;
  /** Names that this device's own acts brought. */
  addOwn(events: readonly OwnEvent[]): void;
  connect(): void;
  /** The venue may know since now whom the names are of that it lacks. */
  bringBack(): void;
  retry(): void;
  /** Keep now what waits to be kept. */
  save(): void;
  destroy(): void;
}

const KEEP_AFTER_MS = 500;

export function makePeople(options: PeopleOptions): People {
  const rows = new Map<string, RosterRow>(options.kept);
  const own = new Map<string, RosterRow>();
  let live: LiveDocument | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  function take(doc: Y.Doc, ids: Iterable<string>): void {
    const map = doc.getMap<RosterRow>(ROSTER_ROOT);
    const erased: string[] = [];
    let changed = false;
    for (const id of ids) {
      const row = map.get(id);
      const before = rows.get(id);
      const after = row && joinRows(before, row);
      if (!after || samePlain(before, after)) continue;
      rows.set(id, after);
      changed = true;
      if ('erased' in after) erased.push(id);
    }
    for (const id of erased) own.delete(id);
    if (!changed) return;
    keeping ??= setTimeout(keep, KEEP_AFTER_MS);
    if (erased.length > 0) {
      keep();
      options.onErased(erased);
    }
    options.onChange();
  }

  function keep(): void {
    clearTimeout(keeping);
    keeping = undefined;
    options.keep([...rows]);
  }

  function save(): void {
    if (keeping !== undefined) keep();
  }

  function open(): LiveDocument {
    const { server, venue, params } = options;
    const doc = new Y.Doc();
    const changed = new Set<string>();
    doc.getMap(ROSTER_ROOT).observe((event) => {
      if (changed.size === 0) queueMicrotask(wake);
      for (const id of event.keysChanged) changed.add(id as string);
    });
    function wake(): void {
      const ids = [...changed];
      changed.clear();
      take(doc, ids);
    }
    const name = formatName({ type: 'roster', venue, writer: 'edge' });
    const opened: LiveDocument = makeLiveDocument({
      ...{ server, name, doc, readOnly: true, params },
      onSynced: bringBack,
      onClosed(code) {
        if (opened === live) options.onClosed(code);
      },
    });
    return opened;
  }

  /** Of what is kept here, the names that the venue's roster has no row of. */
  function bringBack(): void {
    const map = live?.synced ? live.doc.getMap<RosterRow>(ROSTER_ROOT) : undefined;
    if (!map) return;
    const lacking = [...rows].flatMap(([id, row]) => (map.has(id) || 'erased' in row ? [] : [[id, row] as const]));
    if (lacking.length > 0) options.onLacking?.(lacking);
  }

  const rowOf = (id: string): RosterRow | undefined => joinRows(own.get(id), rows.get(id));

  return {
    name(id) {
      const row = rowOf(id);
      return row && !('erased' in row) ? row.name : undefined;
    },
    isErased: (id) => 'erased' in (rows.get(id) ?? {}),
    ids: () => new Set([...rows.keys(), ...own.keys()]),
    addOwn(events) {
      let changed = false;
      for (const { event, detached } of events) {
        const of = rosterTarget(event);
        const person = detached && readDetached(detached);
        const row = of === undefined ? undefined : rows.get(of);
        if (of === undefined || !person || (row && 'erased' in row)) continue;
        own.set(of, { at: event.at[0], ...person });
        changed = true;
      }
      if (changed) options.onChange();
    },
    connect() {
      live?.destroy();
      live = open();
    },
    bringBack,
    retry: () => live?.retry(),
    save,
    destroy() {
      save();
      live?.destroy();
    },
  };
}
