/** What lies over the view: the one sheet that is open, and the search for a seat that a tap on the map ends. */
import { type Accessor, createContext, createSignal, type JSX, useContext } from 'solid-js';
import type { PlayPart } from './tournament/play-part.ts';

export type SheetRequest =
  /** `from`: the subject whose acts come first. */
  | { readonly type: 'person'; readonly player: string; readonly from?: string | undefined }
  | { readonly type: 'seat'; readonly tournament: string; readonly seat: string }
  | { readonly type: 'table'; readonly tournament: string; readonly table: string }
  | { readonly type: 'clock'; readonly tournament: string }
  | { readonly type: 'tournament'; readonly tournament: string }
  | { readonly type: 'play'; readonly tournament: string; readonly part: PlayPart }
  | { readonly type: 'leagues'; readonly tournament?: string | undefined }
  | { readonly type: 'cash-seat'; readonly table: string; readonly seat: number }
  | { readonly type: 'cash-table'; readonly table: string }
  | { readonly type: 'open-table'; readonly game?: string | undefined }
  | { readonly type: 'call-next'; readonly game: string }
  | { readonly type: 'join'; readonly game: string }
  | { readonly type: 'game'; readonly game: string }
  /** `to`: the place on the list, from 0; left out, it is asked. */
  | { readonly type: 'reorder'; readonly game: string; readonly player: string; readonly to?: number | undefined }
  | { readonly type: 'day' }
  | { readonly type: 'sync' }
  | { readonly type: 'staff' };

/** A player who is to be given a seat: the next tap on a free one does it. `from` is where they sit now. */
export interface Picking {
  readonly subject: string;
  readonly player: string;
  readonly from?: string | undefined;
}

export interface Stage {
  readonly sheet: Accessor<SheetRequest | undefined>;
  open(request: SheetRequest): void;
  close(): void;
  readonly picking: Accessor<Picking | undefined>;
  pick(picking: Picking | undefined): void;
  readonly searching: Accessor<boolean>;
  search(open: boolean): void;
}

const Context = createContext<Stage>();

export function useStage(): Stage {
  const stage = useContext(Context);
  if (!stage) throw new Error('useStage was called outside of a StageProvider');
  return stage;
}

export function StageProvider(props: { children: JSX.Element }): JSX.Element {
  const [sheet, setSheet] = createSignal<SheetRequest>();
  const [picking, setPicking] = createSignal<Picking>();
  const [searching, search] = createSignal(false);
  const stage: Stage = {
    ...{ sheet, picking, searching },
    search,
    open: setSheet,
    close: () => setSheet(undefined),
    pick(next) {
      setSheet(undefined);
      setPicking(next);
    },
  };
  return <Context.Provider value={stage}>{props.children}</Context.Provider>;
}
