import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { Metrics } from '../../src/metrics/index.js';
import { packageRoot } from '../../src/root.js';
import { samplesIn } from '../metrics/samples.js';

const Dashboard = z.object({
  panels: z.array(
    z.object({
      id: z.number(),
      title: z.string(),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(z.object({ expr: z.string() })).min(1),
    }),
  ),
});
const Rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          for: z.string(),
          labels: z.object({ severity: z.string() }),
        }),
      ),
    }),
  ),
});

/** What Prometheus itself adds to every sample, and makes itself. */
const PROMETHEUS = { labels: ['instance', 'job', 'le'], metrics: ['up'] };

function text(...path: readonly string[]): string {
  return readFileSync(join(packageRoot(), ...path), 'utf8');
}

const dashboard = Dashboard.parse(JSON.parse(text('operations', 'dashboard.json')));
const alerts = Rules.parse(parse(text('operations', 'alerts.yaml'))).groups.flatMap(({ rules }) => rules);

/** Every metric that the program serves, with its labels. */
async function served(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const metrics = new Metrics('1');
  const { interaction, stage, story, intake, database } = metrics.observer();
  interaction({ command: '/who', outcome: 'answered', ms: 1, callbackMs: 1 });
  stage('working', 1);
  story('built');
  intake('read', 1);
  database('read', 'done', 1);
  const shards = [{ id: 0, ready: true, pingMs: 1 }];
  metrics.watch({ open: () => 0, stories: () => ({ stories: 0, bytes: 0 }), shards: () => shards });
  const found = new Map<string, Set<string>>();
  for (const sample of samplesIn(await metrics.text()).keys()) {
    const [name = '', labels = ''] = sample.split('{');
    const known = found.get(name) ?? new Set();
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label);
    found.set(name, known);
  }
  return found;
}

/** Names in an expression that are looked up, and the labels it speaks of. */
function namesIn(expr: string): { readonly metrics: readonly string[]; readonly labels: readonly string[] } {
  const bare = expr.replace(/"[^"]*"/g, '""').replace(/\[[^\]]*\]/g, '');
  const grouped = [...bare.matchAll(/\b(?:by|without) \(([^)]*)\)/g)].flatMap(([, list = '']) =>
    list.split(/,\s*/),
  );
  const matched = [...bare.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*""/g)].map(([, label = '']) => label);
  const rest = bare.replace(/\{[^}]*\}/g, '').replace(/\b(?:by|without) \([^)]*\)/g, '');
  const metrics = [...rest.matchAll(/\b[a-z_][a-z0-9_]*\b(?!\s*\()/gi)].map(([name]) => name);
  return { metrics: [...new Set(metrics)], labels: [...new Set([...grouped, ...matched])] };
}

/** What an expression asks for that nobody serves. */
function unknownIn(expr: string, known: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const { metrics, labels } = namesIn(expr);
  const missing = metrics.filter((name) => !known.has(name) && !PROMETHEUS.metrics.includes(name));
  const all = new Set([...PROMETHEUS.labels, ...metrics.flatMap((name) => [...(known.get(name) ?? [])])]);
  const balanced = (expr.match(/\(/g) ?? []).length === (expr.match(/\)/g) ?? []).length;
  return [...missing, ...labels.filter((label) => !all.has(label)), ...(balanced ? [] : ['parentheses'])];
}

describe('the dashboard', () => {
  it('asks for nothing that is not served', async () => {
    const known = await served();
    const asked = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.flatMap((expr) => unknownIn(expr, known).map((name) => `${name} in ${expr}`))).toEqual([]);
  });

  it('shows every figure of the program, each panel in a place of its own', async () => {
    const shown = new Set(
      dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namesIn(expr).metrics)),
    );
    const own = [...(await served()).keys()].filter((name) => name.startsWith('footnote_'));
    const families = new Set(own.map((name) => name.replace(/_(bucket|sum|count)$/, '')));
    const seen = new Set([...shown].map((name) => name.replace(/_(bucket|sum|count)$/, '')));
    expect([...families].filter((name) => !seen.has(name))).toEqual([]);
    const places = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)}/${y + Math.floor(i / w)}`),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });
});

describe('the alerts', () => {
  it('ask for nothing that is not served, and say what to do about each', async () => {
    const known = await served();
    expect(alerts.flatMap(({ expr }) => unknownIn(expr, known))).toEqual([]);
    const running = text('docs', 'running.md');
    expect(alerts.map(({ alert }) => alert).filter((alert) => !running.includes(`**${alert}**`))).toEqual([]);
    expect(
      alerts.map(({ labels }) => labels.severity).filter((one) => !['page', 'ticket'].includes(one)),
    ).toEqual([]);
  });
});

describe('the check itself', () => {
  it('catches a metric, a label and a parenthesis that are not there', async () => {
    const known = await served();
    expect(unknownIn('sum(rate(footnote_made_up_total[5m]))', known)).toEqual(['footnote_made_up_total']);
    expect(unknownIn('sum by (person) (footnote_interactions_open)', known)).toEqual(['person']);
    expect(unknownIn('footnote_stories_loaded{story="x"}', known)).toEqual(['story']);
    expect(unknownIn('sum((footnote_interactions_open)', known)).toEqual(['parentheses']);
    expect(unknownIn('min by (shard) (footnote_shard_ready{job="footnote"}) == 0', known)).toEqual([]);
  });
});
