import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EDGE_FLAGS } from '../../scripts/setup.mjs';
import { ROOT } from './sources.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Instruction {
  name: string;
  rest: string;
}

/** The instructions of each stage, the first being its FROM; continued lines joined, comments left out. */
function stagesOf(dockerfile: string): Instruction[][] {
  const lines = dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [name = '', ...rest] = line.trim().split(/\s+/);
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest: rest.join(' ') });
  }
  return stages;
}

const stages = stagesOf(read('Dockerfile'));
const runtime = stages.at(-1) ?? [];
const of = (stage: Instruction[], name: string) => stage.filter((one) => one.name === name).map((one) => one.rest);

describe('Dockerfile', () => {
  it('builds on one pinned Node 24, the one that the packages bring for development', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const images = stages.map((stage) => of(stage, 'FROM')[0]?.match(/node:\S+/)?.[0]);
    expect(new Set(images)).toEqual(new Set([`node:${devDependencies.node}-bookworm-slim`]));
  });

  it('copies from the project only what is there and is sent to the engine', () => {
    const ignored = read('.dockerignore').split('\n').filter(Boolean);
    const sources = stages
      .flatMap((stage) => of(stage, 'COPY'))
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(sources).toContain('schema/edge/migrations');
    for (const source of sources) {
      expect(existsSync(join(ROOT, source)), source).toBe(true);
      expect(
        ignored.some((pattern) => matchesGlob(source, pattern)),
        `${source} is ignored`,
      ).toBe(false);
    }
  });

  it('copies from earlier stages only by names that they have', () => {
    const names = stages.flatMap((stage) => of(stage, 'FROM')[0]?.match(/ AS (\S+)/)?.[1] ?? []);
    const used = stages.flatMap((stage) => of(stage, 'COPY')).flatMap((rest) => rest.match(/--from=(\S+)/)?.[1] ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('runs the edge as nobody special, with its data in a volume, and asks it for its health', () => {
    expect(of(runtime, 'USER')).toEqual(['node']);
    expect(of(runtime, 'VOLUME')).toEqual(['/data']);
    expect(of(runtime, 'ENV').join(' ')).toMatch(/PVM_DATA=\/data\b/);
    expect(of(runtime, 'HEALTHCHECK').join(' ')).toContain('/health');
    expect(of(runtime, 'CMD')).toEqual([
      JSON.stringify(['node', ...EDGE_FLAGS, 'dist/edge/main.mjs']).replaceAll(',', ', '),
    ]);
  });

  it('installs no development packages for the venue', () => {
    const installs = stages.map((stage) => of(stage, 'RUN').filter((rest) => rest.startsWith('npm ')));
    expect(installs.map((runs) => runs.length)).toEqual([1, 1, 0]);
    expect(installs[1]?.[0]).toContain('--omit=dev');
    expect(of(runtime, 'COPY')).toContain('--from=packages /app/node_modules node_modules');
  });
});

describe('docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml')) as {
    services: { edge: Record<string, unknown> & { volumes: string[]; ports: string[] } };
    volumes: Record<string, unknown>;
  };

  it('keeps the data in a named volume where the edge looks for it', () => {
    const [name, path] = compose.services.edge.volumes[0]?.split(':') ?? [];
    expect(path).toBe('/data');
    expect(Object.keys(compose.volumes)).toEqual([name]);
  });

  it('comes back after a power cut, and reaches the port that the image serves', () => {
    expect(compose.services.edge).toMatchObject({ build: '.', restart: 'unless-stopped' });
    expect(compose.services.edge.ports[0]).toMatch(/:8080$/);
    expect(of(runtime, 'EXPOSE')).toEqual(['8080']);
  });
});
