/** What was done, and what was refused, in sentences: one file to fetch for both. */
export { actSentence } from '../text/acts.ts';
export { refusalSentence } from '../text/refusals.ts';
