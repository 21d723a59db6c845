import { type Accessor, createMemo } from 'solid-js';
import { pageAt } from '../../../src/screens/select.ts';
import type { PartSource } from '../parts/part.ts';
import { type Layout, layoutOf, type Shape } from './grid.ts';

export interface Paged<Row> {
  readonly layout: Accessor<Layout<Row>>;
  /** Which page is on, from 0. */
  readonly at: Accessor<number>;
  readonly page: Accessor<readonly Row[]>;
  readonly pages: Accessor<number>;
}

/** A long list on this screen, and the page that is on now. */
export function createPaged<Row>(rows: Accessor<readonly Row[]>, shape: Shape, source: PartSource): Paged<Row> {
  const layout = createMemo(() => layoutOf(rows(), shape, source.portrait()));
  const pages = createMemo(() => layout().pages.length);
  const at = createMemo(() => pageAt(pages(), source.turn()));
  return { layout, at, pages, page: createMemo(() => layout().pages[at()] ?? []) };
}
