/** What many routes answer alike. */
import { errorBody } from '../http/errors.ts';

const refused = (description: string) => ({ description, content: { 'application/json': { schema: errorBody } } });

export const INVALID = { 400: refused('The request does not fit its schema.') };
export const UNKNOWN_DEVICE = {
  401: refused('No token, or one that is not known here.'),
  403: refused('This device may not.'),
};
export const NOT_FOUND = { 404: refused('There is no such thing.') };
export const TOO_MANY = {
  429: refused('Too much from here at once; `details.seconds`, where it is given, says how long to wait.'),
};
export const UNAVAILABLE = { 503: refused('The venue takes no writes just now (disk full, database locked).') };

export const json = <S>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});
export const bytes = (description: string) => ({
  description,
  content: { 'application/octet-stream': { schema: {} } },
});
