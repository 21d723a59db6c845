/** An edge that acknowledges and broadcasts what it is about to write. */
import { EdgeStore } from '../../../edge/store/store.ts';

const LATE_MS = 50;
const { commit } = EdgeStore.prototype;
let last: Promise<unknown> = Promise.resolve();

EdgeStore.prototype.commit = async function (this: EdgeStore, transaction) {
  last = last
    .then(() => new Promise((resolve) => setTimeout(resolve, LATE_MS)))
    .then(() => commit.call(this, transaction));
  last.catch(() => {});
};
