/** The edge as `npm start` runs it. */
import { freePort } from '../../../support/ports.ts';
import { sayPort } from './port.ts';

/** Built by scripts/build-edge.mjs. */
const EDGE = new URL('../../../../dist/edge/main.mjs', import.meta.url);

const port = await freePort();
process.env.PORT = String(port);
process.env.PVM_DATA = process.env.PEERS_DATA!;
process.env.PVM_DEMO = '0';
await import(EDGE.href);
sayPort(port);
