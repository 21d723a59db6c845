/**
 * State as tables of rows, in layers.
 *
 * A layer holds only the rows written in it and reads through to its base, so a device can fold
 * two hundred tentative acts over ten thousand committed ones without copying anything. Rows are
 * never changed in place: a write puts a new row into the row's slot and notes the old one, and
 * `rollback` takes writes back. The notes of one entry are that entry's journal: walking journals
 * backwards is how an undo and time travel reach the past without folding from the beginning.
 *
 *     tables ─▶ seats ─▶ t1.4 ─▶ slot { row, by }      journal   [slot, row before, by before, …]
 *
 * A journal is nearly all that a long fold keeps, and what a fold keeps is what it costs: so a write
 * makes nothing but its row, and a journal is flat.
 *
 * Invariants:
 *  - a row, once set, is never mutated by anyone;
 *  - each row carries the id of the event that last touched it (what an act may `expect`);
 *  - slots never leave their layer, and are in their table's map exactly while `row` is not undefined;
 *  - iteration order is NOT part of the state: an `apply` that depends on it must sort.
 */

/** device.seq, unique by construction. */
export type EventId = string;

export interface Cell<R = object> {
  readonly row: R;
  /** The last event that touched this row. */
  readonly by: EventId;
}

/** One write taken back: table, row id, and the cell that stood there before in this layer. */
export type Undo = readonly [table: string, id: string, before: Cell | null | undefined];

/** A row that was is gone, whatever the base has. */
const GONE = null;
type Row = object | typeof GONE | undefined;

interface Slot {
  readonly in: Table;
  readonly id: string;
  /** Undefined: not in this layer. */
  row: Row;
  by: EventId;
}

interface Table {
  readonly name: string;
  readonly slots: Map<string, Slot>;
  /** The one asked for last: an act mostly asks about one row of a table, several times. */
  last: Slot | undefined;
  /** What `derive` has made of the rows as they are. */
  derived: { readonly make: unknown; readonly made: unknown }[];
}

const NOTHING_DERIVED: Table['derived'] = [];

function find(table: Table, id: string): Slot | undefined {
  const { last } = table;
  if (last !== undefined && last.id === id && last.row !== undefined) return last;
  const slot = table.slots.get(id);
  if (slot) table.last = slot;
  return slot;
}

/** Writes in order, three items each: the slot, its row before, and who had touched that. */
export type Journal = readonly (Slot | Row | EventId)[];
const PER_WRITE = 3;

/** What selectors and `apply` read. T maps a table's name to its row type. */
export interface Reader<T> {
  get<K extends keyof T & string>(table: K, id: string): T[K] | undefined;
  has<K extends keyof T & string>(table: K, id: string): boolean;
  /** Rows in no particular order. Sort before anything that must come out alike everywhere. */
  entries<K extends keyof T & string>(table: K): IterableIterator<[id: string, row: T[K]]>;
  rows<K extends keyof T & string>(table: K): IterableIterator<T[K]>;
  /**
   * What `make` makes of a table's rows: once for as long as none of them changes, for tables that are asked about
   * more often than they are written. It may read nothing else, and nobody may change what it gives.
   */
  derive<K extends keyof T & string, V>(table: K, make: (rows: Iterable<[id: string, row: T[K]]>) => V): V;
  /** The event that last touched a row, or undefined when there is no such row. */
  touchedBy(table: keyof T & string, id: string): EventId | undefined;
}

/** What `apply` writes. `set` replaces the whole row; `patch` changes some fields of one that exists. */
export interface Draft<T> extends Reader<T> {
  set<K extends keyof T & string>(table: K, id: string, row: T[K]): void;
  patch<K extends keyof T & string>(table: K, id: string, fields: Partial<T[K]>): void;
  delete(table: keyof T & string, id: string): void;
}

// biome-ignore lint/suspicious/noExplicitAny: the layer itself is untyped; Reader and Draft give each subject its types.
type AnyTables = any;

export class Layer implements Draft<AnyTables> {
  private readonly tables = new Map<string, Table>();
  /** Written over from the start once a journal has been taken; `noted` says how far it counts. */
  private readonly log: (Slot | Row | EventId)[] = [];
  private noted = 0;
  private readonly base: Layer | undefined;
  /** The event being applied: stamped on every row it writes. */
  writer: EventId = '';

  constructor(base?: Layer) {
    this.base = base;
  }

  private slot(table: string, id: string): Slot | undefined {
    const rows = this.tables.get(table);
    const own = rows && find(rows, id);
    return own || !this.base ? own : this.base.slot(table, id);
  }

  // biome-ignore lint/suspicious/noExplicitAny: see AnyTables
  get(table: string, id: string): any {
    return this.slot(table, id)?.row ?? undefined;
  }

  has(table: string, id: string): boolean {
    return Boolean(this.slot(table, id)?.row);
  }

  touchedBy(table: string, id: string): EventId | undefined {
    const slot = this.slot(table, id);
    return slot?.row ? slot.by : undefined;
  }

  *cells(table: string): IterableIterator<[string, Cell]> {
    for (const { id, row, by } of this.slots(table)) if (row) yield [id, { row, by }];
  }

  // biome-ignore lint/suspicious/noExplicitAny: see AnyTables
  *entries(table: string): IterableIterator<[string, any]> {
    for (const { id, row } of this.slots(table)) if (row) yield [id, row];
  }

  // biome-ignore lint/suspicious/noExplicitAny: see AnyTables
  *rows(table: string): IterableIterator<any> {
    for (const { row } of this.slots(table)) if (row) yield row;
  }

  // biome-ignore lint/suspicious/noExplicitAny: see AnyTables
  derive<V>(table: string, make: (rows: Iterable<[string, any]>) => V): V {
    if (this.base) {
      // An overlay isn't told when its base changes.
      const hides = this.tables.get(table);
      return hides ? make(this.entries(table)) : this.base.derive(table, make);
    }
    const own = this.tableOf(table);
    const known = own.derived.find((one) => one.make === make);
    if (known) return known.made as V;
    const made = make(this.entries(table));
    own.derived = [...own.derived, { make, made }];
    return made;
  }

  private slots(table: string): Iterable<Slot> {
    const own = this.tables.get(table)?.slots;
    if (!this.base) return own?.values() ?? [];
    return own ? over(this.base.slots(table), own) : this.base.slots(table);
  }

  set(table: string, id: string, row: object): void {
    this.put(table, id, row);
  }

  patch(table: string, id: string, fields: object): void {
    const before = this.slot(table, id)?.row;
    if (before) this.put(table, id, { ...before, ...fields });
  }

  delete(table: string, id: string): void {
    // The root need not remember that a row once was: only an overlay must hide its base's.
    if (this.has(table, id)) this.put(table, id, this.base ? GONE : undefined);
  }

  /** Names of the tables that hold rows in this layer or below it. */
  tableNames(): string[] {
    const own = [...this.tables.values()].filter(({ slots }) => slots.size > 0).map(({ name }) => name);
    return [...new Set([...(this.base?.tableNames() ?? []), ...own])].sort();
  }

  /** A point that `rollback` returns to. */
  mark(): number {
    return this.noted;
  }

  rollback(mark: number): void {
    this.takeBack(this.log, mark, this.noted);
    this.noted = mark;
  }

  /** The writes since the last take, as an entry's journal; the layer then forgets them. */
  takeJournal(): Journal {
    const journal = this.log.slice(0, this.noted);
    this.noted = 0;
    return journal;
  }

  /** Undo an entry's writes, without noting them again. Later entries' must have been undone before. */
  undo(journal: Journal): void {
    this.takeBack(journal, 0, journal.length);
  }

  /** In a layer over the one a journal was taken from: show the rows as they were before those writes. */
  shadow(journal: Journal): void {
    for (let i = journal.length - PER_WRITE; i >= 0; i -= PER_WRITE) {
      const { in: table, id } = journal[i] as Slot;
      this.place(this.slotFor(table.name, id), (journal[i + 1] as Row) ?? GONE, journal[i + 2] as EventId);
    }
  }

  /** Load a row with its stamp, from a checkpoint. */
  load(table: string, id: string, { row, by }: Cell): void {
    this.place(this.slotFor(table, id), row, by);
  }

  /** The same rows in a layer of its own, for a bottom layer that is about to change. */
  copy(): Layer {
    const copy = new Layer(this.base);
    for (const { name, slots } of this.tables.values())
      for (const { id, row, by } of slots.values()) copy.place(copy.slotFor(name, id), row, by);
    return copy;
  }

  private put(table: string, id: string, row: Row): void {
    const slot = this.slotFor(table, id);
    this.log[this.noted++] = slot;
    this.log[this.noted++] = slot.row;
    this.log[this.noted++] = slot.by;
    this.place(slot, row, this.writer);
  }

  private takeBack(log: Journal, from: number, to: number): void {
    for (let i = to - PER_WRITE; i >= from; i -= PER_WRITE)
      this.place(log[i] as Slot, log[i + 1] as Row, log[i + 2] as EventId);
  }

  private place(slot: Slot, row: Row, by: EventId): void {
    const table = slot.in;
    if (slot.row === undefined) table.slots.set(slot.id, slot);
    slot.row = row;
    slot.by = by;
    table.derived = NOTHING_DERIVED;
    if (row === undefined) table.slots.delete(slot.id);
  }

  private slotFor(name: string, id: string): Slot {
    const table = this.tableOf(name);
    return find(table, id) ?? { in: table, id, row: undefined, by: '' };
  }

  private tableOf(name: string): Table {
    let table = this.tables.get(name);
    if (!table) {
      table = { name, slots: new Map(), last: undefined, derived: NOTHING_DERIVED };
      this.tables.set(name, table);
    }
    return table;
  }
}

function* over(base: Iterable<Slot>, own: ReadonlyMap<string, Slot>): Generator<Slot> {
  for (const slot of base) if (!own.has(slot.id)) yield slot;
  yield* own.values();
}

/** A journal's writes, one by one. */
export function writesIn(journal: Journal): Undo[] {
  const writes: Undo[] = [];
  for (let i = 0; i < journal.length; i += PER_WRITE) {
    const { in: table, id } = journal[i] as Slot;
    const row = journal[i + 1] as Row;
    writes.push([table.name, id, row && { row, by: journal[i + 2] as EventId }]);
  }
  return writes;
}
