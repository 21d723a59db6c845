import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cashText } from '../../client/text/floor-cash.ts';
import { phoneText as text } from '../../client/text/player-phone.ts';
import type { PhonePage } from './support/phone-page.ts';
import type { Tablet } from './support/tablet.ts';
import { DEMO, Venue } from './support/venue.ts';

const { game } = DEMO;
const TABLE = 'Table 11';

describe('a seat from the waitlist, on phones', () => {
  let venue: Venue;
  let tablet: Tablet;

  beforeEach(async () => {
    venue = await Venue.open();
    tablet = await venue.tablet('Ana');
    await tablet.floor.go('lists');
  });
  afterEach((test) => venue?.close(test));

  /** Who stands there takes themselves over on a phone of their own, by the code that a host shows. */
  async function handOver(position: number): Promise<{ phone: PhonePage; name: string }> {
    const [name] = (await tablet.floor.room.names(game)).slice(position - 1);
    const address = await tablet.floor.room.phoneCode(game, name!);
    const phone = await venue.newPhone();
    await phone.claim(address);
    return { phone, name: name! };
  }

  it('[LIST-9] [LIST-3] joins by QR and by account, is called, answers, is seated; the TV shows each step', async () => {
    const tv = await venue.tv({ type: 'waitlists' });
    const mia = await venue.phone('Mia Lindqvist');
    await mia.join(game);
    await mia.isNth(game, '5th');
    await tv.row(/Mia L/);

    const { phone, name } = await handOver(1);
    await phone.isNth(game, '1st');
    await tablet.floor.room.callNext(game, 8);
    await phone.isCalled({ table: TABLE, seat: 8 });
    await tv.lists(name.split(' ')[0]!, /8/);
    await mia.isNth(game, '5th');

    await phone.answer('more');
    await phone.call.getByRole('button', { name: text.called.more }).waitFor({ state: 'detached' });
    await phone.answer('coming');
    await phone.isOnTheWay();
    await tablet.floor.room.seatCalled(game, name);
    await phone.sits(TABLE, 8);
    await tv.noRow(new RegExp(name.split(' ')[0]!));
    await mia.isNth(game, '4th');

    // [MOVE-1] From the seat: another one, numbered.
    await phone.page.getByRole('button', { name: text.seat.changeSeat }).click();
    await phone.page.getByRole('button', { name: '9', exact: true }).click();
    await phone.page.getByRole('button', { name: text.change.ask }).click();
    await phone.card(text.change.seat).getByText(text.change.asked('1st', '1')).waitFor();
  });

  it('[LIST-10] answers while the edge is dead: kept, shown as not received, and it counts when the edge is back', async () => {
    const { phone, name } = await handOver(1);
    await tablet.floor.room.callNext(game, 8);
    await phone.isCalled();
    await venue.edge.kill();
    await phone.isAway();
    await phone.answer('coming');
    await phone.call.getByText(text.called.unreceivedHint).waitFor();
    expect(await phone.page.getByText(text.called.onTheWay).count()).toBe(0);
    // The page is closed and opened again: what was kept is there.
    await venue.edge.start();
    await phone.isOnTheWay();
    await phone.isInStep();
    await venue.hasCommitted('floor', 'call.answered', 1);
    await tablet.floor.room
      .entry(game, name)
      .getByText(/on the way/i)
      .first()
      .waitFor();
  });

  it('[LIST-4] two hosts call next at once for one seat: one phone is called; for two seats, both', async () => {
    const other = await venue.tablet('Ben');
    await other.floor.go('lists');
    const first = await handOver(1);
    const second = await handOver(2);
    // The venue stands still for a moment: neither tap can know of the other.
    venue.edge.signal('SIGSTOP');
    await Promise.all([tablet, other].map(({ floor }) => floor.room.callNext(game, 8)));
    venue.edge.signal('SIGCONT');
    await first.phone.isCalled({ table: TABLE, seat: 8 });
    await venue.hasCommitted('floor', 'waitlist.called', 2);
    await second.phone.isNth(game, '2nd');
    expect(await second.phone.call.count()).toBe(0);

    // One seat is left: there is nothing to ask.
    await tablet.page.getByRole('button', { name: cashText.callNextFor(game) }).click();
    await second.phone.isCalled({ table: TABLE, seat: 9 });
    await second.phone.answer('leave');
    await second.phone.call.waitFor({ state: 'detached' });
    await second.phone.card(game).waitFor({ state: 'detached' });
    await tablet.floor.room.entry(game, second.name).waitFor({ state: 'detached' });
    await first.phone.isCalled({ table: TABLE, seat: 8 });
  });
});
