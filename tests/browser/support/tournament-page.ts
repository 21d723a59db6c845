import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { floorText as text } from '../../../client/text/floor.ts';
import { tournamentText } from '../../../client/text/floor-tournament.ts';
import { DirectorPage } from './director-page.ts';
import { wordsOf } from './words.ts';

export interface SeatShown {
  readonly table: number;
  readonly seat: number;
  /** Who sits there; undefined for a free or locked seat. */
  readonly name: string | undefined;
}

export interface PlaceShown {
  /** "21st" */
  readonly place: string;
  readonly name: string;
}

type Tab = keyof typeof tournamentText.tournament.tabs;

/** One tournament on the floor tablet. */
export class TournamentPage {
  readonly page: Page;
  readonly name: string;
  /** What a director does during play. */
  readonly director: DirectorPage;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
    this.director = new DirectorPage(page);
  }

  async shown(): Promise<void> {
    await this.page.getByRole('heading', { name: this.name, level: 1 }).waitFor();
  }

  async tab(tab: Tab): Promise<Locator> {
    await this.page.getByRole('tab', { name: tournamentText.tournament.tabs[tab] }).click();
    return this.page.getByRole('tabpanel');
  }

  /** Players left and entries, as the head says them. */
  async left(left: number, entries: number): Promise<void> {
    await this.page.getByRole('main').getByText(text.playersLeft(left, entries)).first().waitFor();
  }

  async draw(players: number): Promise<void> {
    await this.page.getByRole('button', { name: tournamentText.tournament.draw(players) }).click();
    await this.page.getByRole('button', { name: tournamentText.tournament.startClock }).waitFor();
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: tournamentText.tournament.startClock }).click();
    await this.status('running');
  }

  /** Resolves when the strip at the top says so of this tournament. */
  async status(status: keyof typeof text.phase): Promise<void> {
    const strip = this.page.getByRole('button', { name: text.strip.open(this.name) });
    await strip.getByText(text.phase[status], { exact: true }).waitFor();
  }

  /** Start, pause or resume, whichever the clock waits for. */
  async toggleClock(from: keyof typeof tournamentText.clock.toggles): Promise<void> {
    const clock = await this.tab('clock');
    await clock.getByRole('button', { name: tournamentText.clock.toggles[from] }).click();
  }

  /** To a row of the structure, as its label says it: "Break", "Level 3". */
  async goToRow(label: string): Promise<void> {
    const clock = await this.tab('clock');
    await clock.getByRole('button', { name: tournamentText.clock.goTo(label) }).click();
  }

  /** Remaining time as the clock's tab shows it: "39:58". */
  async remaining(): Promise<string> {
    const clock = await this.tab('clock');
    return (await clock.getByRole('timer', { name: tournamentText.clock.remaining }).textContent()) ?? '';
  }

  /** Every seat of the tables, as its label says it. */
  async seats(): Promise<SeatShown[]> {
    const tables = (await this.tab('tables')).getByRole('listitem');
    const labels = await tables.evaluateAll((items) =>
      items.map((item) => ({
        table: item.getAttribute('aria-label') ?? '',
        seats: [...item.querySelectorAll('button[aria-label]')].map(
          (button) => button.getAttribute('aria-label') ?? '',
        ),
      })),
    );
    return labels.flatMap(({ table, seats }) => seats.map((label) => readSeat(table, label)));
  }

  async occupied(): Promise<SeatShown[]> {
    return (await this.seats()).filter(({ name }) => name !== undefined);
  }

  /** Resolves when just these seats are taken. */
  async hasSeats(expected: readonly SeatShown[]): Promise<void> {
    await expect.poll(() => this.occupied(), { timeout: 45_000 }).toEqual(expected);
  }

  /** Who is in or was, as the players' tab lists them. */
  async entrants(): Promise<string[]> {
    const rows = (await this.tab('players'))
      .getByRole('region', { name: tournamentText.players.entrants })
      .getByRole('listitem');
    return wordsOf(rows.locator('button > span:first-child'));
  }

  /** All that the players' tab says of one: "Ben Kovač not seen · 31,500 chips table 1, seat 4". */
  async entrant(player: string): Promise<string> {
    const rows = (await this.tab('players'))
      .getByRole('region', { name: tournamentText.players.entrants })
      .getByRole('listitem');
    const row = rows.filter({ hasText: player });
    // A long list comes a part at a time.
    await row.first().waitFor();
    return (await wordsOf(row))[0]!;
  }

  async countChips(player: string, chips: number): Promise<void> {
    const rows = (await this.tab('players')).getByRole('region', { name: tournamentText.players.entrants });
    await rows.getByRole('button', { name: player }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByRole('button', { name: text.person.chips }).click();
    await sheet.getByLabel(text.person.chips).fill(String(chips));
    await sheet.getByRole('button', { name: text.person.save }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  seat(table: number, seat: number): Locator {
    const item = this.page
      .getByRole('tabpanel')
      .getByRole('listitem', { name: text.tableTitle(String(table)), exact: true });
    return item.getByRole('button', { name: tournamentText.map.seatLabel(seat, '') });
  }

  /** Two taps: the player on the map, then *Bust*. */
  async bust(player: string): Promise<void> {
    await this.tab('tables');
    await this.page.getByRole('tabpanel').getByRole('button', { name: player }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: text.person.bust, exact: true }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
    // What lies behind a sheet is hidden from whoever goes by roles until a moment after it: only then is nobody found gone.
    await this.page.getByRole('tabpanel').waitFor();
    await this.page.getByRole('tabpanel').getByRole('button', { name: player }).waitFor({ state: 'detached' });
  }

  /** Picks them out on the map, in this order, and busts them in one act. */
  async bustSeveral(players: readonly string[], how: 'one hand' | 'in order'): Promise<void> {
    const map = await this.tab('tables');
    await map.getByRole('button', { name: tournamentText.map.bustSeveral }).click();
    for (const player of players) await map.getByRole('button', { name: player }).click();
    const bar = this.page.getByRole('region', { name: tournamentText.map.bustSeveral });
    const name = how === 'one hand' ? tournamentText.map.bustOneHand : tournamentText.map.bustInOrder;
    await bar.getByRole('button', { name }).click();
    await bar.waitFor({ state: 'detached' });
  }

  /** Seats somebody who is known to the venue in a free seat; registers them if need be. */
  async seatPlayer(player: string, table: number, seat: number): Promise<void> {
    await this.tab('tables');
    await this.seat(table, seat).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByRole('combobox', { name: tournamentText.map.whoSits }).fill(player);
    await sheet.getByRole('option', { name: player }).first().click();
    await sheet.waitFor({ state: 'detached' });
  }

  /** Registers by name: one whom the venue knows, or a new player. */
  async register(player: string): Promise<void> {
    const panel = await this.tab('players');
    await panel.getByRole('combobox', { name: tournamentText.players.search }).fill(player);
    await panel.getByRole('option').first().click();
    await panel
      .getByRole('region', { name: tournamentText.players.entrants })
      .getByRole('button', { name: player })
      .waitFor();
  }

  /** Places as they stand, the best first. */
  async places(): Promise<PlaceShown[]> {
    const rows = (await this.tab('results'))
      .getByRole('list', { name: tournamentText.results.title })
      .getByRole('listitem');
    return rows.evaluateAll((items) =>
      items.map((item) => {
        const [place, name] = [...item.querySelectorAll('button > span')].map((span) => span.textContent?.trim() ?? '');
        return { place: place!, name: name! };
      }),
    );
  }

  /** Resolves when the places read so, best first: "21st Maya Okafor". */
  async hasPlaces(expected: readonly string[]): Promise<void> {
    const read = async () => (await this.places()).map(({ place, name }) => `${place} ${name}`);
    await expect.poll(read, { timeout: 45_000 }).toEqual(expected);
  }
}

const nobody: readonly string[] = [tournamentText.map.free, tournamentText.map.locked];

/** "Table 2" and "Seat 4, Ben Kovač". */
function readSeat(table: string, label: string): SeatShown {
  const [, seat, who] = /^\D*(\d+), (.*)$/.exec(label) ?? [];
  const name = who === undefined || nobody.includes(who) ? undefined : who;
  return { table: Number(/\d+/.exec(table)?.[0]), seat: Number(seat), name };
}
