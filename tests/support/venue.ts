import { type EdgeOptions, type EdgeProcess, startEdge } from './edge-process.ts';
import { enrol, postJson, SyncClient } from './sync-client.ts';
import { waitFor } from './wait.ts';

/** A real edge with the demo venue, and tablets on it. */
export interface VenueUnderTest {
  readonly edge: EdgeProcess;
  /** Enrols one more tablet, connects it and signs a member of staff in. */
  tablet(user?: string): Promise<SyncClient>;
  dispose(): Promise<void>;
}

/** The enrolment code that an edge printed at its latest start. */
export function printedCode(edge: EdgeProcess): Promise<string> {
  return waitFor(() => [...edge.logs.matchAll(/\/floor\?(?:setup=1&)?code=(\w+)/g)].at(-1)?.[1], { message: 'a code' });
}

export async function startVenue(options: EdgeOptions = {}): Promise<VenueUnderTest> {
  const edge = await startEdge({ ...options, env: { PVM_DEMO: '1', ...options.env } });
  const tablets: SyncClient[] = [];
  return {
    edge,
    async tablet(user = 'Ana') {
      const client = new SyncClient(edge.origin, await enrol(edge.origin, await nextCode()));
      tablets.push(client);
      client.connect();
      await client.signIn(user);
      await client.allAcked();
      return client;
    },
    async dispose() {
      for (const tablet of tablets) tablet.disconnect();
      await edge.dispose();
    },
  };

  async function nextCode(): Promise<string> {
    const [first] = tablets;
    if (!first) return printedCode(edge);
    const { body } = await postJson<{ code: string }>(
      `${edge.origin}/api/v1/enrolment-codes`,
      {},
      first.identity.token,
    );
    return body.code;
  }
}
