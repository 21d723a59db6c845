import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boardWords as words } from '../../client/display/board-words.ts';
import { floorText } from '../../client/text/floor.ts';
import { screensText as text } from '../../client/text/floor-screens.ts';
import { PLAYERS } from '../../edge/demo/people.ts';
import type { FloorTables } from '../../src/floor/state.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import type { SingleView, View } from '../../src/screens/index.ts';
import { drawFor } from '../../src/tournament/drawing.ts';
import { redrawAct } from '../../src/tournament/redraw.ts';
import type { TournamentTables } from '../../src/tournament/state.ts';
import type { SyncClient } from '../support/sync-client.ts';
import { waitFor } from '../support/wait.ts';
import { faultsOf } from './support/accessibility.ts';
import type { TvPage } from './support/tv-page.ts';
import { DEMO, Venue } from './support/venue.ts';

const SEED = '0123456789abcdef0123456789abcdef';
const shortName = (name: string): string => name.replace(/^(\S+) (?:.* )?(\S)\S*$/, '$1 $2.');
const of = (type: Extract<SingleView, { tournament: string }>['type']): SingleView => ({ type, tournament: 'evening' });

/** A browser that lets a page sound only once somebody has touched it, as those of TVs do. */
const GESTURE_WANTED = `
  let touched = false;
  addEventListener('keydown', () => { touched = true; }, true);
  Object.defineProperty(AudioContext.prototype, 'state', { get: () => (touched ? 'running' : 'suspended') });
  AudioContext.prototype.resume = async function () { this.dispatchEvent(new Event('statechange')); };
`;

/** Somebody who acts by protocol, as another tablet would. */
class Host {
  readonly client: SyncClient;

  constructor(client: SyncClient) {
    this.client = client;
  }

  get tournament(): Reader<TournamentTables> {
    return this.client.replica.fold(DEMO.tournament).root as unknown as Reader<TournamentTables>;
  }

  get floor(): Reader<FloorTables> {
    return this.client.replica.fold('floor').root as unknown as Reader<FloorTables>;
  }

  /** Resolves when the venue has committed it and this host sees it. Throws when it did not stand. */
  async act(kind: string, body: object = {}, subject: string = DEMO.tournament): Promise<void> {
    const id = await this.client.act(subject, kind, body as Plain);
    await this.client.sees(subject, id);
    const outcome = this.client.replica.fold(subject).outcomes.get(id);
    if (outcome?.type !== 'applied') throw new Error(`${kind}: ${JSON.stringify(outcome)}`);
  }

  /** Seats everyone and starts the clock. */
  async begin(): Promise<void> {
    const players = [...this.tournament.entries('players')].map(([id]) => id);
    await this.act('seats.drawn', drawFor(this.tournament, players, SEED));
    await this.act('clock.started');
  }

  /** Players who sit, by table and seat. */
  seated(): { player: string; seat: string; name: string }[] {
    return [...this.tournament.entries('players')]
      .flatMap(([player, { seat }]) => (seat === null ? [] : [{ player, seat, name: this.name(player) }]))
      .sort((a, b) => (a.seat < b.seat ? -1 : 1));
  }

  /** As the room shows it. Logs carry no names; the demo's people come into its log in their order. */
  name(player: string): string {
    const added = this.client.replica.fold('floor').entries.filter(({ kind }) => kind === 'player.added');
    const at = added.findIndex(({ body }) => (body as { player?: string }).player === player);
    return shortName(PLAYERS[at] ?? '');
  }

  bust = (player: string): Promise<void> => this.act('player.busted', { player, entry: 1 });
}

describe('the boards of a TV', () => {
  let venue: Venue;
  let host: Host;
  let tv: TvPage;

  beforeEach(async () => {
    venue = await Venue.open();
    tv = await venue.tv({ type: 'idle' });
    host = new Host(await venue.watch());
  });
  afterEach((test) => venue?.close(test));

  const show = async (view: View): Promise<void> => {
    const { device } = await tv.probe();
    await host.act('display.assigned', { display: device!, view }, 'screens');
  };

  /** Nothing that keeps a board from being read, by whatever means. */
  const clean = async (what: string, page = tv.page): Promise<void> => expect(await faultsOf(page), what).toEqual([]);

  it('[SCREEN-1] [BREAK-2] seats by name, moves until they are made, the break order, and places as players go out', async () => {
    await host.begin();
    await show(of('seatings'));
    await tv.heading(words.seatings);
    const [first, second, third] = host.seated();
    const [table, seat] = first!.seat.slice(1).split('.');
    await tv.row(`${first!.name} ${table} ${seat}`);
    expect(await tv.rows()).toHaveLength(24);
    expect((await tv.page.getByRole('main').textContent()) ?? '').not.toContain('Okafor');
    await clean('seatings');

    await host.bust(first!.player);
    await tv.noRow(new RegExp(`^${first!.name}`));

    await show(of('moves'));
    await tv.heading(words.noMoves);
    await host.act('player.moved', { player: second!.player, from: second!.seat, to: first!.seat });
    await tv.row(`${second!.name} ${table} · 2 Table ${table} seat ${seat}`);
    await clean('moves');
    await host.act('player.present', { player: second!.player, present: true });
    await tv.heading(words.noMoves);

    await show(of('break-order'));
    await tv.says(words.breaksNext);
    await tv.says(words.players(8));
    await tv.says(words.needs(7));
    await clean('break order');

    await show(of('results'));
    await tv.row(`24 ${first!.name}`);
    await tv.says(words.provisional);
    await clean('results');
    await host.bust(third!.player);
    await tv.row(`23 ${third!.name}`);
    await host.act('registration.closed');
    await tv.page.getByText(words.provisional, { exact: true }).waitFor({ state: 'detached' });
  });

  it('[BUST-4] [BUST-3] [REDRAW-2] the bubble, hand for hand, the final table, the winner', async () => {
    await host.begin();
    await host.act('registration.closed');
    await show(of('bubble'));
    await tv.says('20');
    await tv.says(words.toGo(20));
    await host.act('handforhand.begun', { handMs: null });
    await tv.heading(words.handForHand);
    await tv.row(`2 ${words.playing}`);
    await host.act('hand.done', { table: 't2', hand: 1 });
    await tv.row(`2 ${words.done}`);
    await tv.says(words.stillPlaying(2));
    await clean('hand for hand');
    await show(of('clock'));
    await tv.says('hand for hand, hand 1');
    await host.act('handforhand.ended');

    const out = host.seated().slice(0, 20);
    const busts = out.map(({ player }) => ({ player, entry: 1 }));
    await host.act('players.busted', { busts, oneHand: false });
    await show(of('final-table'));
    await tv.heading(words.finalNotYet);
    const counts = host.seated().map(({ player }, i) => ({ player, chips: 150_000 + i * 1000 }));
    await host.act('chips.counted', { counts });
    const { kind, body } = redrawAct(host.tournament, { seed: SEED, final: true });
    await host.act(kind, body as object);
    await tv.heading(words.finalTable);
    const chips = new Map(counts.map(({ player, chips }) => [player, chips]));
    for (const { player, name, seat } of host.seated())
      await tv.row(new RegExp(`^${seat.split('.')[1]} ${name}.* ${chips.get(player)!.toLocaleString('en')}$`));
    await tv.page.getByRole('img', { name: words.button }).waitFor();
    await clean('final table');

    const [winner, ...others] = host.seated();
    for (const { player } of others) await host.bust(player);
    await host.act('tournament.finished');
    await show(of('results'));
    await tv.row(`1 ${winner!.name}`);
    await tv.says(words.final);
  });

  it('[ENTRY-5] alternates in order, with the call of the first', async () => {
    await host.act('capacity.set', { capacity: 24 });
    const waiting = [...host.floor.entries('players')]
      .map(([id]) => id)
      .filter((id) => !host.tournament.has('players', id))
      .slice(0, 2);
    for (const player of waiting) await host.act('alternate.listed', { player });
    await show(of('alternates'));
    await tv.row(`1 ${host.name(waiting[0]!)}`);
    await tv.row(`2 ${host.name(waiting[1]!)}`);
    await host.act('capacity.set', { capacity: 25 });
    await host.act('alternate.called', { player: waiting[0]! });
    await tv.row(new RegExp(`^1 ${host.name(waiting[0]!)} ${words.comeNow} \\d+:\\d\\d$`));
    await clean('alternates');
  });

  it('[CASH-2] [LIST-9] open seats of the cash room, and one game’s list', async () => {
    await show({ type: 'tables' });
    await tv.heading(/No-Limit Hold'em/);
    await tv.row(/^Table 11 .*8 9$/);
    await clean('tables');
    const [player] = [...host.floor.entries('entries')].map(([, entry]) => entry.player);
    await show({ type: 'waitlists', game: 'nlh-1-2' });
    await tv.row(new RegExp(`^1 ${host.name(player!)}`));
    await host.act('cash.seated', { player: player!, table: 'c1', seat: 9 }, 'floor');
    await tv.noRow(new RegExp(host.name(player!)));
    await show({ type: 'tables' });
    await tv.row(/^Table 11 .*8$/);
  });

  it('[MUST-1] who moves to the main game next, and who after that when a seat opens', async () => {
    await show({ type: 'must-move' });
    await tv.heading(words.noMustMove);
    const feeder = { table: 'c2', game: 'nlh-1-2', label: 'Table 12', fill: 3, feeds: ['c1'] };
    await host.act('cashtable.opened', feeder, 'floor');
    await tv.says(words.into('Table 11'));
    const [first, second] = [...host.floor.entries('sitting')]
      .filter(([, { table }]) => table === 'c2')
      .sort(([, a], [, b]) => a.seat - b.seat)
      .map(([player]) => player);
    await tv.row(`1 ${host.name(first!)} Table 12`);
    await tv.row(`2 ${host.name(second!)} Table 12`);
    await clean('must-move');
    await host.act('cash.moved', { player: first!, table: 'c1', seat: 8 }, 'floor');
    await tv.row(`1 ${host.name(second!)} Table 12`);
    await tv.noRow(new RegExp(host.name(first!)));
  });

  it('[CLOCK-5] flashes when a minute is left and when a level begins', async () => {
    await host.begin();
    await show(of('clock'));
    const left = await waitFor(() => tv.remainingMs().catch(() => undefined), { timeout: 45_000 });
    await host.act('clock.adjusted', { ms: 63_000 - Math.round(left) });
    await tv.flashes('minute', words.minuteLeft);
    await host.act('clock.level-set', { index: 1 });
    await tv.flashes('level', /^Level 2: /);
    await clean('a cue');
  });

  it('[SCREEN-2] goes on in turn with no server, boards that were not shown yet too, and after a power cut of its own', async () => {
    await host.begin();
    await show({ type: 'rotation', views: [of('clock'), of('seatings'), of('break-order')], seconds: 3 });
    await tv.timer.waitFor();
    await tv.workerReady();
    await venue.edge.kill();
    for (const start of ['as it was', 'after a power cut']) {
      if (start === 'after a power cut') await tv.open();
      await tv.heading(words.seatings);
      expect(await tv.rows(), start).toHaveLength(24);
      await tv.heading(words.breakOrder);
      await tv.timer.waitFor();
    }
    await tv.says(/as of \d+ s ago/);
  });

  it('[SCREEN-1] [SCREEN-2] [CLOCK-5] the remote: any view, several in turn, a group, slides, who is who, and how a screen fares', async () => {
    const tablet = await venue.tablet('Ana');
    const { page } = tablet;
    await tv.context.addInitScript(GESTURE_WANTED);
    await tv.open();
    await host.begin();
    await tablet.floor.screens();
    const list = page.getByRole('main');
    const sheet = page.getByRole('dialog');
    await list.getByText(text.live).waitFor();
    await list.getByText('Main screen').click();
    await sheet.getByText(text.ofTournament('seatings', DEMO.name), { exact: true }).click();
    await tv.heading(words.seatings);
    await sheet.getByText('1920 × 1080').waitFor();
    await clean('the sheet of a screen', page);

    await sheet.getByText(text.sound, { exact: true }).click();
    await sheet.getByText(text.modes.several).click();
    await sheet.getByText(text.ofTournament('clock', DEMO.name), { exact: true }).click();
    await sheet.getByText('10', { exact: true }).click();
    await clean('several in turn', page);
    await tv.timer.waitFor();
    await tv.heading(words.seatings);
    await sheet.getByText(text.soundBlockedHint).waitFor();
    await tv.page.keyboard.press('Enter');
    await sheet.getByText(text.soundBlockedHint).waitFor({ state: 'detached' });

    await sheet.getByText(text.otherGroup).click();
    await sheet.getByLabel(text.groupName).fill('Bar');
    await sheet.getByRole('button', { name: text.join }).click();
    await sheet.getByText(text.themes.light).click();
    await tv.page.locator('html[data-theme="light"]').waitFor();
    await sheet.getByRole('button', { name: text.identifyOne }).click();
    await tv.says('This screen is');
    await page.keyboard.press('Escape');

    await list.getByRole('button', { name: text.slides }).click();
    await sheet.getByLabel(text.newSlide).fill('Omaha on Friday');
    await sheet.getByRole('button', { name: text.writeSlide }).click();
    await sheet.getByText('Omaha on Friday').waitFor();
    await clean('the sheet of slides', page);
    await page.keyboard.press('Escape');
    await list.getByRole('button', { name: text.showOnGroup }).click();
    await sheet.getByText(text.modes.one).click();
    await sheet.getByText(text.house, { exact: true }).click();
    await sheet.getByText(text.sort('slides'), { exact: true }).click();
    await page.keyboard.press('Escape');
    await tv.says('Omaha on Friday');

    await list.getByRole('button', { name: floorText.screens.announce }).click();
    await sheet.getByLabel(text.ownWords).fill('Dinner is served');
    await sheet.getByRole('button', { name: text.say }).click();
    await tv.says('Dinner is served');

    await tv.page.evaluate(() => Object.assign(window, { sameStart: true }));
    await list.getByText('Main screen').click();
    await sheet.getByRole('button', { name: text.reload }).click();
    await waitFor(() => tv.page.evaluate(() => !('sameStart' in window)).catch(() => false), { timeout: 45_000 });
    await tv.says('Omaha on Friday');
    await tv.page.goto('about:blank');
    await sheet.getByText(text.seen('now')).waitFor();
  });
});
