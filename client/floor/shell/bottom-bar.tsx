import type { JSX } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { floorText as text } from '../../text/floor.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ToastRegion } from '../../ui/toast-region.tsx';
import { useStage } from '../stage.tsx';
import { ConflictTray } from './conflict-tray.tsx';
import { MOD_KEY } from './mod-key.ts';

/** Search, what was done last with its way back, and conflicts. */
export function BottomBar(): JSX.Element {
  const page = usePage();
  const stage = useStage();
  return (
    <footer class="relative flex items-center gap-3 border-t bg-panel p-2">
      <Button
        icon="i-tabler-search"
        class="min-w-80 justify-start! text-quiet! max-lg:min-w-52 max-md:hidden"
        onClick={() => stage.search(true)}
      >
        <span class="flex-1 text-start">{text.palette.open}</span>
        <span class="max-lg:hidden">
          <kbd class="rounded-sm border border-line px-1.5 font-sans text-sm">{MOD_KEY} K</kbd>
        </span>
      </Button>
      <IconButton
        icon="i-tabler-search"
        kind="plain"
        class="md:hidden"
        label={text.palette.open}
        onClick={() => stage.search(true)}
      />
      <ToastRegion
        toasts={page.toasts}
        class="relative z-30 h-14 min-w-0 flex-1 [&>ol]:(absolute inset-x-0 bottom-0 max-w-[38rem]) [&>ol>li:nth-last-child(n+3)]:hidden max-md:[&>ol]:(start--16 end-0)"
      />
      <ConflictTray />
    </footer>
  );
}
