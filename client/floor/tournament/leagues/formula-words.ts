import type { Formula } from '../../../../src/league/points.ts';
import { playText } from '../../../text/floor-tournament-play.ts';

const text = playText.leagues.formulas;

/** Points are whole hundredths: "12", "12.50". */
export function pointsWords(hundredths: number): string {
  const rest = hundredths % 100;
  return rest === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2);
}

/** How a league reckons, in a line. */
export function formulaWords(formula: Formula): string {
  switch (formula.type) {
    case 'linear':
      return text.linearOf(formula.step);
    case 'root':
      return text.rootOf(formula.scale);
    case 'table':
      return text.tableOf(formula.points.join(', '), formula.rest);
  }
}

/** Points by place as typed: "10, 8, 6"; undefined for what is no such list. */
export function readPoints(typed: string): number[] | undefined {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  const points = parts.map(Number);
  const good = points.length > 0 && points.length <= 1000;
  return good && points.every((each) => Number.isSafeInteger(each) && each >= 0 && each <= 100_000)
    ? points
    : undefined;
}
