/** What goes wrong in a venue, and when: a seed's own, whatever the machine makes of it. */
import { Dice } from '../simulation/dice.ts';
import { BLOWS } from './blows.ts';
import type { Fault } from './totals.ts';
import { TROUBLES } from './troubles.ts';

export interface Round {
  /** What is done to the edge. */
  readonly blow: keyof typeof BLOWS;
  /** What goes on meanwhile. */
  readonly troubles: readonly (keyof typeof TROUBLES)[];
  /** A copy of the data is kept before. */
  readonly copy: boolean;
  /** Acts before, and after. */
  readonly before: number;
  readonly after: number;
}

/** Every sort of blow once, in an order of the seed's; every sort of trouble at least once. */
export function planOf(seed: number, without: readonly Fault[] = []): Round[] {
  const dice = new Dice(seed, 'plan');
  const blows = shuffled(Object.keys(BLOWS) as Round['blow'][], dice).filter((blow) => !without.includes(blow));
  const deck: Round['troubles'][number][] = [];
  const deal = () => {
    if (deck.length === 0) deck.push(...shuffled(Object.keys(TROUBLES) as typeof deck, dice));
    return deck.pop()!;
  };
  return blows.map((blow) => {
    const troubles = dice.oneIn(3) ? [deal(), deal()] : [deal()];
    const [before, after] = [dice.between(10, 60), dice.between(10, 40)];
    return { blow, troubles: [...new Set(troubles)], copy: dice.oneIn(3), before, after };
  });
}

function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const left = [...items];
  return items.map(() => left.splice(dice.below(left.length), 1)[0]!);
}
