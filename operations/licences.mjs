// Lists the licence of every package that is installed, and ends with 1 where one is not among those of licences.json.
// node operations/licences.mjs [package-lock.json]
import { readFileSync } from 'node:fs';

const here = (path) => new URL(path, import.meta.url);
const { allowed, allowedFor } = JSON.parse(readFileSync(here('licences.json'), 'utf8'));
const [lock = here('../package-lock.json')] = process.argv.slice(2);
const { packages } = JSON.parse(readFileSync(lock, 'utf8'));

/** Of "A OR B" one is enough, of "A AND B" each is needed: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
function isAllowed(expression, isKnown) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAllowed(part, isKnown));
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAllowed(part, isKnown));
  return isKnown(bare);
}

const refused = [];
for (const [path, { version, license = 'none stated', dev = false }] of Object.entries(packages)) {
  if (path === '') continue;
  const name = path.replace(/^.*node_modules\//, '');
  const known = (licence) => allowed.includes(licence) || allowedFor[name]?.licence === licence;
  if (!isAllowed(license, known)) refused.push(`${name} ${version}: ${license}`);
  console.log([name, version, license, dev ? 'to build and test' : 'shipped'].join('\t'));
}
for (const line of refused) console.error(`Not among the licences that are allowed: ${line}`);
process.exitCode = refused.length === 0 ? 0 : 1;
