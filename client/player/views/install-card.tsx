import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { settingsText } from '../../text/player-settings.ts';
import { Button } from '../../ui/button.tsx';
import { install, installWay, onInstallChange } from '../phone/make-install.ts';
import { Card } from './card.tsx';

const text = settingsText.install;

/** How the page comes onto the home screen: by the browser's own offer, or by hand. */
export function InstallCard(): JSX.Element {
  const [way, setWay] = createSignal(installWay());
  onCleanup(onInstallChange(() => setWay(installWay())));
  return (
    <Show when={way() !== 'installed'}>
      <Card title={text.title}>
        <p class="text-sm text-quiet">{text.hint}</p>
        <Show when={way() === 'offer'} fallback={<p>{way() === 'ios' ? text.ios : text.menu}</p>}>
          <Button kind="primary" class="justify-self-start" icon="i-tabler-download" onClick={() => void install()}>
            {text.now}
          </Button>
        </Show>
      </Card>
    </Show>
  );
}
