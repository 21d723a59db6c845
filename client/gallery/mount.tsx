import { render } from 'solid-js/web';
import { PageProvider } from '../shell/page-context.tsx';
import { FloorSketch } from './floor-sketch.tsx';
import { Gallery } from './gallery.tsx';
import '../ui/base-pages.css';
import '/uno-pages.css';

/** The components on one page, in development only: `/dev`, and `/dev/floor` for LOOK's floor tablet made of them. */
export function mountGallery(app: HTMLElement): void {
  document.documentElement.dataset.surface = 'floor';
  render(
    () => (
      <PageProvider timeZone="Asia/Manila">
        {location.pathname.startsWith('/dev/floor') ? <FloorSketch /> : <Gallery />}
      </PageProvider>
    ),
    app,
  );
}
