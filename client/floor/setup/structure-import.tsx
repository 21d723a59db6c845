import { createSignal, type JSX, Match, Show, Suspense, Switch } from 'solid-js';
import { type Draft, draftOf, draftOfReview, insertLevel } from '../../../src/structure/draft.ts';
import { MAX_ROWS } from '../../../src/structure/limits.ts';
import { reviewStructure, type StructureReview } from '../../../src/structure/read.ts';
import { usePage } from '../../shell/page-context.tsx';
import { text as common } from '../../text/en.ts';
import { structureText } from '../../text/floor-structure.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';
import { ImportReview } from '../structure/import-review.tsx';
import type { ChosenStructure } from './kept-setup.ts';

const TemplatePicker = lazyPart(() => import('../structure/template-picker.tsx'), 'TemplatePicker');
const AdvisorForm = lazyPart(() => import('../structure/advisor-form.tsx'), 'AdvisorForm');

const text = tournamentText.setup;
const ways = structureText.ways;
type Way = 'templates' | 'advisor' | 'paste';

export interface StructureImportProps {
  /** Levels are there already: the ways to others stay folded. */
  chosen: boolean;
  players: number;
  stack: string;
  onChoose: (chosen: ChosenStructure) => void;
}

/** Where levels come from: a file (chosen, dropped or pasted), a template, the advisor, or nothing. What is wrong with a file names its rows ([STRUCT-2]). */
export function StructureImport(props: StructureImportProps): JSX.Element {
  const desk = useDesk();
  const { toasts } = usePage();
  const [over, setOver] = createSignal(false);
  const [way, setWay] = createSignal<Way | undefined>(props.chosen ? undefined : 'templates');
  const [said, setSaid] = createSignal<string>();
  const [review, setReview] = createSignal<StructureReview & { readonly name?: string | undefined }>();
  let chooser: HTMLInputElement | undefined;

  function choose(chosen: ChosenStructure): void {
    setReview(undefined);
    setSaid(undefined);
    setWay(undefined);
    props.onChoose(chosen);
  }

  /** A file or pasted text: taken as it is when nothing is wrong, else shown with what is. */
  function load(source: string, name: string | undefined): void {
    const found = reviewStructure(source);
    setSaid(undefined);
    const { structure } = found.reading;
    if (structure)
      choose({
        draft: draftOf(structure.rows, found.terms.chipSet),
        terms: found.terms,
        name: found.terms.name ?? name,
      });
    else setReview(source.trim() === '' ? undefined : { ...found, name });
  }

  function take(which: 'good' | 'all'): void {
    const found = review();
    if (!found) return;
    const { draft, left } = draftOfReview(found, which);
    choose({ draft, terms: found.terms, name: found.terms.name ?? found.name });
    if (left > 0) toasts.show({ message: structureText.review.left(MAX_ROWS, desk.formats().number(left)) });
  }

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      const name = file.name
        .replace(/\.\w+$/, '')
        .replaceAll(/[-_]+/g, ' ')
        .replace(/^structure /i, '');
      load(await file.text(), name.charAt(0).toUpperCase() + name.slice(1));
    } catch {
      setSaid(text.unreadable(file.name));
    }
  }

  const empty = (): Draft => insertLevel({ rows: [], chips: '100, 500, 1000, 5000, 25000', next: 0 }, 0);
  const wayButton = (to: Way, label: string, icon: string) => (
    <Button
      icon={icon}
      aria-expanded={way() === to}
      class={way() === to ? 'border-accent!' : ''}
      onClick={() => setWay(way() === to ? undefined : to)}
    >
      {label}
    </Button>
  );

  return (
    <section class="grid gap-3" aria-label={text.structure}>
      <fieldset
        aria-label={text.structure}
        class="panel grid gap-3 border-dashed! p-4"
        classList={{ 'border-accent!': over() }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void read(event.dataTransfer?.files[0]);
        }}
      >
        <div>
          <h2 class="font-650">{text.structure}</h2>
          <p class="text-quiet">{text.structureHint}</p>
        </div>
        <div class="flex flex-wrap items-center gap-2">
          {wayButton('templates', ways.templates, 'i-tabler-layout-grid')}
          {wayButton('advisor', ways.advisor, 'i-tabler-clock-plus')}
          {wayButton('paste', text.paste, 'i-tabler-list-details')}
          <Button icon="i-tabler-plus" onClick={() => choose({ draft: empty(), terms: {} })}>
            {ways.empty}
          </Button>
          <Button
            kind={props.chosen ? 'plain' : 'primary'}
            icon="i-tabler-folder-open"
            onClick={() => chooser?.click()}
          >
            {text.chooseFile}
          </Button>
          <input
            ref={chooser}
            type="file"
            class="sr-only"
            tabindex="-1"
            aria-label={text.chooseFile}
            accept=".csv,.json,text/csv,application/json,text/plain"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </div>
        <Suspense fallback={<p class="text-quiet">{common.list.loading}</p>}>
          <Switch>
            <Match when={way() === 'templates'}>
              <TemplatePicker
                onPick={({ structure, terms }, name) =>
                  choose({ draft: draftOf(structure.rows, terms.chipSet), terms, name })
                }
              />
            </Match>
            <Match when={way() === 'advisor'}>
              <AdvisorForm
                players={props.players}
                stack={props.stack}
                onUse={({ rows }, { players, stack, chipSet }) =>
                  choose({ draft: draftOf(rows, chipSet), terms: { startingStack: stack, chipSet }, players })
                }
              />
            </Match>
            <Match when={way() === 'paste'}>
              <textarea
                class="h-40 w-full rounded border border-edge bg-ground p-3 font-mono text-sm focusable"
                aria-label={text.pasteLabel}
                placeholder={text.example}
                spellcheck={false}
                onInput={(event) => load(event.currentTarget.value, undefined)}
              />
            </Match>
          </Switch>
        </Suspense>
      </fieldset>
      <Show when={said()}>{(words) => <p role="alert">{words()}</p>}</Show>
      <Show when={review()}>{(found) => <ImportReview review={found()} onTake={take} />}</Show>
    </section>
  );
}
