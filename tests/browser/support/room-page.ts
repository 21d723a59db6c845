import type { Locator, Page } from 'playwright-core';
import { text as common } from '../../../client/text/en.ts';

import { cashText as text } from '../../../client/text/floor-cash.ts';

import { phonePartText } from '../../../client/text/floor-phone.ts';

import { wordsOf } from './words.ts';

/** The cash tables and their waitlists on the floor tablet. */
export class RoomPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  list(game: string): Locator {
    return this.page.getByRole('list', { name: text.listOf(game) });
  }

  /** A list's lines from its head, each as its words. */
  waiting(game: string): Promise<string[]> {
    return wordsOf(this.list(game).getByRole('listitem'));
  }

  /** Who waits, from the head of the list. */
  async names(game: string): Promise<string[]> {
    await this.list(game).waitFor();
    return wordsOf(this.list(game).locator('li > button:nth-of-type(2) > span > span:first-child'));
  }

  entry(game: string, player: string): Locator {
    return this.list(game).getByRole('listitem').filter({ hasText: player });
  }

  /** Resolves when the list says that this player is called. */
  async isCalled(game: string, player: string): Promise<void> {
    await this.entry(game, player).getByText(common.status.called).first().waitFor();
  }

  /** Resolves when the list says that this player is called to that seat. */
  async isCalledTo(game: string, player: string, seat: number): Promise<void> {
    await this.isCalled(game, player);
    await this.entry(game, player)
      .getByText(new RegExp(`seat ${seat}$`))
      .first()
      .waitFor();
  }

  /** Everyone who is called now. */
  async called(game: string): Promise<string[]> {
    const [names, lines] = await Promise.all([this.names(game), this.waiting(game)]);
    return names.filter((_, at) => lines[at]?.includes(common.status.called));
  }

  /** Taps *call next*; where several seats are open, for that one, or for none yet. */
  async callNext(game: string, seat: number | 'no seat'): Promise<void> {
    await this.page.getByRole('button', { name: text.callNextFor(game) }).click();
    const sheet = this.page.getByRole('dialog');
    const name = seat === 'no seat' ? text.forNone : new RegExp(`\\b${seat}$`);
    await sheet.getByRole('button', { name }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  /** Somebody joins a list, known or new. */
  async join(game: string, player: string): Promise<void> {
    await this.page.getByRole('button', { name: text.addTo(game) }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByRole('combobox', { name: text.whoJoins }).fill(player);
    await sheet.getByRole('option').first().click();
    await this.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await this.entry(game, player).waitFor();
  }

  /** The address that makes a phone this player's: what the QR code on their sheet says. */
  async phoneCode(game: string, player: string): Promise<string> {
    await this.entry(game, player).locator('button:nth-of-type(2)').click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByRole('button', { name: phonePartText.show }).click();
    const address = await sheet.getByText(/\/join#/).textContent();
    await this.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    return address ?? '';
  }

  /** Whoever was called takes the seat that is held for them. */
  async seatCalled(game: string, player: string): Promise<void> {
    await this.entry(game, player)
      .getByRole('button', { name: new RegExp(`^${common.act.seat}`) })
      .click();
    await this.entry(game, player).waitFor({ state: 'detached' });
  }

  /** A seat of a cash table, in the room's view. */
  seat(seat: number): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${text.seatLabel(seat, '', undefined)}(,|$)`) });
  }

  /** A table on the map, by what the room calls it. */
  table(label: string): Locator {
    return this.page.getByRole('main').getByRole('listitem', { name: new RegExp(`^(table )?${label}$`, 'i') });
  }

  seatAt(label: string, seat: number): Locator {
    return this.table(label).getByRole('button', {
      name: new RegExp(`^${text.seatLabel(seat, '', undefined)}(,|$)`),
    });
  }

  /** Who sits or is expected at a table, by seat: "Seat 2, Ben K., away" as `2 Ben K., away`. */
  async seated(label: string): Promise<string[]> {
    // Under a sheet that is just closing nothing else can be found.
    await this.table(label).waitFor();
    const tiles = this.table(label).getByRole('button', { name: /^Seat \d+, / });
    const labels = await tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute('aria-label') ?? ''));
    return labels.map((one) => one.replace(/^Seat (\d+), /, '$1 ')).filter((one) => !/^\d+ (open|for )/.test(one));
  }

  /** The sheet of a table, of one of its seats or of who sits there. */
  async openSheet(tapped: Locator): Promise<Locator> {
    await tapped.click();
    const sheet = this.page.getByRole('dialog');
    await sheet.waitFor();
    return sheet;
  }

  sheetOf(label: string): Promise<Locator> {
    return this.openSheet(this.table(label).getByRole('button').first());
  }

  /** Resolves when no sheet is open. */
  async isClosed(): Promise<void> {
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** A move that is due, as its card: who goes where. */
  due(player: string | RegExp): Locator {
    return this.page.getByRole('list', { name: text.movesDue }).getByRole('listitem').filter({ hasText: player });
  }

  /** The number of an entry: its handle. */
  handle(game: string, player: string): Locator {
    return this.list(game).getByRole('button', { name: new RegExp(`^${text.moveTitle(player)}, `) });
  }

  /** Who stands on a list: a tap opens them. */
  nameOn(game: string, player: string): Locator {
    return this.entry(game, player).getByRole('button').nth(1);
  }

  /** Who sits at a cash table and in a tournament, as a quiet card. */
  crossing(player: string): Locator {
    return this.page.getByRole('list', { name: text.bothSeats }).getByRole('listitem').filter({ hasText: player });
  }
}
