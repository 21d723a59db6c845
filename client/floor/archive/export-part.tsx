import { createSignal, type JSX } from 'solid-js';
import { archiveText as text } from '../../text/floor-archive.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';

/** The tournament's whole record as a file. Works with nothing reachable, as far as this tablet holds it. */
export function ExportPart(props: { tournament: TournamentFacts }): JSX.Element {
  const desk = useDesk();
  const [named, setNamed] = createSignal(true);
  const [said, setSaid] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  function names(): ReadonlyMap<string, string> {
    const players = named() ? [...props.tournament.state().entries('players')].map(([id]) => id) : [];
    return new Map(players.map((id) => [id, desk.device.name(id)]));
  }
  async function save(): Promise<void> {
    setBusy(true);
    const result = await desk.device.exportOf(props.tournament.subject, names());
    setBusy(false);
    if (result.type === 'failed') {
      setSaid(text.failed[result.cause]);
      return;
    }
    download(result.bytes, `${fileName(props.tournament.row()?.name ?? '')}.pvm`);
    setSaid(text.saved);
  }
  return (
    <section class="grid gap-2" aria-label={text.export}>
      <h3 class="font-650">{text.export}</h3>
      <p class="text-sm text-quiet">{text.exportHint}</p>
      <label class="target flex items-center gap-3">
        <input
          type="checkbox"
          class="h-6 w-6 accent-[var(--accent)]"
          checked={named()}
          onChange={(event) => setNamed(event.currentTarget.checked)}
        />
        {text.withNames}
      </label>
      <Button icon="i-tabler-file-certificate" disabled={busy()} onClick={() => void save()}>
        {text.save}
      </Button>
      <p role="status" class="min-h-6 text-sm">
        {said()}
      </p>
    </section>
  );
}

const fileName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase() || 'tournament';

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
