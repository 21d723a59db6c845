/** A league in a test: acts one after another, and the fold they come to. */
import { type FoldEntry, type Layer, type Plain, SubjectFold } from '../kernel/index.ts';
import { league } from './index.ts';
import type { Formula } from './points.ts';
import type { League } from './state.ts';

export class Season {
  readonly fold = new SubjectFold(league);
  private made = 0;

  constructor(formula: Formula = { type: 'linear', step: 1 }) {
    this.act('league.created', { name: 'Autumn', formula: formula as Plain });
  }

  get state(): League {
    return this.fold.root as Layer as League;
  }

  act(kind: string, body: Plain): string {
    const id = `tablet-a.${++this.made}`;
    const [at, verdict] = [1_700_000_000_000 + 1000 * this.made, 'ok' as const];
    const entry: FoldEntry = {
      ...{ id, kind, kv: 1, body, actor: 'u1', device: 'tablet-a', at, effective: at, committedAt: at, verdict },
    };
    this.fold.append([entry]);
    return id;
  }

  count(tournament: string, places: string[][], entries = places.flat().length): string {
    return this.act('tournament.counted', { tournament, entries, places });
  }

  outcome(id: string): string {
    const outcome = this.fold.outcomes.get(id)!;
    return outcome.type === 'refused' ? outcome.refusal.refused : outcome.type;
  }
}
