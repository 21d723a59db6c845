/** Whether the store takes writes. After a refusal it is asked again and again until it does. */
import { StoreRefused } from '../../src/sync/store.ts';
import type { EdgeStore } from '../store/store.ts';

export type Storage = 'ok' | 'full' | 'locked';

export class StorageState {
  state: Storage = 'ok';
  private readonly store: Pick<EdgeStore, 'probe'>;
  private readonly probeMs: number;
  private readonly onChange: (state: Storage) => void;
  private readonly onBroken: (error: unknown) => void;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    store: Pick<EdgeStore, 'probe'>,
    probeMs: number,
    onChange: (state: Storage) => void,
    onBroken: (error: unknown) => void,
  ) {
    this.store = store;
    this.probeMs = probeMs;
    this.onChange = onChange;
    this.onBroken = onBroken;
  }

  refused(refusal: StoreRefused): void {
    this.set(refusal.code === 'store.full' ? 'full' : 'locked');
    this.timer ??= setTimeout(() => void this.probe(), this.probeMs);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async probe(): Promise<void> {
    this.timer = undefined;
    try {
      await this.store.probe();
      this.set('ok');
    } catch (error) {
      if (error instanceof StoreRefused) this.refused(error);
      else this.onBroken(error);
    }
  }

  private set(state: Storage): void {
    if (this.state === state) return;
    this.state = state;
    this.onChange(state);
  }
}
