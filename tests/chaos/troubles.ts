/** What goes wrong with the lines and the clocks of a venue, while something else goes on. */
import type { Dice } from '../simulation/dice.ts';
import { CLEAR, type Weather } from './link.ts';
import type { Tablet } from './tablet.ts';
import type { Venue } from './venue.ts';

const HOUR = 3_600_000;

/** Begins, and gives the way to end it. */
export type Trouble = (venue: Venue, dice: Dice) => Promise<() => Promise<void>>;

const weather =
  (make: (dice: Dice) => Weather): Trouble =>
  async (venue, dice) => {
    const hit = some(venue.tablets, dice);
    const turned = make(dice);
    venue.witness.note(`the line of ${names(hit)}: ${JSON.stringify(turned)}`);
    for (const { link } of hit) link.turn(turned);
    return async () => {
      venue.witness.note(`the line of ${names(hit)} is clear`);
      for (const { link } of hit) {
        link.turn(CLEAR);
        venue.totals.tornLines += link.done.torn;
        venue.totals.swallowedBytes += link.done.swallowed;
        link.done.torn = 0;
        link.done.swallowed = 0;
      }
    };
  };

const edgeClock: Trouble = async (venue, dice) => {
  const ms = (dice.oneIn(2) ? 1 : -1) * dice.between(2_000, HOUR);
  venue.witness.note(`the edge's clock steps by ${ms} ms`);
  await venue.edge.stepClock(ms);
  const back = dice.oneIn(2);
  return async () => {
    if (back) await venue.edge.stepClock(-venue.edge.off);
  };
};

const tabletClock: Trouble = async (venue, dice) => {
  const hit = some(venue.tablets, dice);
  for (const tablet of hit) {
    const ms = dice.between(-24 * HOUR, 24 * HOUR);
    venue.witness.note(`${tablet.name}'s clock is ${ms} ms off`);
    tablet.stepClock(ms);
  }
  return async () => {
    for (const tablet of hit) tablet.stepClock(0);
  };
};

const reload: Trouble = async (venue, dice) => {
  const hit = some(venue.tablets, dice);
  venue.witness.note(`${names(hit)} reload`);
  await Promise.all(hit.map((tablet) => tablet.reload()));
  return async () => {};
};

const replaced: Trouble = async (venue, dice) => {
  const lost = dice.pick(venue.tablets)!;
  venue.witness.note(`${lost.name} is lost for good`);
  venue.tablets.splice(venue.tablets.indexOf(lost), 1);
  lost.leave();
  return async () => venue.join(await venue.enrol());
};

export const TROUBLES = {
  edgeClock,
  tabletClock,
  cut: weather(() => ({ type: 'cut' })),
  silent: weather(() => ({ type: 'silent' })),
  slow: weather((dice) => ({ type: 'slow', delay: dice.between(5, 120), bytesPerMs: dice.between(5, 200) })),
  lossy: weather((dice) => ({
    ...{ type: 'lossy', lost: dice.between(3, 20), again: dice.between(100, 400) },
    life: dice.between(500, 40_000),
  })),
  reload,
  replaced,
} satisfies Record<string, Trouble>;

/** At least one, and never so many that nobody is left in touch. */
function some(tablets: readonly Tablet[], dice: Dice): Tablet[] {
  const from = dice.below(tablets.length);
  const count = 1 + dice.below(Math.floor(tablets.length / 2));
  return [...tablets, ...tablets].slice(from, from + count);
}

const names = (tablets: readonly Tablet[]): string => tablets.map(({ name }) => name).join(', ');
