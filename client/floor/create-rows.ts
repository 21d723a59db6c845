import { type Accessor, createComputed } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';

/**
 * A list whose rows keep their identity from one version of the state to the next: a row in the page is touched only where
 * one of its values changed. Rows need an `id`, at every depth, and must be made by `source`: the store writes into
 * them, so that a row of the folded state must never stand in one.
 */
export function createRows<Row extends { readonly id: string }>(
  source: () => readonly Row[],
): Accessor<readonly Row[]> {
  const [held, hold] = createStore<{ rows: readonly Row[] }>({ rows: [] });
  createComputed(() => hold('rows', reconcile(source(), { key: 'id' })));
  return () => held.rows;
}
