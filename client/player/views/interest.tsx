import { createSignal, type JSX, Show } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import { waitingFor } from '../phone/select-acts.ts';
import { tournamentAddress } from '../places.ts';
import { Pending } from './pending.tsx';

const text = phoneText.tournaments;
const KINDS = ['interest.registered', 'interest.withdrawn'] as const;

/** To be told of a tournament, which is no entry in it; and to tell others of it. */
export function Interest(props: { id: string; name: string }): JSX.Element {
  const phone = usePhone();
  const interested = () => phone.board()?.interests.includes(props.id) ?? false;
  const waiting = () => waitingFor(phone.acts(), KINDS, ({ tournament }) => tournament === props.id);
  const turn = () =>
    void phone.act(interested() ? 'interest.withdrawn' : 'interest.registered', { tournament: props.id });
  return (
    <div class="grid gap-2">
      <Show when={!waiting()} fallback={<Pending what={phoneText.acts[waiting()!.kind]} />}>
        <Show when={interested()}>
          <p class="flex items-center gap-2">
            <span class="i-tabler-bell-ringing text-accent-ink" aria-hidden="true" />
            {text.interested}
          </p>
        </Show>
        <div class="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
          <Button icon={interested() ? 'i-tabler-bell-off' : 'i-tabler-bell'} class="whitespace-normal!" onClick={turn}>
            {interested() ? text.notInterested : text.interest}
          </Button>
          <Share address={tournamentAddress(phone.facts.venue, props.id)} title={props.name} />
        </div>
        <p class="text-sm text-quiet">{text.interestHint}</p>
      </Show>
    </div>
  );
}

function Share(props: { address: string; title: string }): JSX.Element {
  const page = usePage();
  const [copied, setCopied] = createSignal(false);
  async function share(): Promise<void> {
    const url = new URL(props.address, location.origin).href;
    try {
      if (navigator.share) return await navigator.share({ title: props.title, url });
      await navigator.clipboard.writeText(url);
      setCopied(true);
      page.announcer.announce(text.copied);
    } catch {
      // Put away again, or not allowed here: nothing was shared, and the address stands in the browser's bar.
    }
  }
  return (
    <Button icon={copied() ? 'i-tabler-check' : 'i-tabler-share'} onClick={() => void share()}>
      {text.share}
    </Button>
  );
}
