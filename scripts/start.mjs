// `npm start`: packages, client, edge. Plain Node 20 without dependencies; everything else runs on the packages' Node 24.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { build, EDGE_FLAGS, fail, install, NODE, ROOT, SetupError, withOwnPrograms } from './setup.mjs';

const HELP = `Runs a poker venue on this machine.

  npm start                 serve on http://localhost:8080, for this machine only
  npm start -- --lan        serve on all interfaces, and print the address and a QR code for tablets, phones and TVs
  npm start -- --help       this text

Environment
  PORT=8080                 port to listen on
  PVM_DATA=./data           folder that holds the venue's data
  PVM_DEMO=0                no demo venue on first start: a first-run page asks for name, time zone and a PIN
  PVM_DB_KEY=…              key for encryption of the data at rest (keep it: the data cannot be read without it)
  PVM_PUSH_CONTACT=mailto:… whom a push service writes to when something is wrong with players' messages
  PVM_HOST=127.0.0.1        interface to listen on, when --lan is too wide

The first start installs packages and builds; later starts only do so after a change. Ctrl-C ends it.`;

// Ctrl-C reaches the edge from the terminal too: it gets this long to end by itself before it is told again.
const INTERRUPT_GRACE_MS = 250;

main().catch(fail);

async function main() {
  const options = parseArguments(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  const env = edgeEnvironment(options.lan);
  await install();
  await build();
  serve(env);
}

function parseArguments(args) {
  const unknown = args.find((arg) => !['--help', '-h', '--lan'].includes(arg));
  if (unknown) throw new SetupError(`Unknown option ${unknown}; "npm start -- --help" lists what there is.`);
  return { help: args.includes('--help') || args.includes('-h'), lan: args.includes('--lan') };
}

function edgeEnvironment(lan) {
  const port = process.env.PORT || '8080';
  if (!/^\d+$/.test(port) || Number(port) > 65535)
    throw new SetupError(`PORT must be a number up to 65535, not "${port}".`);
  return {
    ...withOwnPrograms(),
    PORT: port,
    PVM_HOST: lan ? '0.0.0.0' : process.env.PVM_HOST || '127.0.0.1',
    PVM_DATA: resolve(process.env.PVM_DATA || 'data'),
  };
}

function serve(env) {
  const edge = spawn(NODE, [...EDGE_FLAGS, 'dist/edge/main.mjs'], { cwd: ROOT, stdio: 'inherit', env });
  let told = false;
  const tell = () => {
    if (!told) edge.kill('SIGTERM');
    told = true;
  };
  process.on('SIGINT', () => setTimeout(tell, INTERRUPT_GRACE_MS).unref());
  process.on('SIGTERM', tell);
  process.on('SIGHUP', tell);
  whenAbandoned(tell);
  edge.once('error', fail);
  edge.once('close', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
}

// npm killed outright passes no signal on, and an edge left behind would hold the port. Without npm nothing is watched:
// a start put into the background outlives its shell on purpose.
function whenAbandoned(tell) {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && tell(), 500).unref();
}
