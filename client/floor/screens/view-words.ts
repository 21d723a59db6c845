import type { View } from '../../../src/screens/index.ts';
import { floorText } from '../../text/floor.ts';
import { useDesk } from '../desk.tsx';
import { useTournaments } from '../tournaments.tsx';

const text = floorText.screens;

/** What a screen shows, in words. */
export function createViewWords(): (view: View) => string {
  const desk = useDesk();
  const tournaments = useTournaments();
  const nameOf = (tournament: string) =>
    tournaments()
      .find(({ id }) => id === tournament)
      ?.row()?.name ?? '';
  const words = (view: View): string => {
    switch (view.type) {
      case 'clock':
        return text.views.clock(nameOf(view.tournament));
      case 'waitlists':
        return view.game === undefined
          ? text.views.waitlists
          : text.views.waitlist(desk.words('floor').game(view.game));
      case 'seatings':
        return text.views.seatings(nameOf(view.tournament));
      case 'results':
        return text.views.results(nameOf(view.tournament));
      case 'rotation':
        return text.views.rotation(view.views.map(words).join(', '), view.seconds);
      default:
        return text.views[view.type];
    }
  };
  return words;
}
