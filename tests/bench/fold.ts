/** The pure core: folding, one act on a large state, undo far back, time travel, tentative views. */
import { floor } from '../../src/floor/index.ts';
import { type FoldEntry, foldBytes, Layer, readFold, SubjectFold, step } from '../../src/kernel/index.ts';
import { tournament } from '../../src/tournament/index.ts';
import { evening } from '../../src/tournament/testing/evening.ts';
import { cashNight } from './cash-night.ts';
import { type Figure, measure, timed } from './measure.ts';

const SUITE = 'fold';

/** 500 players at 56 tables, then acts of a running evening until there are `size` entries. */
function longEvening(size: number): FoldEntry[] {
  const made = evening({ tables: 56, players: 500, playing: true });
  let i = 0;
  while (made.fold.count < size) {
    const player = `p${1 + (i++ % 480)}`;
    made.later(1000);
    if (i % 3 === 0) made.act('chips.counted', { counts: [{ player, chips: 30_000 }] });
    else made.act('player.present', { player, present: i % 2 === 0 });
  }
  return [...made.fold.entries];
}

/** What undo and time travel cost on a log that is folded. */
export async function* lookingBack(suite: string, folded: SubjectFold): AsyncGenerator<Figure> {
  const log = folded.entries;
  const undo = (depth: number): FoldEntry => ({
    ...log.at(-1)!,
    ...{ id: `u.${depth}`, device: 'u', kind: 'act.reverted', body: { target: log.at(-depth)!.id } },
  });
  for (const depth of [10, 1000]) {
    yield measure(suite, `undo of the act ${depth.toLocaleString('en')} back, in a view`, { unit: 'ms' }, () =>
      timed(() => folded.view([undo(depth)])),
    );
  }
  yield measure(suite, 'time travel to the middle of 10,000', { unit: 'ms' }, () => timed(() => folded.stateAt(5000)));
}

/** A log of 10,000 entries, folded. */
export function foldedEvening(): SubjectFold {
  const folded = new SubjectFold(tournament);
  folded.append(longEvening(10_000));
  const refused = [...folded.outcomes.values()].filter((outcome) => outcome.type !== 'applied').length;
  if (refused > 0) throw new Error(`${refused} of the benchmark's own acts were refused`);
  return folded;
}

export async function* foldSuite(): AsyncGenerator<Figure> {
  const folded = foldedEvening();
  const log = folded.entries;

  yield measure(
    SUITE,
    'decoded events folded a second, 10,000 in one batch',
    { unit: '/s', aim: '≥ 500,000', warmUp: 10 },
    async () => {
      const ms = await timed(() => new SubjectFold(tournament).append(log));
      return (log.length / ms) * 1000;
    },
  );

  const night = cashNight(10_000);
  yield measure(SUITE, 'the same of a night of the cash room', { unit: '/s', warmUp: 10 }, async () => {
    const ms = await timed(() => new SubjectFold(floor).append(night));
    return (night.length / ms) * 1000;
  });

  const kinds = new Map(tournament.kinds.map((kind) => [kind.kind, kind]));
  const env = { subject: tournament, kinds, pins: new Map(), record: false };
  const bust: FoldEntry = { ...log.at(-1)!, id: 'z.1', device: 'z', kind: 'player.busted', body: { player: 'p499' } };
  yield measure(SUITE, 'one act on a state of 500 players', { unit: 'ms', aim: '≤ 0.2' }, async () => {
    const times = 200;
    const ms = await timed(() => {
      for (let i = 0; i < times; i++) step(new Layer(folded.root), bust, env);
    });
    return ms / times;
  });

  yield* lookingBack(SUITE, folded);

  const tentative = log.slice(-200).map((entry, i) => ({ ...entry, id: `t.${i}`, device: 't' }));
  yield measure(SUITE, '200 tentative acts over 10,000 committed', { unit: 'ms', aim: 'about 0.45' }, () =>
    timed(() => folded.view(tentative)),
  );

  const bytes = foldBytes(folded.checkpointAt(folded.count)!);
  yield measure(SUITE, 'checkpoint of that state', { unit: 'KB' }, () => bytes.length / 1024);
  yield measure(SUITE, 'checkpoint written', { unit: 'ms' }, () =>
    timed(() => foldBytes(folded.checkpointAt(folded.count)!)),
  );
  yield measure(SUITE, 'checkpoint read', { unit: 'ms' }, () => timed(() => readFold(bytes)));
}
