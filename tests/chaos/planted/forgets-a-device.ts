/** An edge that takes what its disk lacks for held: a flush that the store refused counts as written. */
import { EdgeStore } from '../../../edge/store/store.ts';

const { commit } = EdgeStore.prototype;

EdgeStore.prototype.commit = function (this: EdgeStore, transaction) {
  return commit.call(this, transaction).catch(() => {});
};
