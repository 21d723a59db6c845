/** What was measured side by side: rows of figures, a column for each server, some values for each. */
import { type Figure, median } from '../measure.ts';
import type { ServerName } from './server-process.ts';

const SUITE = 'peers';
export const TITLES: Record<ServerName, string> = {
  bare: 'bare `ws`',
  batched: 'bare `ws`, batched',
  'y-websocket': '@y/websocket-server, y-leveldb',
  hocuspocus: 'Hocuspocus, SQLite',
  pvm: 'PVM',
};

export interface Row {
  readonly name: string;
  readonly unit: string;
  /** PVM's. */
  readonly aim?: string;
}

export class Sheet {
  private readonly rows = new Map<Row, Map<ServerName, number[]>>();

  add(row: Row, server: ServerName, value: number): void {
    const values = this.rows.get(row) ?? new Map<ServerName, number[]>();
    this.rows.set(row, values);
    values.set(server, [...(values.get(server) ?? []), value]);
  }

  /**
   * Takes figures, once more if that fails: on a busy machine a server may drop whom it should serve, and a run of a
   * quarter of an hour must not end by it. What fails twice is told and left out.
   */
  async attempt(what: string, take: () => Promise<void>): Promise<void> {
    for (const last of [false, true]) {
      try {
        return await take();
      } catch (error) {
        console.log(
          `  ${what} failed${last ? ', and is left out' : ' and is tried again'}: ${(error as Error).message}`,
        );
      }
    }
  }

  /** Everything so far, and begins anew. */
  *take(): Generator<Figure> {
    for (const [{ name, unit, aim }, values] of this.rows) {
      for (const [server, runs] of values)
        yield { suite: SUITE, name, unit, aim: server === 'pvm' ? aim : undefined, server, value: median(runs), runs };
    }
    this.rows.clear();
  }
}
