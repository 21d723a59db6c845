import { expect, it } from 'vitest';
import { access, policyOf } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('adopts a policy with its full values; the default asks a manager for no more than a PIN', () => {
  const log = new TestLog(access);
  expect(policyOf(log.state)).toEqual({ managerProof: 'pin', signUp: 'open' });
  log.act('policy.adopted', { managerProof: 'password' });
  expect(policyOf(log.state)).toEqual({ managerProof: 'password', signUp: 'open' });
  log.act('policy.adopted', { managerProof: 'pin', signUp: 'code' });
  expect(policyOf(log.state)).toEqual({ managerProof: 'pin', signUp: 'code' });
});
