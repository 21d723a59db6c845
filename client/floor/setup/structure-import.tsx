import { createSignal, For, type JSX, Show } from 'solid-js';
import type { StructureReading } from '../../../src/structure/index.ts';
import { floorText } from '../../text/floor.ts';
import { findingWords } from '../../text/structure-findings.ts';
import { Button } from '../../ui/button.tsx';

const text = floorText.setup;

export interface StructureImportProps {
  source: string;
  reading: StructureReading | undefined;
  onLoad: (text: string, fileName: string | undefined) => void;
}

/** A file, dropped, chosen or pasted as text; what is wrong with it names the row ([STRUCT-2]). */
export function StructureImport(props: StructureImportProps): JSX.Element {
  const [over, setOver] = createSignal(false);
  const [open, setOpen] = createSignal(true);
  const [unreadable, setUnreadable] = createSignal<string>();
  let chooser: HTMLInputElement | undefined;

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      const name = file.name
        .replace(/\.\w+$/, '')
        .replaceAll(/[-_]+/g, ' ')
        .replace(/^structure /i, '');
      props.onLoad(await file.text(), name.charAt(0).toUpperCase() + name.slice(1));
      setUnreadable(undefined);
      setOpen(false);
    } catch {
      setUnreadable(text.unreadable(file.name));
    }
  }

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
        <div class="flex flex-wrap items-center gap-3">
          <div class="me-auto">
            <h2 class="font-650">{text.structure}</h2>
            <p class="text-quiet">{text.structureHint}</p>
          </div>
          <Button
            kind={props.reading?.structure ? 'plain' : 'primary'}
            icon="i-tabler-file-import"
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
        <details open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary class="target flex cursor-pointer items-center gap-1.5 rounded text-quiet focusable">
            <span class="i-tabler-chevron-right rtl:-scale-x-100 [[open]>summary>&]:rotate-90" aria-hidden="true" />
            {text.paste}
          </summary>
          <textarea
            class="h-40 w-full rounded border border-edge bg-ground p-3 font-mono text-sm focusable"
            aria-label={text.pasteLabel}
            placeholder={text.example}
            spellcheck={false}
            value={props.source}
            onInput={(event) => {
              props.onLoad(event.currentTarget.value, undefined);
              // What was pasted whole makes room for what it says; what is typed stays in sight.
              if (event.inputType === 'insertFromPaste' && props.reading?.structure) setOpen(false);
            }}
          />
        </details>
      </fieldset>
      <Show when={unreadable()}>{(words) => <p role="alert">{words()}</p>}</Show>
      <Show when={props.reading && !props.reading.structure}>
        <div class="panel grid gap-2 border-conflict! bg-conflict-wash p-4" role="alert">
          <h3 class="flex items-center gap-2 font-650">
            <span class="i-tabler-alert-triangle text-conflict-ink" aria-hidden="true" />
            {text.refused(props.reading!.refusals.length)}
          </h3>
          <ul class="grid gap-1">
            <For each={props.reading!.refusals}>{(finding) => <li>{findingWords(finding)}</li>}</For>
          </ul>
        </div>
      </Show>
    </section>
  );
}
