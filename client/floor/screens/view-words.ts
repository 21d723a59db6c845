import type { View } from '../../../src/screens/index.ts';
import { screensText as text } from '../../text/floor-screens.ts';
import { useDesk } from '../desk.tsx';
import { useTournaments } from '../tournaments.tsx';

/** What a screen shows, in words. */
export function createViewWords(): (view: View) => string {
  const desk = useDesk();
  const tournaments = useTournaments();
  const nameOf = (tournament: string) =>
    tournaments()
      .find(({ id }) => id === tournament)
      ?.row()?.name ?? '';
  const words = (view: View): string => {
    if (view.type === 'rotation') return text.inTurn(view.views.map(words).join(', '), view.seconds);
    if ('tournament' in view) return text.ofTournament(view.type, nameOf(view.tournament));
    if ('game' in view && view.game !== undefined) return text.ofGame(view.type, desk.words('floor').game(view.game));
    return text.sort(view.type);
  };
  return words;
}
