import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetchAttachment } from '../../src/intake/fetch-attachment.js';
import { createFetchLink, type LinkOptions } from '../../src/intake/fetch-link.js';
import type { Fetched } from '../../src/intake/fetched.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A site on this machine; `asked` counts its requests. */
async function site(
  answer: RequestListener,
  address = '127.0.0.1',
): Promise<{ port: number; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  servers.push(server);
  server.listen(0, address);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, asked: () => asked };
}

/** Names lead to 127.0.0.1, the one address that may be connected to. */
function allowing(port: number, more: LinkOptions = {}) {
  return createFetchLink({
    resolve: () => Promise.resolve(['127.0.0.1']),
    isAllowed: (address) => address === '127.0.0.1',
    ports: new Set([port]),
    ...more,
  });
}

const reasonOf = (got: Fetched): string => (got.kind === 'refused' ? got.reason : '');
const PAGE = '<!DOCTYPE html><html><body><p>The ferry sails on.</p></body></html>';
const html: RequestListener = (_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
};

describe('a link', () => {
  it('is fetched with the name and type of what it leads to, without cookies', async () => {
    const seen: string[] = [];
    const { port } = await site((request, response) => {
      seen.push(...Object.keys(request.headers));
      response.setHeader('set-cookie', 'a=b');
      html(request, response);
    });
    const got = await allowing(port)(`http://quay.example:${port}/news/the%20ferry?id=3#top`);
    expect(got).toMatchObject({
      kind: 'fetched',
      fileName: 'the ferry.html',
      url: `http://quay.example:${port}/news/the%20ferry?id=3`,
    });
    expect(got.kind === 'fetched' && Buffer.from(got.bytes).toString()).toBe(PAGE);
    expect(seen).not.toContain('cookie');
    expect(seen).not.toContain('authorization');
  });

  it('keeps a name that tells its format, unless a page comes instead', async () => {
    const { port } = await site((request, response) => {
      response.setHeader('content-type', request.url === '/a.pdf' ? 'application/pdf' : 'text/html').end('x');
    });
    const names = await Promise.all(
      ['a.pdf', 'b.pdf', ''].map(async (path) => allowing(port)(`http://quay.example:${port}/${path}`)),
    );
    expect(names.map((got) => got.kind === 'fetched' && got.fileName)).toEqual([
      'a.pdf',
      'b.pdf.html',
      'quay.example.html',
    ]);
  });

  it('is unpacked, and what unpacks to too much is left', async () => {
    const { port } = await site((request, response) => {
      response.setHeader('content-type', 'text/html');
      if (request.url === '/br') response.setHeader('content-encoding', 'br').end(brotliCompressSync(PAGE));
      else if (request.url === '/bomb')
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(60_000_000)));
      else if (request.url === '/broken') response.setHeader('content-encoding', 'gzip').end('not gzip');
      else if (request.url === '/odd') response.setHeader('content-encoding', 'zstd').end('x');
      else response.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE));
    });
    const get = async (path: string): Promise<Fetched> =>
      allowing(port)(`http://quay.example:${port}${path}`);
    for (const path of ['/br', '/gzip']) {
      const got = await get(path);
      expect(got.kind === 'fetched' && Buffer.from(got.bytes).toString()).toBe(PAGE);
    }
    expect(reasonOf(await get('/bomb'))).toMatch(/a report may have 25 MB/);
    expect(reasonOf(await get('/broken'))).toMatch(/broke off/);
    expect(reasonOf(await get('/odd'))).toMatch(/packs it/);
  });

  it('may lead on five times and no more', async () => {
    const { port, asked } = await site((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) html(request, response);
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const get = allowing(port);
    expect(await get(`http://quay.example:${port}/5`)).toMatchObject({
      kind: 'fetched',
      url: `http://quay.example:${port}/0`,
    });
    expect(asked()).toBe(6);
    expect(reasonOf(await get(`http://quay.example:${port}/6`))).toMatch(/more than 5 times/);
    expect(asked()).toBe(12);
  });

  it('is refused in words where there is nothing, no text, too much of it, or no answer in time', async () => {
    const { port } = await site((request, response) => {
      if (request.url === '/picture') response.setHeader('content-type', 'image/png').end('x');
      else if (request.url === '/large')
        response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '30000000' }).write('x');
      else if (request.url === '/endless') {
        response.setHeader('content-type', 'text/plain');
        const chunk = Buffer.alloc(1_000_000, 'a');
        const more = (): void => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on('drain', more);
        more();
      } else if (request.url === '/slow') response.setHeader('content-type', 'text/plain').write('x');
      else if (request.url === '/broken') response.destroy();
      else response.writeHead(Number(request.url?.slice(1))).end();
    });
    const get = async (path: string, more: LinkOptions = {}): Promise<string> =>
      reasonOf(await allowing(port, more)(`http://quay.example:${port}${path}`));
    expect(await get('/404')).toMatch(/nothing at that address/);
    expect(await get('/403')).toMatch(/does not let/);
    expect(await get('/429')).toMatch(/left alone/);
    expect(await get('/500')).toMatch(/error \(500\)/);
    expect(await get('/picture')).toMatch(/no text \(image\/png\)/);
    expect(await get('/large')).toBe('It is 30 MB; a report may have 25 MB.');
    expect(await get('/endless')).toMatch(/a report may have 25 MB/);
    expect(await get('/broken')).toMatch(/broke off/);
    expect(await get('/slow', { milliseconds: 200 })).toMatch(/too long/);
    expect(await get('/404', { resolve: () => new Promise(() => undefined), milliseconds: 50 })).toMatch(
      /no address of the public web/,
    );
  });
});

/** Names of a made-up resolver. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'loop.example': ['127.0.0.1'],
  'loop6.example': ['::1'],
  'inside.example': ['10.1.2.3'],
  'mixed.example': ['93.184.216.34', '192.168.0.1'],
  'mixed6.example': ['2606:4700::1111', 'fd00::1'],
  'meta.example': ['169.254.169.254'],
  'mapped.example': ['::ffff:169.254.169.254'],
  'nat64.example': ['64:ff9b::a9fe:a9fe'],
  'six.example': ['2002:7f00:1::'],
  'none.example': [],
};

const NEVER_FOLLOWED = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.0.1./',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127%2e0%2e0%2e1/',
  'http://①②⑦.⓪.⓪.①/',
  'http://0/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://172.16.9.9/',
  'http://192.168.0.1/admin',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/latest/meta-data/',
  'http://100.100.100.200/',
  'http://100.64.0.1/',
  'http://168.63.129.16/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://198.18.0.1/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fc00::1]/',
  'http://[ff02::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
  ...Object.keys(NAMES).map((name) => `https://${name}/`),
  'http://unknown.example/',
];

const NO_LINKS = [
  'ftp://quay.example/',
  'file:///etc/passwd',
  'data:text/html,<p>x',
  'javascript:alert(1)',
  'gopher://127.0.0.1:70/',
  'blob:https://quay.example/x',
  '//quay.example/',
  'quay.example',
  '',
  'http://',
  'http://[::1',
  `https://quay.example/${'a'.repeat(3000)}`,
  'https://name@quay.example/',
  'https://name:word@quay.example/',
  'https://quay.example:22/',
  'https://quay.example:8080/',
  'http://quay.example:6379/',
];

describe('a link that is not followed', () => {
  const strict = createFetchLink({
    resolve: async (name) => {
      const addresses = NAMES[name];
      return addresses === undefined ? Promise.reject(new Error('ENOTFOUND')) : Promise.resolve(addresses);
    },
  });

  it('leads to an address that is not public, however it is written', async () => {
    expect(NEVER_FOLLOWED.length).toBeGreaterThan(40);
    for (const link of NEVER_FOLLOWED)
      expect([link, reasonOf(await strict(link))]).toEqual([
        link,
        'It leads to no address of the public web.',
      ]);
  });

  it('is none of http and https, has a password or a port of another service', async () => {
    for (const link of NO_LINKS) {
      const got = await strict(link);
      expect([link, reasonOf(got)]).toEqual([
        link,
        expect.stringMatching(/^It (?:is no|has a|leads to port)/),
      ]);
      expect(got.kind === 'refused' && got.advice).toMatch(/\.$/);
    }
  });

  it('is a redirect to one of those, and the site there is not asked', async () => {
    const inner = await site(html, '127.0.0.2');
    const targets = [
      `http://127.0.0.2:${inner.port}/`,
      'http://169.254.169.254/',
      'http://[::1]/',
      'file:///etc/passwd',
      `http://name:word@quay.example/`,
    ];
    const outer = await site((request, response) => {
      response.writeHead(302, { location: targets[Number(request.url?.slice(1))] }).end();
    });
    const get = allowing(outer.port, { ports: new Set([80, outer.port, inner.port]) });
    for (const i of targets.keys())
      expect(reasonOf(await get(`http://quay.example:${outer.port}/${i}`))).not.toBe('');
    expect([outer.asked(), inner.asked()]).toEqual([targets.length, 0]);
  });

  it('is a name that changes its address after it was checked: the checked one is connected to', async () => {
    const checked = await site(html);
    // On another address of this machine, on the same port: where a second look-up would lead.
    let innerAsked = 0;
    const inner = createServer(() => (innerAsked += 1));
    servers.push(inner);
    inner.listen(checked.port, '127.0.0.3');
    await once(inner, 'listening');
    const answers = [['127.0.0.1'], ['127.0.0.3'], ['127.0.0.3']];
    let lookups = 0;
    const get = allowing(checked.port, { resolve: () => Promise.resolve(answers[lookups++] ?? []) });
    const link = `http://rebinding.example:${checked.port}/`;
    expect((await get(link)).kind).toBe('fetched');
    expect(reasonOf(await get(link))).toBe('It leads to no address of the public web.');
    expect([lookups, checked.asked(), innerAsked]).toEqual([2, 1, 0]);
  });
});

describe('an attached file', () => {
  it('is fetched from the hosts it may be on, whatever its type', async () => {
    const { port } = await site((_, response) => {
      response.setHeader('content-type', 'application/x-anything').end('The ferry sails on.');
    });
    const origin = `http://127.0.0.1:${port}`;
    const get = createFetchAttachment({ origins: [origin] });
    const got = await get(`${origin}/attachments/1/2/ferry.txt?ex=1&is=2&hm=3`, 'ferry.txt');
    expect(got.kind === 'fetched' && [got.fileName, Buffer.from(got.bytes).toString()]).toEqual([
      'ferry.txt',
      'The ferry sails on.',
    ]);
  });

  it('is refused from anywhere else, and where it leads elsewhere', async () => {
    const { port, asked } = await site((_, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    });
    const usual = createFetchAttachment();
    for (const url of [
      `http://127.0.0.1:${port}/a.txt`,
      'http://cdn.discordapp.com/a.txt',
      'https://cdn.discordapp.com.example.org/a.txt',
      'https://cdn.discordapp.com:8443/a.txt',
      'https://cdn.discordapp.com@127.0.0.1/a.txt',
      'https://name@cdn.discordapp.com/a.txt',
      'file:///etc/passwd',
      'nonsense',
    ])
      expect([url, reasonOf(await usual(url, 'a.txt'))]).toEqual([
        url,
        'The file does not lie with Discord.',
      ]);
    expect(asked()).toBe(0);
    const widened = createFetchAttachment({ origins: [`http://127.0.0.1:${port}`] });
    expect(reasonOf(await widened(`http://127.0.0.1:${port}/a.txt`, 'a.txt'))).toMatch(/does not lie/);
  });
});
