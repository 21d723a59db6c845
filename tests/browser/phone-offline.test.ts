import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phoneText as text } from '../../client/text/player-phone.ts';
import { DEFAULT_FLOOR_POLICY } from '../../src/floor/policy.ts';
import { waitFor } from '../support/wait.ts';
import type { PhonePage } from './support/phone-page.ts';
import { DEMO, Venue } from './support/venue.ts';

const { game } = DEMO;
/** As the demo names it. */
const GAME = 'nlh-1-2';

describe('a phone without a network', () => {
  let venue: Venue;
  let phone: PhonePage;

  beforeEach(async () => {
    venue = await Venue.open();
    phone = await venue.phone('Mia Lindqvist');
    await phone.isInStep();
  });
  afterEach((test) => venue?.close(test));

  const joined = async () => {
    const acts = (await venue.committed('floor')).filter(({ kind }) => kind === 'waitlist.joined');
    return acts.map(({ actor, body }) => ({ actor, ...(body as { game: string; player: string }) }));
  };
  /** The phone's own player: the only one who joined by themselves. */
  const playerId = async (): Promise<string> =>
    waitFor(async () => (await joined()).find(({ actor, player }) => actor === player)?.player, {
      message: 'a player who joined by phone',
    });
  /** Those whom the demo has put on the list. */
  const listed = async () =>
    (await joined()).filter(({ actor, player }) => actor !== player).map(({ game, player }) => ({ game, player }));

  it('[LIST-10] [LIST-1] opens cold with the last boards and their age, joins, and gets the place of its arrival', async () => {
    await phone.cut();
    await phone.page.goto('about:blank');
    await phone.open();
    await phone.ready();
    await phone.page.getByText(/^The room is out of reach\./).waitFor();
    await phone.join(game);
    await phone.isTentative(game);
    // Shown in no place before the venue has it; the next start still knows.
    expect(
      await phone
        .card(game)
        .getByText(/^\d+(?:st|nd|rd|th)$/)
        .count(),
    ).toBe(0);
    await phone.page.goto('about:blank');
    await phone.open();
    await phone.isTentative(game);

    // Meanwhile somebody else is first, and is called for a seat.
    const tablet = await venue.tablet('Ana');
    await tablet.floor.go('lists');
    await tablet.floor.room.join(game, 'Zoe Latecomer');
    await tablet.floor.room.callNext(game, 8);
    await phone.restore();
    await phone.isNth(game, '6th');
    await phone.isInStep();
    expect(await tablet.floor.room.names(game)).toHaveLength(6);
  });

  it('[LIST-3] answers too late for the venue: the answer is refused, and the phone says what became of its place', async () => {
    const watcher = await venue.watch();
    const quick = { ...DEFAULT_FLOOR_POLICY, callSeconds: 10, graceSeconds: 0 };
    await watcher.act('floor', 'policy.adopted', quick as never);
    await phone.join(game);
    await phone.isNth(game, '5th');
    const player = await playerId();
    for (const ahead of await listed())
      await watcher.act('floor', 'waitlist.left', { ...ahead, reason: 'floor' } as never);
    await watcher.act('floor', 'waitlist.called', { game: GAME, saw: player } as never);
    await watcher.allAcked();
    await phone.isCalled();
    await phone.cut();
    await phone.answer('coming');
    await phone.call.getByText(text.called.unreceivedHint).waitFor();
    await venue.hasCommitted('floor', 'call.expired', 1);
    await phone.restore();
    await phone.isRefused(text.refusals['call.over'](text.callEnds.expired));
    await phone.call.waitFor({ state: 'detached' });
    await phone.isNth(game, '1st');
    await phone.go('me');
    await phone.page.getByText(/Call over \(ran out\)/).waitFor();
  });

  it('says why what it did offline was refused', async () => {
    await phone.join(game);
    await phone.isNth(game, '5th');
    const player = await playerId();
    await phone.card(game).getByRole('button', { name: text.line.leave, exact: true }).click();
    await phone.card(game).waitFor({ state: 'detached' });
    await phone.cut();
    await phone.join(game);
    await phone.isTentative(game);
    const watcher = await venue.watch();
    await watcher.act('floor', 'player.barred', { player } as never);
    await watcher.allAcked();
    await phone.restore();
    await phone.isRefused(/You can join nothing/);
    await phone.isInStep();
    expect(await phone.page.getByRole('button', { name: text.room.joinFor(game) }).count()).toBe(0);
  });

  it('says that it was signed out when the venue takes it out of service', async () => {
    const watcher = await venue.watch();
    const access = watcher.replica.view('access').state;
    const [device] = [...access.entries('devices')].find(([, row]) => (row as { sort: string }).sort === 'phone')!;
    await watcher.act('access', 'device.revoked', { device: device as string });
    await watcher.allAcked();
    await phone.page.getByRole('alert').getByText(text.sync.revoked).waitFor();
  });
});
