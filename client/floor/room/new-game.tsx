import type { JSX } from 'solid-js';
import { cashText as text } from '../../text/floor-cash.ts';
import { Field } from '../../ui/field.tsx';

export interface NewGameFields {
  readonly name: string;
  readonly stakes: string;
  readonly seats: number;
  readonly buyIn: string;
  /** A mixed game's rotation, with commas between. */
  readonly rotation: string;
}

/** A game that the room begins to offer: name, stakes, seats, buy-in range and rotation ([CASH-1]; labels only). */
export function NewGame(props: { fields: NewGameFields; onChange: (fields: NewGameFields) => void }): JSX.Element {
  const set = (change: Partial<NewGameFields>) => props.onChange({ ...props.fields, ...change });
  return (
    <div class="grid grid-cols-2 items-start gap-3">
      <Field
        label={text.gameName}
        placeholder="NLH"
        value={props.fields.name}
        maxlength={60}
        onInput={(name) => set({ name })}
      />
      <Field
        label={text.stakes}
        placeholder="1/3"
        value={props.fields.stakes}
        maxlength={60}
        onInput={(stakes) => set({ stakes })}
      />
      <Field
        label={text.seats}
        inputmode="numeric"
        value={String(props.fields.seats)}
        onInput={(typed) => set({ seats: Math.min(12, Math.max(2, Math.round(Number(typed)) || 9)) })}
      />
      <Field
        label={text.buyIn}
        placeholder="100–500"
        value={props.fields.buyIn}
        maxlength={60}
        onInput={(buyIn) => set({ buyIn })}
      />
      <Field
        class="col-span-2"
        label={text.rotation}
        placeholder="Omaha 8, Razz, Stud"
        value={props.fields.rotation}
        maxlength={200}
        onInput={(rotation) => set({ rotation })}
      />
    </div>
  );
}
