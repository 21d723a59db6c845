/** Everything that a tournament prints: move sheets, seat cards, lists. */
import { seatCard } from '../../../../src/tournament/cards.ts';
import { movesOutstanding } from '../../../../src/tournament/moves.ts';
import { numberOfSeat, tableOfSeat } from '../../../../src/tournament/seating.ts';
import { noShows } from '../../../../src/tournament/select.ts';
import { floorText } from '../../../text/floor.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { useDesk } from '../../desk.tsx';
import { type TournamentFacts, useTournament } from '../create-tournament.tsx';
import { drawTitle } from '../moves/draw-title.ts';
import { selectDraw, selectDrawLines } from '../moves/select-draws.ts';
import { printPaper } from './print-paper.tsx';
import { type SeatCard, SeatCards } from './seat-cards.tsx';
import { type PaperColumn, TablePaper } from './table-paper.tsx';

const text = playText.paper;

export interface Papers {
  /** [BREAK-2] Who goes from where to where, of one break or redraw. */
  moveSheet(draw: string): void;
  /** All who have to move and have not been seen, of whatever cause. */
  movers(): void;
  /** [SEAT-5] */
  noShows(): void;
  /** [SEAT-6] Cards for everyone whom a draw seated and who still has that seat. */
  cardsOfDraw(draw: string): void;
  cards(players: readonly string[]): void;
  /** A table of anything. */
  table(title: string, columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): void;
}

export function createPapers(tournament: TournamentFacts = useTournament()): Papers {
  const desk = useDesk();
  const state = () => tournament.state();
  const event = () => tournament.row()?.name ?? '';
  const name = (player: string) => desk.device.name(player);
  const printed = () => `${desk.formats().day(desk.device.now())}, ${desk.formats().timeOfDay(desk.device.now())}`;

  function table(title: string, columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): void {
    const about = [event(), desk.device.facts().name, text.printed(printed())].join(' · ');
    printPaper(`${event()} – ${title}`, () => <TablePaper {...{ title, about, columns, rows }} />);
  }
  const MOVE_COLUMNS = [{ head: text.from }, { head: text.player, strong: true }, { head: text.to, strong: true }];

  function card(player: string): SeatCard[] {
    const facts = seatCard(state(), player, desk.device.now());
    if (!facts) return [];
    const { number, blinds } = desk.formats();
    const level = [
      floorText.strip.level(facts.level),
      blinds(facts.smallBlind, facts.bigBlind, facts.ante),
      text.stack(number(facts.startingStack)),
    ];
    // Whether they wait may be known from the act that moved them; a card alone knows no button.
    const waits = facts.waits === null ? (state().get('moves', player)?.waits ?? null) : facts.waits;
    const note = waits === null ? text.looks : waits ? text.waits : undefined;
    return [{ place: playText.spot(facts), player: name(player), event: facts.event, level: level.join(' · '), note }];
  }
  function cards(players: readonly string[]): void {
    const all = players.flatMap(card);
    if (all.length > 0)
      printPaper(`${event()} – ${text.seatCards}`, () => <SeatCards cards={all} printed={printed()} />);
  }

  return {
    table,
    cards,
    moveSheet(draw) {
      const facts = selectDraw(state(), draw);
      if (!facts) return;
      const rows = selectDrawLines(state(), draw, new Set()).map(({ id, from, to }) => [
        from ? playText.spot(from) : playText.noSpot,
        name(id),
        to ? playText.spot(to) : playText.noSpot,
      ]);
      table(text.moveSheet(drawTitle(facts)), MOVE_COLUMNS, rows);
    },
    movers() {
      const rows = movesOutstanding(state()).map(({ player, from, to }) => [
        from ? playText.spot(from) : playText.noSpot,
        name(player),
        playText.spot(to),
      ]);
      table(text.movers, MOVE_COLUMNS, rows);
    },
    noShows() {
      const rows = noShows(state())
        .map((player) => ({ player, seat: state().get('players', player)!.seat! }))
        .map(({ player, seat }) => ({
          player,
          table: state().get('tables', tableOfSeat(seat))!.number,
          seat: numberOfSeat(seat),
        }))
        .sort((a, b) => a.table - b.table || a.seat - b.seat)
        .map(({ player, ...spot }) => [playText.spot(spot), name(player), '']);
      table(text.noShows, [{ head: text.seat }, { head: text.player, strong: true }, { head: text.seen }], rows);
    },
    cardsOfDraw(draw) {
      const lines = selectDrawLines(state(), draw, new Set()).filter(({ status }) => status !== 'moved');
      cards(lines.map(({ id }) => id));
    },
  };
}
