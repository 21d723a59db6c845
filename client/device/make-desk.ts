/** Presence: who is on which of the venue's tablets, looking at what. Nothing of it is kept. */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { formatName } from '../../src/sync/names.ts';
import { type LiveDocument, makeLiveDocument } from './sync/make-live-document.ts';
import type { Present } from './types.ts';

export interface DeskOptions {
  readonly server: string;
  readonly venue: string;
  readonly device: string;
  params(): Record<string, string>;
  onChange(): void;
  onClosed(code: number): void;
}

export interface Desk {
  /** Other devices, by id; this one's other tabs are not others. */
  present(): readonly Present[];
  /** What this device tells of itself. */
  tell(state: { readonly user?: string | undefined; readonly at?: string | undefined }): void;
  connect(): void;
  retry(): void;
  destroy(): void;
}

export function makeDesk(options: DeskOptions): Desk {
  const { server, venue, device, params, onClosed } = options;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState({ device });
  awareness.on('change', () => options.onChange());
  let live: LiveDocument | undefined;

  return {
    present() {
      const others = [...awareness.getStates().values()].flatMap(presentFrom);
      return others.filter((other) => other.device !== device).sort((a, b) => (a.device < b.device ? -1 : 1));
    },
    tell: (state) => awareness.setLocalState({ device, ...state }),
    connect() {
      const name = formatName({ type: 'desk', venue });
      live?.release();
      live = makeLiveDocument({ server, name, doc, awareness, readOnly: true, params, onClosed });
    },
    retry: () => live?.retry(),
    destroy() {
      live?.destroy();
      doc.destroy();
    },
  };
}

/** Other devices' words: taken only where they have the right form. */
function presentFrom(state: Record<string, unknown>): Present[] {
  const { device, user, at } = state;
  if (typeof device !== 'string') return [];
  return [
    {
      device,
      ...(typeof user === 'string' ? { user } : {}),
      ...(typeof at === 'string' && at.length <= 200 ? { at } : {}),
    },
  ];
}
