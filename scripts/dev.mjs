// `npm run dev`: the edge, started anew when its sources change, behind Vite's dev server, which reloads the client in
// place. The browser talks to Vite on PORT (8080); Vite passes sockets and API calls on to the edge on the port after it.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fail, install, NODE, ROOT, withOwnPrograms } from './setup.mjs';

const port = Number(process.env.PORT || 8080);
const edgePort = Number(process.env.PVM_EDGE_PORT || port + 1);

try {
  await install();
  const edgeEnv = { PORT: String(edgePort), PVM_HOST: '127.0.0.1', PVM_DATA: resolve(process.env.PVM_DATA || 'data') };
  const children = [
    start(['--watch', '--watch-preserve-output', 'edge/main.ts'], edgeEnv),
    start(['node_modules/.bin/vite', 'dev', '--port', String(port), '--strictPort'], {
      PVM_EDGE: `http://127.0.0.1:${edgePort}`,
    }),
  ];
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // Half a venue is of no use: when one ends, so does the other.
  for (const child of children) {
    child.once('error', fail);
    child.once('close', (code) => {
      process.exitCode ??= code ?? 0;
      stop();
    });
  }
} catch (error) {
  fail(error);
}

function start(args, env) {
  return spawn(NODE, args, { cwd: ROOT, stdio: 'inherit', env: { ...withOwnPrograms(), ...env } });
}
