import type { JSX } from 'solid-js';
import { durationOf } from '../../../src/structure/schedule.ts';
import { levelsOf, type Structure, type StructureTerms } from '../../../src/structure/structure.ts';
import { writeCsvStructure, writeJsonStructure } from '../../../src/structure/write.ts';
import { structureText } from '../../text/floor-structure.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { printPaper } from '../tournament/paper/print-paper.tsx';
import { fileName, saveFile } from '../tournament/results/save-file.ts';
import { StructurePaper } from './structure-paper.tsx';

const text = structureText.takeAway;

/** The structure as a file that imports back the same ([STRUCT-3]), or on paper. Undefined while something is refused. */
export function TakeAway(props: {
  name: string;
  structure: Structure | undefined;
  terms: StructureTerms;
}): JSX.Element {
  const desk = useDesk();
  const named = () => props.name || structureText.editor.title;
  const take = (use: (structure: Structure) => void) => () => props.structure && use(props.structure);
  const csv = take((structure) => saveFile(fileName(named(), 'csv'), 'text/csv', writeCsvStructure(structure)));
  const json = take((structure) =>
    saveFile(
      fileName(named(), 'json'),
      'application/json',
      writeJsonStructure(structure, props.name ? { ...props.terms, name: props.name } : props.terms),
    ),
  );
  const print = take((structure) => {
    const [formats, title, rows] = [desk.formats(), named(), structure.rows];
    const about = structureText.course.summary(levelsOf(structure).length, structureText.hours(durationOf(rows).total));
    printPaper(title, () => <StructurePaper title={title} about={about} rows={rows} formats={formats} />);
  });
  return (
    <fieldset class="flex flex-wrap gap-2" aria-label={text.label}>
      <Button icon="i-tabler-download" disabled={!props.structure} onClick={csv}>
        {text.csv}
      </Button>
      <Button icon="i-tabler-download" disabled={!props.structure} onClick={json}>
        {text.json}
      </Button>
      <Button icon="i-tabler-printer" disabled={!props.structure} onClick={print}>
        {text.print}
      </Button>
    </fieldset>
  );
}
