/**
 * Whether this browser is somebody's phone, as far as can be told in the same tick: it chooses what the page fetches first.
 * The enrolment itself is in the strict store; where the two part, the way in puts it right.
 */
const PHONE = 'pvm.phone';
const PUSH = 'pvm.push';

export const hasPhone = (): boolean => noted(PHONE);
export const noteForPhone = (there: boolean): void => note(PHONE, there);

/** Messages were turned on here: whether they still are is looked at when the page is opened. */
export const hadPush = (): boolean => noted(PUSH);
export const noteForPush = (on: boolean): void => note(PUSH, on);

function noted(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function note(key: string, there: boolean): void {
  try {
    if (there) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Refused storage: the page begins with the guest's, and asks the store from there.
  }
}
