/** The code of an error that the node answered with. */
export async function errorCode(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as { error?: { code?: unknown } };
    return typeof body.error?.code === 'string' ? body.error.code : 'server.failed';
  } catch {
    return 'server.failed';
  }
}
