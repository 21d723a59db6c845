import { createRoute, z } from '@hono/zod-openapi';
import { json, UNKNOWN_DEVICE } from '../responses.ts';

export const enrolmentCode = z
  .object({ code: z.string(), /** How long it is good for. */ seconds: z.number().int() })
  .openapi('EnrolmentCode');

export const postEnrolmentCode = createRoute({
  method: 'post',
  path: '/api/v1/enrolment-codes',
  security: [{ token: [] }],
  responses: { 201: json('A one-time code for another device.', enrolmentCode), ...UNKNOWN_DEVICE },
});
