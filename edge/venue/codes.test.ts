import { expect, it } from 'vitest';
import { EnrolmentCodes } from './codes.ts';

it('a code is good until it is used or its time is up, and comes back when the enrolment failed', () => {
  let now = 0;
  const codes = new EnrolmentCodes(1_000, () => now);
  const { code } = codes.issue();
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
  expect(codes.isGood(code.toLowerCase())).toBe(true);
  expect(codes.take(code)).toBe(true);
  expect(codes.take(code)).toBe(false);
  codes.giveBack(code);
  now = 999;
  expect(codes.isGood(code)).toBe(true);
  now = 1_000;
  expect(codes.take(code)).toBe(false);
});
