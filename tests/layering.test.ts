import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** From the bottom up: a layer knows itself and those before it. Layers in one row do not know one another. */
const LAYERS: readonly (readonly string[])[] = [
  ['ground'],
  ['pictures'],
  ['text'],
  ['reports'],
  ['story'],
  ['search'],
  ['answers'],
  ['intake'],
  ['library'],
  ['shared'],
  ['moderating'],
  ['commands'],
  ['discord', 'loopback', 'terminal', 'metrics'],
  ['preview'],
  ['top'],
];
/** Files straight under src/ that know nothing of stories; the composition root and the command line know all. */
const GROUND = [
  'clock',
  'config',
  'fault',
  'heap',
  'log',
  'observer',
  'operating',
  'placing',
  'root',
  'secret-files',
  'steps',
];
const TOP = [
  'main',
  'cli',
  'bot',
  'monitoring',
  'keeping',
  'library-verbs',
  'deploying',
  'doctor',
  'processes',
  'several',
  'supervising',
  'trial',
];

/** Packages that only one folder may know. */
const OWNERS: Readonly<Record<string, string>> = {
  'discord.js': 'src/discord/',
  minisearch: 'src/search/',
  '@resvg/resvg-js': 'src/pictures/',
  'prom-client': 'src/metrics/',
};
const VAGUE = /(^|[/-])(utils?|helpers?|misc|common|functions|handlers?|services?|managers?)(?=[/.])/;
const KEBAB = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/;

function layerOf(file: string): string {
  const [top = '', folder = '', inside] = file.split('/');
  if (top === 'commands') return 'commands';
  if (inside !== undefined) return folder;
  const name = folder.replace(/\.ts$/, '');
  if (GROUND.includes(name)) return 'ground';
  return TOP.includes(name) ? 'top' : 'shared';
}

function rank(layer: string): number {
  return LAYERS.findIndex((row) => row.includes(layer));
}

function importProblem(file: string, imported: string): string | undefined {
  if (!imported.startsWith('.')) {
    const owner = Object.entries(OWNERS).find(
      ([name]) => imported === name || imported.startsWith(`${name}/`),
    )?.[1];
    return owner !== undefined && !file.startsWith(owner) ? `only ${owner} imports ${imported}` : undefined;
  }
  const target = posix.join(posix.dirname(file), imported).replace(/\.js$/, '.ts');
  const [own, other] = [layerOf(file), layerOf(target)];
  if (rank(other) === -1) return `${target} is in no layer`;
  if (own === other || rank(other) < rank(own)) return undefined;
  return `${own} does not know ${other} (${target})`;
}

/** What is wrong with one file, by its path in the project and its text. */
function problems(file: string, text: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const found = importedFiles.map(({ fileName }) => importProblem(file, fileName));
  if (rank(layerOf(file)) === -1) found.push('it is in no layer');
  if (/\bprocess\s*\.\s*env\b/.test(text) && file !== 'src/config.ts')
    found.push('only src/config.ts reads process.env');
  if (VAGUE.test(file)) found.push('its name says nothing of what it holds');
  if (!KEBAB.test(file)) found.push('its name is not in kebab-case');
  return found.filter((problem) => problem !== undefined).map((problem) => `${file}: ${problem}`);
}

const root = fileURLToPath(new URL('..', import.meta.url));

function sources(folder: string): readonly string[] {
  return readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts'));
}

describe('the layers', () => {
  it('know only what lies below them', () => {
    const files = [...sources('src'), ...sources('commands')];
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => problems(file, readFileSync(posix.join(root, file), 'utf8')))).toEqual([]);
  });
});

describe('the check itself', () => {
  it('catches an arrow that points up, static, typed, dynamic or re-exported', () => {
    for (const text of [
      "import { readReports } from '../reports/read-reports.js';",
      "import type { Report } from '../reports/report.js';",
      "const late = await import('../reports/report.js');",
      "export * from '../reports/report.js';",
    ]) {
      expect(problems('src/text/words.ts', text)).toHaveLength(1);
      expect(problems('src/answers/rank.ts', text)).toEqual([]);
    }
  });

  it('catches edges that know one another, and commands that know an edge', () => {
    expect(problems('src/terminal/deploy.ts', "import '../discord/index.js';")).toHaveLength(1);
    expect(problems('commands/who.ts', "import '../src/discord/index.js';")).toHaveLength(1);
    expect(problems('src/main.ts', "import('./discord/index.js');")).toEqual([]);
    expect(problems('src/config.ts', "import './asking.js';")).toHaveLength(1);
  });

  it('catches packages outside their folder', () => {
    expect(problems('commands/who.ts', "import { Client } from 'discord.js';")).toHaveLength(1);
    expect(problems('src/loopback/json.ts', "import x from 'discord.js/typings/index.js';")).toHaveLength(1);
    expect(problems('src/answers/rank.ts', "import MiniSearch from 'minisearch';")).toHaveLength(1);
    expect(problems('src/search/index.ts', "import MiniSearch from 'minisearch';")).toEqual([]);
  });

  it('catches a second reader of the environment, vague names and folders of no layer', () => {
    expect(problems('src/log.ts', 'const level = process.env.LOG_LEVEL;')).toHaveLength(1);
    expect(problems('src/config.ts', 'process.env')).toEqual([]);
    for (const file of [
      'src/text/utils.ts',
      'src/answers/rank-helper.ts',
      'src/text/Words.ts',
      'src/other/x.ts',
    ]) {
      expect([file, problems(file, '').length]).toEqual([file, 1]);
    }
  });
});
