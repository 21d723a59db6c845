/**
 * State as tables of rows, in layers.
 *
 * A layer holds only the rows written in it and reads through to its base, so a device can fold
 * two hundred tentative acts over ten thousand committed ones without copying anything. Rows are
 * never changed in place: a write puts a new row and notes the old one, and `rollback` takes
 * writes back. The notes of one entry are that entry's journal: walking journals backwards is how
 * an undo and time travel reach the past without folding from the beginning.
 *
 * Invariants:
 *  - a row, once set, is never mutated by anyone;
 *  - each row carries the id of the event that last touched it (what an act may `expect`);
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

/** What selectors and `apply` read. T maps a table's name to its row type. */
export interface Reader<T> {
  get<K extends keyof T & string>(table: K, id: string): T[K] | undefined;
  has<K extends keyof T & string>(table: K, id: string): boolean;
  /** Rows in no particular order. Sort before anything that must come out alike everywhere. */
  entries<K extends keyof T & string>(table: K): IterableIterator<[id: string, row: T[K]]>;
  rows<K extends keyof T & string>(table: K): IterableIterator<T[K]>;
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
  private readonly tables = new Map<string, Map<string, Cell | null>>();
  private log: Undo[] = [];
  private readonly base: Layer | undefined;
  /** The event being applied: stamped on every row it writes. */
  writer: EventId = '';

  constructor(base?: Layer) {
    this.base = base;
  }

  cell(table: string, id: string): Cell | undefined {
    const own = this.tables.get(table)?.get(id);
    if (own !== undefined) return own ?? undefined;
    return this.base?.cell(table, id);
  }

  // biome-ignore lint/suspicious/noExplicitAny: see AnyTables
  get(table: string, id: string): any {
    return this.cell(table, id)?.row;
  }

  has(table: string, id: string): boolean {
    return this.cell(table, id) !== undefined;
  }

  touchedBy(table: string, id: string): EventId | undefined {
    return this.cell(table, id)?.by;
  }

  *cells(table: string): IterableIterator<[string, Cell]> {
    const own = this.tables.get(table);
    if (this.base) for (const pair of this.base.cells(table)) if (!own?.has(pair[0])) yield pair;
    if (own) for (const [id, cell] of own) if (cell) yield [id, cell];
  }

  // biome-ignore lint/suspicious/noExplicitAny: see AnyTables
  *entries(table: string): IterableIterator<[string, any]> {
    for (const [id, cell] of this.found(table)) yield [id, cell!.row];
  }

  // biome-ignore lint/suspicious/noExplicitAny: see AnyTables
  *rows(table: string): IterableIterator<any> {
    for (const [, cell] of this.found(table)) yield cell!.row;
  }

  /** As `cells`, but a bottom layer's own map where it can be: its rows are all there, and a log is folded into it. */
  private found(table: string): Iterable<[string, Cell | null]> {
    return this.base ? this.cells(table) : (this.tables.get(table) ?? []);
  }

  set(table: string, id: string, row: object): void {
    this.put(table, id, { row, by: this.writer });
  }

  patch(table: string, id: string, fields: object): void {
    const before = this.cell(table, id);
    if (before) this.put(table, id, { row: { ...before.row, ...fields }, by: this.writer });
  }

  delete(table: string, id: string): void {
    if (this.cell(table, id)) this.put(table, id, null);
  }

  /** Names of the tables that hold or held rows in this layer or below it. */
  tableNames(): string[] {
    return [...new Set([...(this.base?.tableNames() ?? []), ...this.tables.keys()])].sort();
  }

  /** A point that `rollback` returns to. */
  mark(): number {
    return this.log.length;
  }

  rollback(mark: number): void {
    for (let i = this.log.length - 1; i >= mark; i--) this.restore(this.log[i]!);
    this.log.length = mark;
  }

  /** The writes since the last take, as an entry's journal; the layer then forgets them. */
  takeJournal(): Undo[] {
    const journal = this.log;
    this.log = [];
    return journal;
  }

  /** Undo one noted write, without noting it again. */
  restore([table, id, before]: Undo): void {
    const rows = this.rowsOf(table);
    if (before === undefined) rows.delete(id);
    else rows.set(id, before);
  }

  /** In a layer over the one a journal was taken from: show the row as it was before that write. */
  shadow([table, id, before]: Undo): void {
    this.rowsOf(table).set(id, before ?? null);
  }

  /** Load a row with its stamp, from a checkpoint. */
  load(table: string, id: string, cell: Cell): void {
    this.rowsOf(table).set(id, cell);
  }

  /** The same rows in a layer of its own, for a bottom layer that is about to change. */
  copy(): Layer {
    const copy = new Layer(this.base);
    for (const [table, rows] of this.tables) copy.tables.set(table, new Map(rows));
    return copy;
  }

  private put(table: string, id: string, cell: Cell | null): void {
    const rows = this.rowsOf(table);
    this.log.push([table, id, rows.get(id)]);
    // The root need not remember that a row once was: only an overlay must hide its base's.
    if (cell === null && !this.base) rows.delete(id);
    else rows.set(id, cell);
  }

  private rowsOf(table: string): Map<string, Cell | null> {
    let rows = this.tables.get(table);
    if (!rows) {
      rows = new Map();
      this.tables.set(table, rows);
    }
    return rows;
  }
}
