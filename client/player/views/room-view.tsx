import { Index, type JSX, Show } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText as text } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import { CalledCard } from './called-card.tsx';
import { Card } from './card.tsx';
import { GameCard } from './games-card.tsx';
import { OwnTournamentCard } from './own-tournament-card.tsx';
import { Pending } from './pending.tsx';
import { PlaceCard } from './place-card.tsx';
import { RefusedCard } from './refused-card.tsx';
import { RequestCard } from './request-card.tsx';
import { SeatCard } from './seat-card.tsx';
import { callsNow, joinsNow, placesNow, refusedNow, tournamentsNow } from './select-now.ts';

/**
 * What concerns the player now first, the room below it. By index: boards come whole, and what is open or focused in a card
 * must stay so.
 */
export function RoomView(props: { onOpenCall: (call: string) => void }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const games = () => phone.room()?.games;
  const title = (game: string) => {
    const known = games()?.find((one) => one.game === game);
    return known ? text.line.game(known.name, known.stakes) : text.line.title;
  };
  const barredUntil = (until: number | null) =>
    until === null ? undefined : `${formats.day(until)}, ${formats.timeOfDay(until)}`;
  return (
    <div class="grid gap-3">
      <h1 class="sr-only">{text.tabs.room}</h1>
      <Index each={callsNow(phone.board(), phone.acts())}>
        {(now) => <CalledCard now={now()} onOpen={() => props.onOpenCall(now().call.call)} />}
      </Index>
      <Index each={refusedNow(phone.acts())}>{(act) => <RefusedCard act={act()} />}</Index>
      <Show when={phone.board()?.barred}>
        {(barred) => <p class="panel p-4">{text.room.barred(barredUntil(barred().until))}</p>}
      </Show>
      <Show when={phone.board()?.seat}>{(seat) => <SeatCard seat={seat()} />}</Show>
      <Index each={phone.board()?.requests}>{(request) => <RequestCard request={request()} />}</Index>
      <Index each={tournamentsNow(phone.board())}>{(own) => <OwnTournamentCard own={own()} linked />}</Index>
      <Index each={placesNow(phone.board(), phone.acts())}>{(place) => <PlaceCard place={place()} />}</Index>
      <Show when={placesNow(phone.board(), phone.acts()).filter(({ doing }) => doing !== 'leaving').length > 1}>
        <Button kind="quiet" icon="i-tabler-logout" onClick={() => void phone.act('lists.left', {})}>
          {text.line.leaveAll}
        </Button>
      </Show>
      <Index each={joinsNow(phone.board(), phone.acts())}>
        {(act) => (
          <Card tentative label={text.line.title} title={title(act().body.game)}>
            <Pending what={text.line.joining} hint />
          </Card>
        )}
      </Index>
      <section class="mt-3 grid gap-3" aria-labelledby="games">
        <h2 id="games" class="text-lg font-650">
          {text.room.title}
        </h2>
        <Show when={games()} fallback={<p class="text-quiet">{text.room.unknown}</p>}>
          {(all) => (
            <Show when={all().length > 0} fallback={<p class="text-quiet">{text.room.none}</p>}>
              <ul class="grid gap-3">
                <Index each={all()}>{(game) => <GameCard game={game()} />}</Index>
              </ul>
            </Show>
          )}
        </Show>
      </section>
    </div>
  );
}
