/** Whether this is a long run (`npm run soak`), which may take hours. */
export const soaking = process.env.PVM_SOAK === '1';

/** A count or a length for a test that has a short form for every run and a long one for `npm run soak`. */
export function scaled(short: number, long: number): number {
  return soaking ? long : short;
}
