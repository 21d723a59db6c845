import { For, type JSX } from 'solid-js';
import { scheduleOf } from '../../../src/structure/schedule.ts';
import type { StructureRow } from '../../../src/structure/structure.ts';
import { structureText } from '../../text/floor-structure.ts';
import type { Formats } from '../../text/format.ts';

const text = structureText.row;
const heads = structureText.editor.heads;

/** The structure on paper, for the wall and the players. Breaks stand out, and say what is coloured up. */
export function StructurePaper(props: {
  title: string;
  about: string;
  rows: readonly StructureRow[];
  formats: Formats;
}): JSX.Element {
  const number = (value: number | undefined) => (value ? props.formats.number(value) : '–');
  return (
    <>
      <h1>{props.title}</h1>
      <p class="about">{props.about}</p>
      <table>
        <thead>
          <tr>
            <th>{heads.row}</th>
            <th class="number">{text.fields.smallBlind}</th>
            <th class="number">{text.fields.bigBlind}</th>
            <th class="number">{text.fields.ante}</th>
            <th class="number">{text.fields.minutes}</th>
            <th class="number">{heads.starts}</th>
            <th>{heads.notes}</th>
          </tr>
        </thead>
        <tbody>
          <For each={scheduleOf(props.rows)}>
            {({ row, number: level, startsAt }) => (
              <tr>
                <td class="strong">{row.type === 'break' ? row.label || text.break : level}</td>
                <td class="number">{row.type === 'level' ? number(row.smallBlind) : ''}</td>
                <td class="number">{row.type === 'level' ? number(row.bigBlind) : ''}</td>
                <td class="number">{row.type === 'level' ? number(row.ante) : ''}</td>
                <td class="number">{row.minutes}</td>
                <td class="number">{structureText.hours(startsAt)}</td>
                <td>{notes(row)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );

  function notes(row: StructureRow): string {
    if (row.type === 'break') return row.colourUp ? text.colourUp(row.colourUp.map(number).join(', ')) : '';
    const kind =
      row.ante > 0 && row.anteKind === 'each_player' ? `${text.fields.ante}: ${text.anteKinds.each_player}` : '';
    const bring = row.bringIn ? text.bringIn(number(row.bringIn)) : '';
    const limits = row.smallBet ? text.limits(number(row.smallBet), number(row.bigBet ?? row.smallBet * 2)) : '';
    return [row.label, row.game, row.rotation?.join(', '), kind, bring, limits].filter(Boolean).join(' · ');
  }
}
