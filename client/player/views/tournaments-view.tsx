import { A } from '@solidjs/router';
import { Index, type JSX, Show } from 'solid-js';
import { createNow } from '../../device/create-now.ts';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { createGuest } from '../create-guest.ts';
import { usePhone } from '../phone/create-phone.tsx';
import { tournamentAddress } from '../places.ts';
import { isPlayable, TournamentCard } from '../tournaments-now.tsx';
import { Interest } from './interest.tsx';
import { OwnTournamentCard } from './own-tournament-card.tsx';
import { tournamentsOf } from './select-now.ts';

const text = phoneText.tournaments;

/** The player's tournaments, then all of the venue's: as anyone is told of them, and while they are looked at. */
export function TournamentsView(): JSX.Element {
  const phone = usePhone();
  const guest = createGuest();
  const { formats } = usePage();
  const now = createNow(1_000, () => phone.clock.now());
  return (
    <div class="grid gap-3">
      <h1 class="sr-only">{text.title}</h1>
      <Show when={tournamentsOf(phone.board()).length > 0}>
        <section class="mb-3 grid gap-3" aria-labelledby="mine">
          <h2 id="mine" class="text-lg font-650">
            {text.mine}
          </h2>
          <Index each={tournamentsOf(phone.board())}>
            {(own) => <OwnTournamentCard own={own()} linked level={3} />}
          </Index>
        </section>
      </Show>
      <h2 class="text-lg font-650">{text.title}</h2>
      <ul class="grid gap-3">
        <Index each={guest.news().tournaments.filter(isPlayable)} fallback={<li class="text-quiet">{text.none}</li>}>
          {(tournament) => (
            <TournamentCard tournament={tournament()} now={now()} formats={formats}>
              <A
                href={tournamentAddress(phone.facts.venue, tournament().id)}
                aria-label={text.detailsOf(tournament().name)}
                class="target flex items-center gap-1.5 rounded text-accent-ink focusable"
              >
                {text.details}
                <span class="i-tabler-chevron-right rtl:-scale-x-100" aria-hidden="true" />
              </A>
            </TournamentCard>
          )}
        </Index>
      </ul>
    </div>
  );
}

/** One tournament, at the address that is shared. */
export function TournamentView(props: { venue: string; id: string }): JSX.Element {
  const phone = usePhone();
  const guest = createGuest();
  const { formats } = usePage();
  const now = createNow(1_000, () => phone.clock.now());
  const tournament = () =>
    props.venue === phone.facts.venue ? guest.news().tournaments.find(({ id }) => id === props.id) : undefined;
  const own = () => tournamentsOf(phone.board()).find(({ id }) => id === props.id);
  return (
    <div class="grid gap-3">
      <h1 class="sr-only">{tournament()?.name ?? text.title}</h1>
      <A href="/tournaments" class="target flex items-center gap-1.5 rounded text-quiet focusable">
        <span class="i-tabler-chevron-left rtl:-scale-x-100" aria-hidden="true" />
        {text.back}
      </A>
      <Show when={own()}>{(mine) => <OwnTournamentCard own={mine()} />}</Show>
      <Show when={tournament()} fallback={<p class="text-quiet">{text.gone}</p>}>
        {(it) => (
          <>
            <h2 class="sr-only">{text.details}</h2>
            <ul>
              <TournamentCard tournament={it()} now={now()} formats={formats} open>
                <Interest id={it().id} name={it().name} />
              </TournamentCard>
            </ul>
          </>
        )}
      </Show>
    </div>
  );
}
