/**
 * How a long list is laid out: rows in columns, read downwards, and pages that take turns when there are more than fit. Pure:
 * rows are counted, not measured, since all sizes grow with the screen alike.
 */

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Size of a row's words against the smallest that is read from 15 m. */
  readonly scale: number;
  /** Letters of a name that a row holds at this size. */
  readonly letters: number;
}

export interface Shape {
  /** From large to small. Where the last does not hold everything, pages turn in it. */
  readonly landscape: readonly Grid[];
  readonly portrait: readonly Grid[];
}

export interface Layout<Row> {
  readonly grid: Grid;
  /** One at least, if only an empty one. */
  readonly pages: readonly (readonly Row[])[];
}

/** A page's rows column by column, read downwards: as even as they go, so that few rows do not stand on one side. */
export function columnsOf<Row>(page: readonly Row[], { columns }: Grid): Row[][] {
  const each = Math.max(1, Math.ceil(page.length / columns));
  return Array.from({ length: Math.ceil(page.length / each) }, (_, i) => page.slice(i * each, (i + 1) * each));
}

/** The largest rows with which everything is seen at once; else pages of the smallest. */
export function layoutOf<Row>(rows: readonly Row[], shape: Shape, portrait: boolean): Layout<Row> {
  const grids = portrait ? shape.portrait : shape.landscape;
  const grid = grids.find((each) => rows.length <= each.columns * each.rows) ?? grids.at(-1)!;
  const size = grid.columns * grid.rows;
  const pages = Array.from({ length: Math.max(1, Math.ceil(rows.length / size)) }, (_, page) =>
    rows.slice(page * size, (page + 1) * size),
  );
  return { grid, pages };
}
