/**
 * How groups of rows are laid out on a screen: lanes side by side, a long group going on in the next lane, and pages that take
 * turns when there are more lanes than fit. Pure: rows and lanes are counted, not measured.
 */

export interface Lane<Group, Row> {
  readonly group: Group;
  readonly rows: readonly Row[];
  /** The group began in an earlier lane. */
  readonly continued: boolean;
}

export interface LaneSize {
  /** Lanes side by side, and rows in each. */
  readonly lanes: number;
  readonly rows: number;
}

/** One page at least, if only an empty one. A group's lanes stay together on a page where they fit on one. */
export function lanePages<Group, Row>(
  groups: readonly Group[],
  rowsOf: (group: Group) => readonly Row[],
  { lanes, rows }: LaneSize,
): Lane<Group, Row>[][] {
  const pages: Lane<Group, Row>[][] = [[]];
  for (const group of groups) {
    const own = lanesOf(group, rowsOf(group), rows);
    const room = () => lanes - pages.at(-1)!.length;
    if (own.length > room() && own.length <= lanes) pages.push([]);
    for (const lane of own) {
      if (room() === 0) pages.push([]);
      pages.at(-1)!.push(lane);
    }
  }
  return pages;
}

function lanesOf<Group, Row>(group: Group, all: readonly Row[], rows: number): Lane<Group, Row>[] {
  const lanes: Lane<Group, Row>[] = [{ group, rows: all.slice(0, rows), continued: false }];
  for (let at = rows; at < all.length; at += rows)
    lanes.push({ group, rows: all.slice(at, at + rows), continued: true });
  return lanes;
}

export interface LaneLayout<Group, Row> {
  readonly pages: readonly (readonly Lane<Group, Row>[])[];
  readonly lanes: number;
  /** Size of a row against the smallest. */
  readonly scale: number;
}

export interface LaneShape {
  /** From large to small. */
  readonly sizes: readonly (LaneSize & { readonly scale: number })[];
  /** Where pages must turn anyway: lanes wide enough for long names. */
  readonly paged: LaneSize;
}

/** The largest rows with which everything is seen at once; else pages. */
export function laneLayout<Group, Row>(
  groups: readonly Group[],
  rowsOf: (group: Group) => readonly Row[],
  { sizes, paged }: LaneShape,
): LaneLayout<Group, Row> {
  for (const { scale, ...size } of sizes) {
    const pages = lanePages(groups, rowsOf, size);
    if (pages.length === 1) return { pages, lanes: size.lanes, scale };
  }
  return { pages: lanePages(groups, rowsOf, paged), lanes: paged.lanes, scale: 1 };
}
