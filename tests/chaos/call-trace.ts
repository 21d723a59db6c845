/**
 * Reads what strace wrote of a process's writes and syncs, and tells of a piece of data whether it was on the disk
 * before it went to a socket.
 *
 * A thread under strace stands still at the entry and at the return of each call until strace has written that down.
 * So when a sync's return stands before a socket write's entry in the file, it came before it; and had the write not
 * waited for the sync, it would stand before it at least now and then.
 */

/** What strace is to be told: binary data in hex and whole, file names and sockets beside their numbers. */
export const TRACE_OPTIONS = [
  ...['-tt', '-yy', '-x', '-s', '1000000'],
  ...['-e', 'trace=write,writev,sendto,sendmsg,pwrite64,pwritev,fsync,fdatasync'],
];

const SOCKET_CALLS = new Set(['write', 'writev', 'sendto', 'sendmsg']);
const DISK_CALLS = new Set(['pwrite64', 'pwritev']);
const SYNC_CALLS = new Set(['fsync', 'fdatasync']);

interface Call {
  readonly name: string;
  /** The file or socket, as strace names it. */
  readonly file: string;
  /** What is written, in hex. */
  readonly data: string;
  /** Lines of its entry and of its return. */
  readonly entered: number;
  returned: number;
  succeeded: boolean;
}

export class CallTrace {
  private readonly sockets: Call[] = [];
  private readonly writes: Call[] = [];
  readonly syncs: Call[] = [];

  constructor(text: string) {
    const open = new Map<string, Call>();
    for (const [at, line] of text.split('\n').entries()) {
      const resumed = /^(\d+)\s+\S+\s+<\.\.\. \w+ resumed>.*\)\s+= (-?\d+)/.exec(line);
      if (resumed) settle(open.get(resumed[1]!), at, resumed[2]!);
      const call = resumed ? undefined : this.read(line, at);
      if (call?.unfinished) open.set(call.thread, call);
    }
  }

  private read(line: string, at: number): (Call & { thread: string; unfinished: boolean }) | undefined {
    const entry = /^(\d+)\s+\S+\s+(\w+)\(\d+<(.*?)>(?=[,)]| <unf)/.exec(line);
    if (!entry) return undefined;
    const [begin, thread, name, file] = entry as unknown as [string, string, string, string];
    const data = SYNC_CALLS.has(name) ? '' : line.slice(begin.length).replaceAll('\\x', '');
    const unfinished = line.endsWith('<unfinished ...>');
    const call = {
      thread,
      unfinished,
      name,
      file,
      data,
      entered: at,
      returned: Number.POSITIVE_INFINITY,
      succeeded: false,
    };
    if (!unfinished) settle(call, at, /^\)\s+= (-?\d+)/.exec(line.slice(line.lastIndexOf(')')))?.[1] ?? '-1');
    if (SYNC_CALLS.has(name)) this.syncs.push(call);
    else if (DISK_CALLS.has(name)) this.writes.push(call);
    else if (SOCKET_CALLS.has(name) && /^(TCP|socket)/.test(file)) this.sockets.push(call);
    return call;
  }

  /** Sends to sockets in which this stands. */
  sendsOf(bytes: Uint8Array): number {
    const data = hex(bytes);
    return this.sockets.filter((call) => call.data.includes(data)).length;
  }

  /**
   * Whether these bytes were written to a file of this name and synced before they were first sent. `sought`: what of
   * them to look for in what is sent, if not the same.
   */
  order(
    file: string,
    bytes: Uint8Array,
    sought: Uint8Array = bytes,
  ): 'synced first' | 'sent first' | 'never sent' | 'never written' {
    const data = hex(sought);
    const sent = this.sockets.find((call) => call.data.includes(data));
    if (!sent) return 'never sent';
    const inFile = hex(bytes);
    const written = this.writes.find((call) => call.file.endsWith(file) && call.data.includes(inFile));
    if (!written) return 'never written';
    const sync = this.syncs.find((one) => one.file.endsWith(file) && one.entered > written.returned && one.succeeded);
    return sync && sync.returned < sent.entered ? 'synced first' : 'sent first';
  }
}

function settle(call: Call | undefined, at: number, result: string): void {
  if (!call) return;
  call.returned = at;
  call.succeeded = Number(result) >= 0;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
