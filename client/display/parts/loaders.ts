import type { SingleView } from '../../../src/screens/views.ts';
import type { MakePart } from './part.ts';

type Loader = () => Promise<{ readonly default: MakePart }>;
/** The clock is in the first load; an idle screen needs nothing. */
export type PartType = Exclude<SingleView['type'], 'clock' | 'idle'>;

/** Every other view is fetched when the screen is first told to show it: the first load has 55 KiB for everything. */
export const LOADERS: { readonly [Type in PartType]: Loader } = {
  waitlists: () => import('../waitlist/part.tsx'),
  tables: () => import('../tables/part.tsx'),
  'must-move': () => import('../must-move/part.tsx'),
  seatings: () => import('../seatings/part.tsx'),
  moves: () => import('../moves/part.tsx'),
  'break-order': () => import('../break-order/part.tsx'),
  bubble: () => import('../bubble/part.tsx'),
  alternates: () => import('../alternates/part.tsx'),
  'final-table': () => import('../final-table/part.tsx'),
  results: () => import('../results/part.tsx'),
  slides: () => import('../slides/part.tsx'),
};

/** False for what another version of the program calls a view. */
export const isPart = (type: string): type is PartType => Object.hasOwn(LOADERS, type);
