import { For, type JSX } from 'solid-js';
import { levelsOf } from '../../../src/structure/structure.ts';
import { readTemplates, type Template } from '../../../src/structure/templates/index.ts';
import { structureText } from '../../text/floor-structure.ts';
import { useDesk } from '../desk.tsx';

const text = structureText.templates;

/** Structures that come with the product; one tap takes a copy of one. */
export function TemplatePicker(props: { onPick: (template: Template, name: string) => void }): JSX.Element {
  const desk = useDesk();
  const templates = readTemplates();
  const facts = ({ structure, terms }: Template) => {
    const levels = levelsOf(structure);
    return text.facts(levels.length, levels[0]?.minutes ?? 0, desk.formats().number(terms.startingStack ?? 0));
  };
  return (
    <ul class="grid grid-cols-[repeat(auto-fill,minmax(18rem,1fr))] gap-2" aria-label={text.label}>
      <For each={templates}>
        {(template) => {
          const [name, what] = text.names[template.id] ?? [template.id, ''];
          return (
            <li>
              <button
                type="button"
                class="target grid h-full w-full content-start gap-0.5 rounded border border-line bg-raised px-4 py-3 text-start hover:border-edge focusable"
                onClick={() => props.onPick(template, name)}
              >
                <span class="font-650">{name}</span>
                <span class="text-sm text-quiet">{what}</span>
                <span class="text-sm text-quiet tabular-nums">{facts(template)}</span>
              </button>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
