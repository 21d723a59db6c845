import { For, type JSX } from 'solid-js';
import { text } from '../text/en.ts';

const SURFACES = [
  { href: '/floor', icon: 'i-tabler-device-ipad', name: text.surface.floor, about: text.guest.floor },
  { href: '/display', icon: 'i-tabler-device-tv', name: text.surface.display, about: text.guest.display },
] as const;

/** The surfaces of this venue as big links. `rel="external"`: each has a shell of its own, so the browser loads it whole. */
export function SurfaceLinks(): JSX.Element {
  return (
    <ul class="grid gap-3">
      <For each={SURFACES}>
        {(surface) => (
          <li>
            <a
              href={surface.href}
              rel="external"
              class="panel flex items-center gap-4 p-4 no-underline hover:bg-raised"
            >
              <span class={`${surface.icon} text-xl text-accent-ink`} aria-hidden="true" />
              <span class="min-w-0 flex-1">
                <span class="block text-lg font-600">{surface.name}</span>
                <span class="block text-quiet">{surface.about}</span>
              </span>
              <span class="i-tabler-chevron-right text-lg text-quiet rtl:-scale-x-100" aria-hidden="true" />
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
