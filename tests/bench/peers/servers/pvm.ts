/** The edge, from its sources, as `npm start` runs it. */
import { freePort } from '../../../support/ports.ts';
import { sayPort } from './port.ts';

const port = await freePort();
process.env.PORT = String(port);
process.env.PVM_DATA = process.env.PEERS_DATA!;
process.env.PVM_DEMO = '0';
await import('../../../../edge/main.ts');
sayPort(port);
