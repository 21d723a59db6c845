/** What a director waits for in a large event: the whole record folded, advice, a redraw, an undo at the end of the night. */
import { type FoldEntry, Layer, SubjectFold, step } from '../../src/kernel/index.ts';
import { advise } from '../../src/tournament/advice.ts';
import { tournament } from '../../src/tournament/index.ts';
import { redrawAct } from '../../src/tournament/redraw.ts';
import { evening } from '../../src/tournament/testing/evening.ts';
import { Night } from '../../src/tournament/testing/night.ts';
import { type Figure, measure, timed } from './measure.ts';

const SUITE = 'director';
const SEED = '0123456789abcdef0123456789abcdef';

export async function* directorSuite(): AsyncGenerator<Figure> {
  const night = wholeNight();
  yield await measure(
    SUITE,
    `record of 500 entries, ${night.fold.count} acts, folded from nothing`,
    { unit: 'ms' },
    () => timed(() => new SubjectFold(tournament).append([...night.fold.entries])),
  );
  const first = night.fold.entries.find(({ kind }) => kind === 'player.busted')!;
  const undo = {
    ...night.fold.entries.at(-1)!,
    id: 'u.1',
    device: 'u',
    kind: 'act.reverted',
    body: { target: first.id },
  };
  yield await measure(SUITE, 'undo of the first bust at the end of the night, in a view', { unit: 'ms' }, () =>
    timed(() => night.fold.view([undo])),
  );

  const large = evening({ tables: 99, players: 850, playing: true });
  yield await measure(SUITE, 'advice at 99 tables', { unit: 'ms' }, () =>
    timed(() => advise(large.state, large.now, { seed: SEED })),
  );

  const full = evening({ tables: 76, players: 753, seatsPerTable: 10, playing: true });
  full.act('registration.closed', {});
  const body = () => redrawAct(full.state, { seed: SEED });
  yield await measure(SUITE, 'redraw of 753 seats at 76 tables, made', { unit: 'ms' }, () => timed(body));
  const { kind, body: drawn } = body();
  const kinds = new Map(tournament.kinds.map((one) => [one.kind, one]));
  const entry: FoldEntry = { ...full.fold.entries.at(-1)!, id: 'z.1', device: 'z', kind, body: drawn };
  yield await measure(SUITE, 'redraw of 753 seats at 76 tables, folded', { unit: 'ms' }, () =>
    timed(() => step(new Layer(full.fold.root), entry, { subject: tournament, kinds, pins: new Map(), record: false })),
  );
  yield await measure(
    SUITE,
    'redraw of 753 seats at 76 tables, in the record',
    { unit: 'KB', aim: '≤ 30' },
    () => JSON.stringify(drawn).length / 1024,
  );

  yield await measure(
    SUITE,
    'a night of over 500 entries by the software’s own advice, from the first to the winner',
    { unit: 's', aim: '< 20' },
    () => {
      const before = process.cpuUsage();
      new Night({ seed: SEED, hopefuls: 600, capacity: 450 }).play();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000_000;
    },
  );
}

/** 500 entries, busted one by one to the winner. */
function wholeNight() {
  const night = evening({ tables: 56, players: 500, playing: true });
  night.act('registration.closed', {});
  for (let player = 1; player < 500; player++) {
    night.later(20_000);
    night.act('player.busted', { player: `p${player}`, entry: 1 });
  }
  return night;
}
