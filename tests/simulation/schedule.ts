/**
 * Virtual time: what happens next, one thing after the other. A task may wait for something that only a later
 * task brings (a disk's sync): the schedule goes on when nothing but such waits is left of it.
 */
export const BEGINNING = Date.UTC(2026, 0, 10, 18);

interface Task {
  readonly time: number;
  readonly order: number;
  readonly run: () => unknown;
}

export class Schedule {
  /** True time, ms since 1970. */
  now = BEGINNING;
  private readonly heap: Task[] = [];
  private made = 0;
  private failure: { error: unknown } | undefined;

  get empty(): boolean {
    return this.heap.length === 0;
  }

  after(ms: number, run: () => unknown): void {
    this.push({ time: this.now + ms, order: this.made++, run });
  }

  /** Run the next task; what a task throws, at once or later, is thrown here. */
  async step(): Promise<void> {
    const task = this.pop();
    if (!task) return;
    this.now = task.time;
    const result = task.run();
    if (result instanceof Promise) {
      result.catch((error) => {
        this.failure ??= { error };
      });
      await microtasks();
    }
    if (this.failure) throw this.failure.error;
  }

  private push(task: Task): void {
    const { heap } = this;
    let at = heap.push(task) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(task, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = task;
  }

  private pop(): Task | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

const before = (a: Task, b: Task): boolean => a.time < b.time || (a.time === b.time && a.order < b.order);

const microtasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
