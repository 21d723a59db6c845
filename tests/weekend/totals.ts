/** What a weekend came to, in numbers. */
import type { Size } from './size.ts';

const COUNTED = [
  ...['joins', 'calls', 'joinedCalls', 'answers', 'moreTime', 'declined', 'expiries', 'noShows', 'checkinsExpired'],
  ...['undelivered', 'seated', 'leftList', 'restored', 'movedEntries', 'stillWaiting', 'leftTable', 'away', 'awayTold'],
  ...['mustMoves', 'mustMoveRefusals', 'seatChanges', 'tableChanges', 'gameChanges', 'requests', 'requestsDeclined'],
  ...['tablesOpened', 'filled', 'tablesBroken', 'lateJoins', 'outdated', 'days', 'refused'],
] as const;

type Counted = (typeof COUNTED)[number];

export interface Wait {
  readonly game: string;
  readonly minutes: number;
  /** [LIST-8] What they were told when they joined. */
  readonly told: { readonly fromMinutes: number; readonly toMinutes: number } | undefined;
}

export class Totals {
  readonly counts = Object.fromEntries(COUNTED.map((what) => [what, 0])) as Record<Counted, number>;
  readonly waits: Wait[] = [];
  /** Refusals and notices, by code. */
  readonly said = new Map<string, number>();
  entries = 0;

  add(what: Counted, count = 1): void {
    this.counts[what] += count;
  }

  note(code: string): void {
    this.said.set(code, (this.said.get(code) ?? 0) + 1);
  }

  report(size: Size, seed: number): string {
    const { counts } = this;
    const word = (what: Counted): string => `${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
    const line = (counted: readonly Counted[]): string =>
      counted.map((what) => `${counts[what]} ${word(what)}`).join(', ');
    const said = [...this.said].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`);
    return [
      `weekend of ${size.hours} h, seed ${seed}: ${this.entries} events`,
      `  lists   ${line(['joins', 'leftList', 'checkinsExpired', 'restored', 'movedEntries', 'lateJoins', 'stillWaiting'])}`,
      `  calls   ${line(['calls', 'joinedCalls', 'answers', 'moreTime', 'declined', 'expiries', 'noShows', 'undelivered'])}`,
      `  seats   ${line(['seated', 'filled', 'leftTable', 'mustMoves', 'mustMoveRefusals', 'seatChanges', 'tableChanges', 'gameChanges'])}`,
      `  tables  ${line(['tablesOpened', 'tablesBroken', 'away', 'awayTold', 'days'])}`,
      `  told    ${said.join(', ') || 'nothing'}`,
      ...this.waitLines(size),
    ].join('\n');
  }

  private waitLines(size: Size): string[] {
    return size.games.map(({ game, name, stakes }) => {
      const waits = this.waits.filter((wait) => wait.game === game);
      const minutes = waits.map((wait) => wait.minutes).sort((a, b) => a - b);
      const at = (share: number): number => Math.round(minutes[Math.floor((minutes.length - 1) * share)] ?? 0);
      const told = waits.filter((wait) => wait.told);
      const right = told.filter(({ minutes, told }) => minutes >= told!.fromMinutes && minutes <= told!.toMinutes);
      const share =
        told.length > 0 ? `, ${Math.round((100 * right.length) / told.length)} % of ${told.length} as told` : '';
      return `  wait    ${name} ${stakes}: ${minutes.length} seated, median ${at(0.5)} min, p90 ${at(0.9)} min${share}`;
    });
  }
}
