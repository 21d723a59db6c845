import { createResource, type JSX, Show } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { text as common } from '../../text/en.ts';
import { phoneText as text } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import type { PhoneAct } from '../phone/select-acts.ts';
import { actTitle, createPhoneWords, ownRefusal } from './act-words.ts';
import { Card } from './card.tsx';

/** Why an act did not stand, in plain words, until its player has read it. */
export function RefusedCard(props: { act: PhoneAct }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const words = createPhoneWords();
  const own = () => ownRefusal(props.act, words);
  // The catalogue of all refusals is larger than what a phone meets as a rule.
  const [catalogue] = createResource(
    () => own() === undefined,
    () => import('../../text/refusals.ts'),
  );
  const sentence = () =>
    own() ?? catalogue()?.refusalSentence(props.act.code ?? '', props.act.details ?? {}, words) ?? '';
  return (
    <Card
      tone="conflict"
      label={text.me.refused}
      title={
        <span class="flex items-center gap-2">
          <span class="i-tabler-alert-triangle text-conflict-ink" aria-hidden="true" />
          {actTitle(props.act, words)}
        </span>
      }
      aside={<span class="text-sm text-quiet tabular-nums">{formats.timeOfDay(props.act.at)}</span>}
    >
      <p role="alert">{sentence()}</p>
      <Show when={props.act.seq}>
        {(seq) => (
          <Button class="justify-self-start" onClick={() => phone.dismiss(seq())}>
            {common.act.dismiss}
          </Button>
        )}
      </Show>
    </Card>
  );
}
