import { type Accessor, batch, createComputed } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { samePlain } from '../../src/kernel/plain.ts';

interface Identified {
  readonly id: string;
}

/**
 * A list whose rows keep their identity from one version of the state to the next: a row in the page is touched only where
 * one of its values changed. Rows need an `id`, at every depth, and must be made by `source`: the store writes into
 * them, so that a row of the folded state must never stand in one.
 */
export function createRows<Row extends Identified>(source: () => readonly Row[]): Accessor<readonly Row[]> {
  const [held, hold] = createStore<{ rows: Identified[] }>({ rows: [] });
  createComputed(() => {
    const rows: Identified[] = [...source()];
    const before = unwrap(held).rows;
    if (!sameIds(before, rows)) hold('rows', reconcile(rows));
    // Most acts change one row of many, and the store is slow to compare all of them.
    else
      batch(() => {
        for (const [i, row] of rows.entries()) if (!samePlain(before[i], row)) hold('rows', i, reconcile(row));
      });
  });
  return () => held.rows as unknown as readonly Row[];
}

const sameIds = (a: readonly Identified[], b: readonly Identified[]): boolean =>
  a.length === b.length && a.every(({ id }, i) => id === b[i]!.id);
