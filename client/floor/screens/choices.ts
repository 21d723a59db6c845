/** What a screen can be given, by what it is about. Pure. */
import {
  MOST_IN_ROTATION,
  ROOM_VIEWS,
  type SingleView,
  TOURNAMENT_VIEWS,
  type View,
} from '../../../src/screens/index.ts';

/** Slides have one set for the whole venue so far. */
export const HOUSE_SLIDES = 'house';
export const ROTATION_SECONDS = [10, 20, 30, 60] as const;
const DEFAULT_SECONDS = 20;

/** `t.<tournament>`, `room` or `house`. */
export type About = `t.${string}` | 'room' | 'house';

export function aboutOf(view: SingleView): About {
  if ('tournament' in view) return `t.${view.tournament}`;
  return view.type === 'slides' || view.type === 'idle' ? 'house' : 'room';
}

/** All views about one thing. `games`: ids of those that are offered; each has views of its own where there are several. */
export function viewsAbout(about: About, games: readonly string[]): SingleView[] {
  if (about === 'house') return [{ type: 'slides', set: HOUSE_SLIDES }, { type: 'idle' }];
  if (about !== 'room') return TOURNAMENT_VIEWS.map((type) => ({ type, tournament: about.slice(2) }));
  const all = ROOM_VIEWS.map((type): SingleView => ({ type }));
  if (games.length < 2) return all;
  return [...all, ...games.map((game): SingleView => ({ type: 'waitlists', game }))];
}

export const keyOf = (view: SingleView): string => JSON.stringify(view);
const same = (a: SingleView, b: SingleView): boolean => keyOf(a) === keyOf(b);

export const singlesOf = (view: View): readonly SingleView[] => (view.type === 'rotation' ? view.views : [view]);

/** The same views in turn. A screen that showed nothing begins with none of its own: the first that is chosen stands alone. */
export const inTurn = (view: View): View =>
  view.type === 'rotation' ? view : { type: 'rotation', views: [view], seconds: DEFAULT_SECONDS };

export const alone = (view: View): View => (view.type === 'rotation' ? view.views[0]! : view);

/** The rotation with this view more, or without it; undefined when it would be too long or would show nothing. */
export function toggled(view: View, chosen: SingleView): View | undefined {
  const { views, seconds } = inTurn(view) as Extract<View, { type: 'rotation' }>;
  const without = views.filter((each) => !same(each, chosen));
  const next = without.length < views.length ? without : [...views.filter(({ type }) => type !== 'idle'), chosen];
  return next.length === 0 || next.length > MOST_IN_ROTATION ? undefined : { type: 'rotation', views: next, seconds };
}
