import { Page } from '../../pages/page.tsx';
import { text } from '../../text/en.ts';

export default function Floor() {
  return (
    <Page title={text.surface.floor}>
      <p class="text-quiet">{text.notBuilt(text.surface.floor)}</p>
    </Page>
  );
}
