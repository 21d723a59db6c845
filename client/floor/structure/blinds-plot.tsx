import { createMemo, For, type JSX, Show } from 'solid-js';
import { leadOf, levelsOf, type StructureRow, totalMinutes } from '../../../src/structure/structure.ts';
import { structureText } from '../../text/floor-structure.ts';
import { useDesk } from '../desk.tsx';
import { plotBlinds } from './plot-steps.ts';
import './structure.css';

const WIDTH = 600;
const HEIGHT = 90;

/** The big blind over time, breaks shaded; the expected end is a line. The numbers stand beside it in words. */
export function BlindsPlot(props: { rows: readonly StructureRow[]; end?: number | undefined }): JSX.Element {
  const desk = useDesk();
  const plot = createMemo(() => plotBlinds(props.rows, WIDTH, HEIGHT));
  const label = () => {
    const levels = levelsOf({ rows: props.rows });
    const number = (at: number) => desk.formats().number(leadOf(levels.at(at)!));
    return structureText.course.plot(number(0), number(-1), structureText.hours(totalMinutes({ rows: props.rows })));
  };
  return (
    <Show when={plot()}>
      {(drawn) => (
        <svg
          role="img"
          aria-label={label()}
          viewBox={`-2 -6 ${WIDTH + 4} ${HEIGHT + 12}`}
          preserveAspectRatio="none"
          class="structure-plot"
        >
          <For each={drawn().breaks}>
            {(pause) => <rect x={pause.x} y={-6} width={pause.width} height={HEIGHT + 12} />}
          </For>
          <Show when={props.end !== undefined && drawn().x(props.end) <= WIDTH}>
            <line
              x1={drawn().x(props.end!)}
              x2={drawn().x(props.end!)}
              y1={-6}
              y2={HEIGHT + 6}
              stroke-dasharray="4 4"
              stroke-width="2"
              vector-effect="non-scaling-stroke"
            />
          </Show>
          <path
            d={drawn().line}
            fill="none"
            stroke-width="2.5"
            stroke-linejoin="round"
            vector-effect="non-scaling-stroke"
          />
        </svg>
      )}
    </Show>
  );
}
