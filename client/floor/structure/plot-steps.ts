/** The big blind over time as a line of steps, and the breaks, in a box of `width` × `height`. Blinds grow by factors: the scale is logarithmic. */
import { scheduleOf } from '../../../src/structure/schedule.ts';
import { leadOf, type StructureRow } from '../../../src/structure/structure.ts';

export interface BlindsPlot {
  /** An SVG path. */
  readonly line: string;
  readonly breaks: readonly { readonly x: number; readonly width: number }[];
  /** Where a minute lies; beyond the end for later ones. */
  x(minute: number): number;
}

/** Undefined when there is nothing to draw. */
export function plotBlinds(rows: readonly StructureRow[], width: number, height: number): BlindsPlot | undefined {
  const schedule = scheduleOf(rows);
  const total = schedule.at(-1)?.endsAt ?? 0;
  const levels = schedule.flatMap(({ row, startsAt, endsAt }) =>
    row.type === 'level' && leadOf(row) > 0 ? [{ lead: Math.log(leadOf(row)), startsAt, endsAt }] : [],
  );
  if (levels.length === 0) return undefined;
  const leads = levels.map(({ lead }) => lead);
  const [low, high] = [Math.min(...leads), Math.max(...leads)];
  const round = (value: number) => Math.round(value * 10) / 10;
  const x = (minute: number) => round((minute / total) * width);
  const y = (lead: number) => round(height - (high > low ? (lead - low) / (high - low) : 0.5) * height);
  const line = levels.map(
    ({ lead, startsAt, endsAt }, at) =>
      `${at === 0 ? `M${x(startsAt)} ${y(lead)}` : `H${x(startsAt)}V${y(lead)}`}H${x(endsAt)}`,
  );
  const breaks = schedule.filter(({ row }) => row.type === 'break');
  return {
    line: line.join(''),
    breaks: breaks.map(({ startsAt, endsAt }) => ({ x: x(startsAt), width: round(x(endsAt) - x(startsAt)) })),
    x,
  };
}
