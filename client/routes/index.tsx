import { Page } from '../pages/page.tsx';
import { SurfaceLinks } from '../pages/surface-links.tsx';
import { text } from '../text/en.ts';

export default function Guest() {
  return (
    <Page title={text.guest.title}>
      <p class="text-quiet">{text.guest.about}</p>
      <SurfaceLinks />
      <p class="text-sm text-quiet">{text.guest.phones}</p>
    </Page>
  );
}
