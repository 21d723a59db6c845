import { useLocation } from '@solidjs/router';
import { Page } from '../pages/page.tsx';
import { SurfaceLinks } from '../pages/surface-links.tsx';
import { text } from '../text/en.ts';

export default function Missing() {
  const location = useLocation();
  return (
    <Page title={text.missing.title}>
      <p class="text-quiet">{text.missing.about(location.pathname)}</p>
      <SurfaceLinks />
    </Page>
  );
}
