import { surfaceOf } from './shell/surface.ts';
import { startingTheme } from './shell/theme-choice.ts';

const surface = surfaceOf(location.pathname);
const root = document.documentElement;
root.dataset.surface = surface;
// Built shells carry their theme in the HTML; in development one shell serves all, so it is set here.
if (import.meta.env.DEV) root.dataset.theme = localStorage.getItem('pvm.theme') ?? startingTheme(surface);

// A tablet's usual page: its view comes along with the rest of the floor, instead of after it.
if (import.meta.env.PROD && surface === 'floor' && location.pathname.startsWith('/floor/t/'))
  void import('./floor/tournament/tournament-view.tsx').catch(() => {});

void start(document.getElementById('app')!);

// A TV loads neither the router nor anything else that pages share: see docs/decisions/0008-display-without-router.md.
async function start(app: HTMLElement): Promise<void> {
  if (import.meta.env.DEV && location.pathname.startsWith('/dev')) {
    const { mountGallery } = await import('./gallery/mount.tsx');
    mountGallery(app);
  } else if (surface === 'display') {
    const { mountDisplay } = await import('./display/mount.tsx');
    mountDisplay(app);
  } else {
    const { mountPages } = await import('./shell/mount-pages.tsx');
    mountPages(app);
  }
  if (import.meta.env.PROD) {
    const { registerServiceWorker } = await import('./shell/app-update.ts');
    registerServiceWorker();
  }
}
