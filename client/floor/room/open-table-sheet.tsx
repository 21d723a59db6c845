import { createSignal, type JSX, Show } from 'solid-js';
import { gamesInOrder, labelOf, tablesInOrder, waitlistOf } from '../../../src/floor/index.ts';
import { floorText } from '../../text/floor.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { useRoom } from './create-room.tsx';
import { NewGame, type NewGameFields } from './new-game.tsx';

const NEW = 'new-game';
const NONE = 'none';
/** So many who could sit down make a game. */
const ENOUGH = 4;

/** A table opens for a game that the room offers, or for a new one; the first of its list can sit down at once ([CASH-4]). */
export function OpenTableSheet(props: { game: string | undefined; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const games = () => gamesInOrder(room.state());
  const ready = (of: string) =>
    waitlistOf(room.state(), of).filter(({ entry }) => entry.present && entry.status.type === 'waiting').length;
  /** The game for which most wait: in the common case the sheet is right as it opens. */
  const longest = () => [...games()].sort((a, b) => ready(b.id) - ready(a.id))[0]?.id;
  const [game, setGame] = createSignal(props.game ?? longest() ?? NEW);
  const [fresh, setFresh] = createSignal<NewGameFields>({ name: 'NLH', stakes: '', seats: 9, buyIn: '', rotation: '' });
  const [label, setLabel] = createSignal(nextLabel());
  const [chosenFill, setFill] = createSignal<'yes' | 'no'>();
  const [feeds, setFeeds] = createSignal(NONE);
  const waiting = () => (game() === NEW ? 0 : ready(game()));
  /** [CASH-4] With enough for a game, they sit down with the opening, unless somebody says otherwise. */
  const fill = () => chosenFill() ?? (waiting() >= ENOUGH ? 'yes' : 'no');
  const mains = () =>
    game() === NEW
      ? []
      : tablesInOrder(room.state(), game()).flatMap(({ id, table }) => (table.state === 'closed' ? [] : [id]));
  const seats = () => (game() === NEW ? fresh().seats : (room.state().get('games', game())?.seats ?? 9));
  const complete = () =>
    label().trim() !== '' && (game() !== NEW || (fresh().name.trim() !== '' && fresh().stakes.trim() !== ''));

  function nextLabel(): string {
    const taken = [...room.state().entries('tables')]
      .map(([id, row]) => Number(row.label ?? id))
      .filter(Number.isFinite);
    return String(Math.max(0, ...taken) + 1);
  }

  async function open(): Promise<void> {
    props.onClose();
    const id = game() === NEW ? desk.device.newId() : game();
    if (game() === NEW) {
      const { name, stakes, seats, buyIn } = fresh();
      const rotation = fresh()
        .rotation.split(',')
        .map((one) => one.trim())
        .filter(Boolean);
      const body = {
        game: id,
        name: name.trim(),
        stakes: stakes.trim(),
        seats,
        ...(buyIn.trim() ? { buyIn: buyIn.trim() } : {}),
        ...(rotation.length > 1 ? { rotation } : {}),
      };
      const added = await desk.act('floor', 'game.added', body, { quiet: true });
      if (added.type === 'refused') return;
    }
    const more = fill() === 'yes' && waiting() > 0 ? { fill: Math.min(waiting(), seats()) } : {};
    const chain = mains().includes(feeds()) ? { feeds: [feeds()] } : {};
    const body = { table: desk.device.newId(), game: id, label: label().trim(), ...chain, ...more };
    await room.act('cashtable.opened', body);
  }

  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      title={text.openTable}
      footer={
        <Button kind="primary" class="flex-1" disabled={!complete()} onClick={() => void open()}>
          {text.openNow}
        </Button>
      }
    >
      <div class="grid gap-5">
        <SelectList
          legend={text.game}
          value={game()}
          onChange={setGame}
          options={[
            ...games().map(({ id }) => ({ value: id, label: desk.words('floor').game(id) })),
            { value: NEW, label: text.newGame },
          ]}
        />
        <Show when={game() === NEW}>
          <NewGame fields={fresh()} onChange={setFresh} />
        </Show>
        <Field label={text.tableNumber} value={label()} onInput={setLabel} maxlength={20} />
        <Show when={mains().length > 0}>
          <SelectList
            legend={text.openAsFeeder}
            inline
            value={mains().includes(feeds()) ? feeds() : NONE}
            onChange={setFeeds}
            options={[
              { value: NONE, label: text.asMain },
              ...mains().map((id) => ({
                value: id,
                label: text.asFeederOf(floorText.table(labelOf(room.state(), id))),
              })),
            ]}
          />
        </Show>
        <Show when={waiting() > 0}>
          <SelectList
            legend={text.fill(waiting())}
            inline
            value={fill()}
            onChange={setFill}
            options={[
              { value: 'yes', label: text.fillYes },
              { value: 'no', label: text.fillNo },
            ]}
          />
        </Show>
      </div>
    </Sheet>
  );
}
