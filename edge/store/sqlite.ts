/**
 * A connection to SQLite for the thread that has nothing else to do: each call blocks it, through the fsync where there
 * is one. Statements are prepared once and kept, since preparing one costs about as much as running it.
 */
import Libsql from 'libsql';

export type Value = string | number | Uint8Array | null;
export type Row = readonly Value[];

export interface Statement {
  readonly sql: string;
  readonly args: readonly Value[];
}

export interface Options {
  /** Encryption at rest. */
  readonly key?: string | undefined;
  /** How long a lock that another program holds is waited for, ms. */
  readonly busyMs?: number | undefined;
}

type Prepared = Libsql.Statement<Value[][]>;

export class Connection {
  private readonly path: string;
  private readonly options: Options;
  private readonly prepared = new Map<string, Prepared>();
  private database: Libsql.Database;

  /** Throws what SQLite says (`code`, `rawCode`), as all its methods do. */
  constructor(path: string, options: Options = {}) {
    this.path = path;
    this.options = options;
    this.database = this.open();
  }

  /** A statement's rows, its columns in order; none of one that gives no data. */
  execute(sql: string, args: readonly Value[] = []): Row[] {
    const statement = this.prepare(sql);
    if (statement.reader) return statement.all([...args]) as Row[];
    statement.run([...args]);
    return [];
  }

  /** All of them or, when it throws, none. */
  write(statements: Iterable<Statement>): void {
    this.execute('BEGIN IMMEDIATE');
    try {
      for (const { sql, args } of statements) this.prepare(sql).run(args as Value[]);
      this.execute('COMMIT');
    } catch (error) {
      this.rollBack();
      throw error;
    }
  }

  /** Gives up whatever it may still hold, and begins anew. */
  renew(): void {
    this.close();
    this.database = this.open();
  }

  close(): void {
    this.prepared.clear();
    if (this.database.open) this.database.close();
  }

  private open(): Libsql.Database {
    const { key, busyMs = 0 } = this.options;
    return new Libsql(this.path, { timeout: busyMs, ...(key ? { encryptionKey: key } : {}) });
  }

  private prepare(sql: string): Prepared {
    let statement = this.prepared.get(sql);
    if (!statement) {
      statement = this.database.prepare<Value[][]>(sql);
      if (statement.reader) statement.raw();
      this.prepared.set(sql, statement);
    }
    return statement;
  }

  /** SQLite has done so by itself after some errors, and then says so. */
  private rollBack(): void {
    if (!this.database.inTransaction) return;
    try {
      this.execute('ROLLBACK');
    } catch {
      this.close();
    }
  }
}
