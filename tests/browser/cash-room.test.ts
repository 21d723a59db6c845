/** A host's evening in the cash room, on a tablet: every act from the map of the room, in three taps at most. */
import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { floorText } from '../../client/text/floor.ts';
import { cashText as text } from '../../client/text/floor-cash.ts';
import { faultsOf } from './support/accessibility.ts';
import { makeBusy } from './support/busy-room.ts';
import type { RoomPage } from './support/room-page.ts';
import type { Tablet } from './support/tablet.ts';
import { Taps } from './support/taps.ts';
import { DEMO, Venue } from './support/venue.ts';

const GAME = DEMO.game;
const OLD = 'Table 11';

let venue: Venue;
let tablet: Tablet;
let room: RoomPage;

beforeEach(async () => {
  venue = await Venue.open();
  tablet = await venue.tablet('Ana');
  room = tablet.floor.room;
  await tablet.floor.go('room');
  await room.table(OLD).waitFor();
});
afterEach((test) => venue?.close(test));

const button = (name: string | RegExp) => tablet.page.getByRole('dialog').getByRole('button', { name });
const tapIn = async (name: string | RegExp) => {
  await button(name).first().click();
  await room.isClosed();
};
/** Names of the players at a table, by seat. */
const at = async (label: string) =>
  (await room.seated(label)).map((one) => one.replace(/^\d+ |,.*$/g, '')).filter((name) => name !== 'locked');

async function openFromList(): Promise<void> {
  await room.openSheet(tablet.page.getByRole('button', { name: text.openTable }).first());
  await tapIn(text.openNow);
  await room.table('1').waitFor();
}

async function link(table: string, to: string): Promise<void> {
  await room.sheetOf(table);
  await button(new RegExp(`^${to}$`)).click();
  await tablet.page.getByRole('dialog').getByText(text.line).waitFor();
}

describe('an evening in the cash room', () => {
  it('[CASH-1] [CASH-2] [CASH-4] [MUST-1] [MOVE-1] tables and seats, each act in three taps', async () => {
    const { floor, page } = tablet;
    const waiting = await room.names(GAME);
    const taps = await Taps.count(page);

    await taps.within('open a table from the list', openFromList);
    await expect.poll(() => at('1')).toEqual(waiting);
    expect(await room.names(GAME)).toEqual([]);

    await taps.within('link a must-move table', () => link('1', OLD));
    await floor.closeSheet();
    const [first, second] = waiting as [string, string];
    await room
      .due(first)
      .getByText(/Must move: longest at table 1/)
      .waitFor();
    await taps.within('move up whose turn it is', () =>
      room.due(first).getByRole('button', { name: text.move, exact: true }).click(),
    );
    await expect.poll(() => room.seated(OLD)).toContain(`8 ${first}`);
    await taps.within('refuse to move up', () => room.due(second).getByRole('button', { name: text.refuses }).click());
    await expect.poll(() => at('1')).toEqual(waiting.slice(2));
    await taps.within('unlink it', async () => {
      await room.sheetOf('1');
      await button(/^Table 11$/).click();
      await tablet.page.getByRole('dialog').getByText(text.line).waitFor({ state: 'detached' });
    });
    await floor.closeSheet();

    const [asker] = await at(OLD);
    await taps.within('ask for another table', async () => {
      await room.openSheet(room.seatAt(OLD, 1));
      await button(text.ofSeat.asks.table).click();
      await tablet.page.getByRole('group', { name: /^Wants another table/ }).waitFor();
    });
    await floor.closeSheet();
    await room
      .due(asker!)
      .getByText(/Asked for another table: number 1/)
      .waitFor();
    await taps.within('say no to the seat that was offered', () =>
      room.due(asker!).getByRole('button', { name: text.declines }).click(),
    );
    await taps.within('change tables', () =>
      room.due(asker!).getByRole('button', { name: text.move, exact: true }).click(),
    );
    await expect.poll(() => at('1')).toContain(asker);

    await taps.within('away', async () => {
      await room.openSheet(room.seatAt(OLD, 2));
      await tapIn(floorText.person.away);
    });
    await room
      .seatAt(OLD, 2)
      .getByText(/min left/)
      .waitFor();
    await taps.within('back', async () => {
      await room.openSheet(room.seatAt(OLD, 2));
      await tapIn(floorText.person.back);
    });
    await taps.within('lock a seat', async () => {
      await room.openSheet(room.seatAt(OLD, 9));
      await tapIn(text.lock);
    });
    await expect.poll(() => room.seated(OLD)).toContain('9 locked');
    await taps.within('mark a table as running', async () => {
      const sheet = await room.sheetOf('1');
      await sheet.getByText('Running').click();
    });
    await floor.closeSheet();
    await room
      .table('1')
      .getByText(/running/)
      .waitFor();

    const broken = await at('1');
    await taps.within('break a table', async () => {
      await room.sheetOf('1');
      await tapIn(text.breakTable);
    });
    await room.table('1').waitFor({ state: 'detached' });
    await expect.poll(async () => (await room.names(GAME)).toSorted()).toEqual(broken.toSorted());
    await room.openSheet(room.nameOn(GAME, broken[0]!));
    await page.getByRole('dialog').getByText(text.reasons['broken-table'].toLowerCase()).first().waitFor();
    await floor.closeSheet();

    await taps.within('begin the next gaming day', async () => {
      await page
        .getByRole('main')
        .getByRole('button', { name: /^\w{3}, \w{3} \d+$/ })
        .click();
      await tapIn(/^Begin the gaming day/);
    });
    await floor.toast(/^The gaming day .* began/);
    expect((await at(OLD)).length, 'who plays plays on').toBe(7);
    expect((await room.names(GAME)).toSorted(), 'who waits waits on').toEqual(broken.toSorted());
    await taps.within('close a table with players', async () => {
      await room.sheetOf(OLD);
      await button(text.closeTable).click();
      await tapIn(/^Close it/);
    });
    await room.table(OLD).waitFor({ state: 'detached' });
    expect(await tablet.floor.sync()).not.toContain('conflict');
    console.log(`taps from the map: ${[...taps.counted].map(([what, count]) => `${what} ${count}`).join(', ')}`);
  });

  it('[LIST-3] [LIST-4] [LIST-7] [CASH-3] the list: calls, places, reasons, and who left', async () => {
    const { floor, page } = tablet;
    const [a, b, c, d] = (await room.names(GAME)) as [string, string, string, string];
    const taps = await Taps.count(page);
    const order = () => room.names(GAME);

    await taps.within('move an entry by taps', async () => {
      await room.openSheet(room.handle(GAME, c));
      await tapIn(/To the front/);
    });
    await expect.poll(order).toEqual([c, a, b, d]);

    // By keys alone: two up, and why.
    await room.handle(GAME, d).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(`Behind ${c}`).waitFor();
    await button(text.reasons.seniority).focus();
    await page.keyboard.press('Enter');
    await expect.poll(order).toEqual([c, d, a, b]);

    // By dragging: the last to the front, and why.
    const [from, to] = await Promise.all([room.handle(GAME, b).boundingBox(), room.handle(GAME, c).boundingBox()]);
    await page.mouse.move(from!.x + 20, from!.y + 30);
    await page.mouse.down();
    await page.mouse.move(to!.x + 20, to!.y + 40, { steps: 5 });
    await page.mouse.move(to!.x + 20, to!.y + 4, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('dialog').getByText(text.first).waitFor();
    await tapIn(text.reasons.mistake);
    await expect.poll(order).toEqual([b, c, d, a]);
    await room.openSheet(room.nameOn(GAME, b));
    await page
      .getByRole('dialog')
      .getByText(/Moved by Ana .*mistake put right/)
      .waitFor();
    await floor.closeSheet();

    await taps.within('take somebody off a list', async () => {
      await room.openSheet(room.nameOn(GAME, d));
      await tapIn(text.leaveList);
    });
    await expect.poll(order).toEqual([b, c, a]);
    await taps.within('put them back at the old place', async () => {
      await room.openSheet(page.getByRole('button', { name: text.aboutList(GAME) }));
      await tapIn(text.restoreName(d));
    });
    await expect.poll(order).toEqual([b, c, d, a]);

    await taps.within('call the next to a seat', () => room.callNext(GAME, 8));
    await room.isCalledTo(GAME, b, 8);
    await room
      .seatAt(OLD, 8)
      .getByText(/\d:\d\d/)
      .waitFor();
    await taps.within('say that they are on the way', async () => {
      await room.openSheet(room.nameOn(GAME, b));
      await tapIn(text.coming);
    });
    await room.entry(GAME, b).getByText(text.comingShort).waitFor();
    await taps.within('seat who was called', () => room.seatCalled(GAME, b));
    await expect.poll(() => room.seated(OLD)).toContain(`8 ${b}`);
    await taps.within('seat somebody past the list', async () => {
      await room.openSheet(room.nameOn(GAME, a));
      await tapIn(/· 9$/);
    });
    await expect.poll(() => room.seated(OLD)).toContain(`9 ${a}`);
    await taps.within('bar somebody', async () => {
      await room.openSheet(room.nameOn(GAME, d));
      await button(text.today.bar).click();
      await tapIn(text.today.barForGood);
    });
    await expect.poll(order).toEqual([c]);
    await room.openSheet(room.seatAt(OLD, 8));
    await page
      .getByRole('dialog')
      .getByText(/Called for .* to Table 11, seat 8/)
      .waitFor();
    console.log(`taps from the map: ${[...taps.counted].map(([what, count]) => `${what} ${count}`).join(', ')}`);
  });

  it('[SEAT-3] [CASH-4] [LIST-4] goes on without a network, and a clash is settled by one tap', async () => {
    const { floor } = tablet;
    const waiting = await room.names(GAME);
    await floor.isInStep();
    const watcher = await venue.watch();
    const inTournament = [...watcher.replica.view(DEMO.tournament).state.entries('players')][0]![0] as string;

    await tablet.cut();
    await openFromList();
    await link('1', OLD);
    await floor.closeSheet();
    await expect.poll(() => at('1')).toEqual(waiting);
    await room.due(waiting[0]!).getByRole('button', { name: text.move, exact: true }).click();
    await expect.poll(() => room.seated(OLD)).toContain(`8 ${waiting[0]}`);
    await room.openSheet(room.seatAt(OLD, 1));
    await tapIn(floorText.person.away);
    await expect.poll(() => floor.sync()).toContain('4 acts waiting');

    // Meanwhile another host gives the very seat to somebody who plays the tournament.
    await watcher.act(DEMO.tournament, 'player.seated', { player: inTournament, seat: 't1.1' });
    await watcher.act('floor', 'cash.seated', { player: inTournament, table: 'c1', seat: 8 });
    await watcher.act('floor', 'cashseat.locked', { table: 'c1', seat: 9 });
    await watcher.allAcked();
    await tablet.rejoin();

    const [clash] = await floor.conflicts.read(1);
    expect(clash!.title).toContain('Table 11, seat 8 is taken by');
    expect(clash!.ways.at(-1)).toBe(floorText.conflicts.leaveIt);
    await floor.conflicts.settle(1, clash!.ways[0]!);
    await floor.conflicts.has(0);
    await floor.conflicts.close();
    await expect.poll(async () => (await at('1')).length).toBe(waiting.length);

    // [SEAT-3] They sit in both: a quiet card says so until it was seen.
    const name = tablet.page.getByRole('list', { name: text.bothSeats });
    await name.getByText(/At Table 11, seat 8, and in Evening Deepstack at table 1, seat 1/i).waitFor();
    await name.getByRole('button', { name: text.seen }).click();
    await name.waitFor({ state: 'detached' });
  });
});

describe('the two rooms of one venue', () => {
  it('[SEAT-3] warns before somebody who sits in one is seated in the other', async () => {
    const { floor, page } = tablet;
    const staff = await venue.watch();
    await makeBusy(staff);
    const found = async (player: string) => {
      await page.getByRole('dialog').getByRole('combobox').fill(player);
      return page.getByRole('option').first();
    };
    await room.openSheet(room.seatAt('14', 7));
    await button(text.seatDirectly).click();
    await (await found('Ana Bénard')).getByText(/^Plays Evening Deepstack: table 1, seat/).waitFor();
    await page.getByRole('dialog').getByRole('combobox').fill('');
    await floor.closeSheet();
    await room.openSheet(room.seatAt('14', 1));
    await page
      .getByRole('note')
      .getByText(/^Plays Evening Deepstack/)
      .waitFor();
    await floor.closeSheet();

    const tournament = await floor.tournament(DEMO.name);
    await room.crossing('Ana Bénard').waitFor();
    await room.openSheet(tournament.seat(1, 2));
    await (await found('Ben Costa')).getByText('Sits at a cash table: PLO 5/5, table 14, seat 2.').waitFor();
  });
});

describe('accessibility of the cash room', () => {
  it.each(['dark', 'light'] as const)('has no faults in its views and sheets, %s', async (theme) => {
    const { floor, page } = tablet;
    await page.evaluate((choice) => localStorage.setItem('pvm.theme', choice), theme);
    await page.reload();
    await floor.ready();
    await floor.go('room');
    const clean = async (what: string) => expect(await faultsOf(page), what).toEqual([]);
    await makeBusy(await venue.watch());
    await room.crossing('Ana Bénard').waitFor();
    await room.due('Uma Varga').waitFor();
    await clean('the map: moves that are due, a card for who sits in both rooms, held, away and locked seats');
    const sheets: readonly (readonly [what: string, tapped: Locator])[] = [
      ['moving an entry', room.handle(GAME, 'Omar Aziz')],
      ['a call that reached no phone', room.nameOn(GAME, 'Clara Weiss')],
      ['opening a table', page.getByRole('button', { name: text.openTable }).first()],
      ['a table that feeds another', room.table('12').getByRole('button').first()],
      ['a seat that is somebody’s first', room.seatAt(OLD, 9)],
      ['a player who asks for another seat', room.seatAt('14', 2)],
      ['a player who sits in both rooms', room.seatAt('14', 1)],
      ['a game, and who left its list', page.getByRole('button', { name: text.aboutList(GAME) })],
      ['the gaming day', page.getByRole('main').getByRole('button', { name: /^\w{3}, \w{3} \d+$/ })],
    ];
    for (const [what, tapped] of sheets) {
      await room.openSheet(tapped);
      await clean(what);
      await floor.closeSheet();
    }
    await page.getByRole('button', { name: text.showList }).click();
    await page.getByRole('main').getByRole('table').first().waitFor();
    await clean('tables as a list');
  });
});
