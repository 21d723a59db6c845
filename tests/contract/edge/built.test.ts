import { describe, expect, it } from 'vitest';
import { BUILT_EDGE } from '../../support/edge-process.ts';
import { startVenue } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

// Other tests run the edge from its sources: what is built of them (npm run build) has to be the same edge.
describe('the edge that npm start runs', () => {
  it('makes the demo venue, takes an act, has it after kill -9, and ends when it is told to', async () => {
    const venue = await startVenue({ entry: BUILT_EDGE });
    try {
      const ana = await venue.tablet();
      await ana.act('floor', 'player.added', { player: 'p-new' }, { name: 'Someone New' });
      await ana.allAcked();
      expect((await fetch(`${venue.edge.origin}/floor`)).status).toBe(200);

      await venue.edge.kill();
      await venue.edge.start();
      const ben = await venue.tablet('Ben');
      await waitFor(() => ben.replica.view('floor').state.get('players', 'p-new'), { message: 'the act of before' });
      expect(await venue.edge.stop()).toEqual({ code: 0, signal: null });
      expect(venue.edge.entries.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
    } finally {
      await venue.dispose();
    }
  });
});
