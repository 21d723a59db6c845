/** What is to happen when: the earliest first, and of those at one time the one that was put down first. */
interface Planned {
  readonly at: number;
  readonly nth: number;
  readonly what: () => Promise<void> | void;
}

export class Schedule {
  private readonly heap: Planned[] = [];
  private put = 0;

  add(at: number, what: () => Promise<void> | void): void {
    const { heap } = this;
    heap.push({ at, nth: this.put++, what });
    for (let child = heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!earlier(heap[child]!, heap[parent]!)) return;
      [heap[child], heap[parent]] = [heap[parent]!, heap[child]!];
      child = parent;
    }
  }

  take(): Planned | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || !last) return first;
    heap[0] = last;
    for (let parent = 0; ; ) {
      let least = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2])
        if (child < heap.length && earlier(heap[child]!, heap[least]!)) least = child;
      if (least === parent) return first;
      [heap[parent], heap[least]] = [heap[least]!, heap[parent]!];
      parent = least;
    }
  }
}

const earlier = (a: Planned, b: Planned): boolean => a.at - b.at < 0 || (a.at === b.at && a.nth < b.nth);
