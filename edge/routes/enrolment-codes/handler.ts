import { type Deps, makeRoutes } from '../../http/app.ts';
import { requireStaff } from '../../http/guards.ts';
import { postEnrolmentCode } from './route.ts';

export const enrolmentCodeRoutes = ({ node }: Deps) =>
  makeRoutes().openapi(postEnrolmentCode, (c) => {
    requireStaff(c, node.devices);
    const { code, lifeMs } = node.codes.issue();
    return c.json({ code, seconds: Math.round(lifeMs / 1000) }, 201);
  });
