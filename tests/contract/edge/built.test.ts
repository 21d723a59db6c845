import { describe, expect, it } from 'vitest';
import { BUILT_EDGE } from '../../support/edge-process.ts';
import { signUp } from '../../support/phone-client.ts';
import { PushService } from '../../support/phone-push-service.ts';
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

  it('gives a player an account, and tells their phone when they are called', async () => {
    const venue = await startVenue({ entry: BUILT_EDGE, env: { PVM_PUSH_LOCAL: '1' } });
    const api = `${venue.edge.origin}/api/v1`;
    const { publicKey } = (await (await fetch(`${api}/push/key`)).json()) as { publicKey: string };
    const service = await PushService.open(publicKey);
    try {
      const ana = await venue.tablet();
      const phone = await signUp(venue.edge.origin, 'Zoe');
      const subscription = service.subscribe();
      const headers = { authorization: `Bearer ${phone.identity.token}`, 'content-type': 'application/json' };
      const wants = { called: true, seatReady: true, tableBreaks: true, tournamentStarts: true };
      const body = JSON.stringify({ ...subscription, wants });
      expect((await fetch(`${api}/push/subscription`, { method: 'PUT', headers, body })).status).toBe(204);
      await ana.act('floor', 'game.added', { game: 'plo', name: 'PLO', stakes: '5/5', seats: 6 });
      await ana.act('floor', 'waitlist.joined', { game: 'plo', player: phone.player, origin: 'floor' });
      await ana.act('floor', 'waitlist.called', { game: 'plo', saw: phone.player });
      const [message] = await waitFor(
        () => service.messagesOf(subscription).length > 0 && service.messagesOf(subscription),
        {
          message: () => `a message; ${service.faults}`,
        },
      );
      expect(message!.json.pvm).toMatchObject({ kind: 'called', player: phone.player });
    } finally {
      await service.close();
      await venue.dispose();
    }
  });
});
