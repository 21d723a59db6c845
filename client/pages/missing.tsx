import { useLocation } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { text } from '../text/en.ts';
import { Page } from './page.tsx';
import { SurfaceLinks } from './surface-links.tsx';

export function Missing(): JSX.Element {
  const location = useLocation();
  return (
    <Page title={text.missing.title}>
      <p class="text-quiet">{text.missing.about(location.pathname)}</p>
      <SurfaceLinks />
    </Page>
  );
}
