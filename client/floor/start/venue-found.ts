/** What the node at this page's address says of its venue, before the browser is one of its devices. */
export type VenueFound =
  | { readonly type: 'asking' }
  | { readonly type: 'found'; readonly name: string; readonly setupNeeded: boolean }
  | { readonly type: 'unreachable' };

export async function askVenue(): Promise<VenueFound> {
  try {
    const response = await fetch('/api/v1/venue');
    if (!response.ok) return { type: 'unreachable' };
    const { name, setupNeeded } = (await response.json()) as { name: string; setupNeeded: boolean };
    return { type: 'found', name, setupNeeded };
  } catch {
    return { type: 'unreachable' };
  }
}

/** An address of this venue that others can open: on the edge's own machine, `localhost` is none. */
export async function venueOrigin(): Promise<string> {
  if (!/^(localhost|127\.|\[::1\])/.test(location.hostname)) return location.origin;
  try {
    const { addresses = [] } = (await (await fetch('/api/v1/venue')).json()) as { addresses?: string[] };
    return addresses.find((each) => !/\/\/(localhost|127\.|\[::1\])/.test(each)) ?? location.origin;
  } catch {
    return location.origin;
  }
}

export interface SetupFields {
  readonly name: string;
  readonly timeZone: string;
  readonly pin: string;
  readonly manager: string;
  readonly code?: string | undefined;
}

/** Makes the venue; gives a code that enrols this browser. */
export async function setUpVenue(
  fields: SetupFields,
): Promise<
  { type: 'done'; code: string } | { type: 'refused'; code: string } | { type: 'failed'; cause: 'unreachable' }
> {
  try {
    const response = await fetch('/api/v1/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    });
    const body = (await response.json()) as { code?: string; error?: { code?: string } };
    if (response.ok && body.code) return { type: 'done', code: body.code };
    return { type: 'refused', code: body.error?.code ?? 'server.failed' };
  } catch {
    return { type: 'failed', cause: 'unreachable' };
  }
}
