/** What goes wrong in a venue, by a seed's own mixture of it. */
import type { Dice } from './dice.ts';
import type { Venue } from './venue.ts';
import { CALM } from './wire.ts';

const HOUR = 3_600_000;

type Fault = (venue: Venue, dice: Dice) => unknown;

/** A tablet reaches nobody for seconds or for hours. */
const partition: Fault = (venue, dice) => {
  const tablet = dice.pick(venue.tablets)!;
  if (venue.network.cut.has(tablet.id)) return;
  venue.totals.partitions++;
  venue.witness.note(`${tablet.id} is cut off`);
  venue.network.cut.add(tablet.id);
  venue.disconnect(tablet);
  venue.schedule.after(5_000 + dice.delay(dice.oneIn(4) ? 4 * HOUR : 300_000), () => {
    venue.witness.note(`${tablet.id} is back`);
    venue.network.cut.delete(tablet.id);
  });
};

const weather: Fault = (venue, dice) => {
  const bad = { delay: dice.pick([50, 500, 6_000])!, lost: dice.pick([0, 4, 12])!, doubled: dice.pick([0, 5, 15])! };
  venue.network.weather = dice.oneIn(3) ? CALM : bad;
};

/** kill -9, or the plug. */
const edgeCrash: Fault = (venue, dice) => {
  if (!venue.edge) return;
  venue.totals.edgeCrashes++;
  venue.witness.note('the edge crashes');
  venue.stopEdge();
  venue.restartEdge(dice.delay(dice.oneIn(3) ? 600_000 : 20_000));
};

/** The SD card is swapped for an older copy; now and then the plug is pulled again as soon as it has met what it lacked. */
const edgeRestore: Fault = (venue, dice) => {
  if (!venue.edge?.primary || venue.disk.written <= venue.firstCopy) return;
  venue.totals.edgeRestores++;
  venue.stopEdge();
  const back = venue.firstCopy + dice.below(venue.disk.written - venue.firstCopy);
  venue.witness.note(`the edge is put back from write ${venue.disk.written} to ${back}`);
  venue.disk.restore(back);
  venue.witness.rolledBack();
  if (dice.oneIn(3)) venue.disk.onAdopted = () => edgeCrash(venue, dice);
  venue.restartEdge(dice.delay(60_000));
};

const tabletCrash: Fault = (venue, dice) => {
  const tablet = dice.pick(venue.tablets)!;
  venue.totals.tabletCrashes++;
  venue.witness.note(`${tablet.id} reloads`);
  return venue.reload(tablet);
};

const clockJump: Fault = (venue, dice) => {
  const tablet = dice.pick(venue.tablets)!;
  venue.totals.clockJumps++;
  tablet.skew = dice.oneIn(3) ? 0 : dice.between(-24 * HOUR, 24 * HOUR);
  venue.witness.note(`${tablet.id}'s clock is ${tablet.skew} ms off`);
};

/** The edge's own clock is stepped: by NTP after a cold start, or by hand. */
const edgeClockStep: Fault = (venue, dice) => {
  const ms = dice.between(-HOUR, HOUR);
  venue.totals.clockJumps++;
  venue.edgeClock.step(ms);
  venue.witness.note(`the edge's clock steps by ${ms} ms`);
  venue.edge?.primary?.correctTime(ms);
};

const diskFull: Fault = (venue, dice) => {
  venue.disk.full = true;
  venue.witness.note('the disk is full');
  venue.schedule.after(dice.delay(60_000), () => {
    venue.disk.full = false;
  });
};

const newTablet: Fault = (venue) => (venue.edge?.primary && venue.tablets.length < 6 ? venue.enrol() : undefined);

/** A tablet's storage is copied to another. Seldom, and with somebody left to go on. */
const copiedTablet: Fault = (venue, dice) => {
  const tablet = dice.pick(venue.tablets)!;
  const honest = venue.tablets.filter(({ id }) => !venue.witness.suspects.has(id));
  if (!dice.oneIn(4) || honest.length < 2 || venue.witness.suspects.has(tablet.id) || tablet.record.busy) return;
  venue.witness.note(`${tablet.id} is copied`);
  return venue.copy(tablet);
};

const FAULTS = {
  partition,
  weather,
  edgeCrash,
  edgeRestore,
  tabletCrash,
  clockJump,
  edgeClockStep,
  diskFull,
  newTablet,
  copiedTablet,
};
export type FaultName = keyof typeof FAULTS;
export const ALL_FAULTS = Object.keys(FAULTS) as FaultName[];

export class Trouble {
  private readonly dice: Dice;
  private readonly faults: readonly FaultName[];
  private readonly every: number;

  /** Each seed has its own sorts of trouble, and more or less of it. */
  constructor(dice: Dice, among: readonly FaultName[]) {
    this.dice = dice;
    this.faults = among.filter(() => dice.oneIn(2));
    this.every = dice.pick([6, 12, 25])!;
  }

  /** After an act: perhaps something goes wrong. */
  async strike(venue: Venue): Promise<void> {
    const fault = this.dice.oneIn(this.every) ? this.dice.pick(this.faults) : undefined;
    if (fault) await FAULTS[fault](venue, this.dice);
  }
}
