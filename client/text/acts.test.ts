import { describe, expect, it } from 'vitest';
import { access } from '../../src/access/index.ts';
import { floor } from '../../src/floor/index.ts';
import { league } from '../../src/league/index.ts';
import { screens } from '../../src/screens/index.ts';
import { tournament } from '../../src/tournament/index.ts';
import { actSentence } from './acts.ts';
import { stubWords } from './stub-words.ts';

describe('acts', () => {
  it.each([tournament, league, floor, screens, access])('of $subject each have a sentence', ({ subject, kinds }) => {
    const wordless = kinds.filter(({ kind }) =>
      actSentence(subject, kind, undefined, stubWords).includes('doesn’t know'),
    );
    expect(wordless.map(({ kind }) => kind)).toEqual([]);
  });

  it('say who and where', () => {
    const body = { player: 'ben', from: 't1.2', to: 't3.4' };
    expect(actSentence('tournament/main', 'player.moved', body, stubWords)).toBe('Ben moved to table 3, seat 4.');
  });

  it('of one kind in two areas differ', () => {
    expect(actSentence('floor', 'policy.adopted', {}, stubWords)).not.toBe(
      actSentence('tournament/main', 'policy.adopted', {}, stubWords),
    );
  });

  it('of an unknown kind are named', () => {
    expect(actSentence('floor', 'moon.landed', {}, stubWords)).toContain('moon.landed');
  });
});
