import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/intake/public-address.js';

const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.255.255',
  '172.32.0.1',
  '192.0.1.1',
  '198.17.255.255',
  '198.20.0.1',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001:80e::200e',
  '2001:4860:4860::8888',
  '2400:cb00::1',
];

const NOT_PUBLIC: Readonly<Record<string, readonly string[]>> = {
  'this host': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  'link-local and metadata': [
    '169.254.0.1',
    '169.254.169.254',
    'fe80::1',
    'febf::1',
    '168.63.129.16',
    'fd00:ec2::254',
  ],
  "a carrier's own": ['100.64.0.1', '100.127.255.255', '100.100.100.200'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  'reserved, broadcast': ['240.0.0.1', '255.255.255.255'],
  'for documentation and benchmarks': [
    '192.0.2.1',
    '198.51.100.7',
    '203.0.113.9',
    '198.18.0.1',
    '198.19.255.255',
    '2001:db8::1',
    '3fff::1',
  ],
  'protocol assignments': ['192.0.0.8', '192.88.99.1', '2001:20::1', '5f00::1', '100::1'],
  'unique and site local': ['fc00::1', 'fd12:3456:789a::1', 'fec0::1'],
  'IPv4 inside IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::808:808',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2002:808:808::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  ],
  'no addresses': [
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    'fe80::1%eth0',
    '2606:4700::1%1',
    '0x7f.1',
    '127.1',
  ],
};

describe('a public address', () => {
  it('is one of the internet', () => {
    expect(PUBLIC.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  for (const [what, addresses] of Object.entries(NOT_PUBLIC)) {
    it(`is none of these: ${what}`, () => {
      expect(addresses.filter(isPublicAddress)).toEqual([]);
    });
  }

  it('never carries another inside, and what is said of one never throws', () => {
    fc.assert(
      fc.property(fc.ipV4(), (inside) => {
        for (const address of [`::ffff:${inside}`, `::${inside}`, `64:ff9b::${inside}`])
          expect(isPublicAddress(address)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.string(), fc.ipV4Extended()), (text) => {
        expect(typeof isPublicAddress(text)).toBe('boolean');
      }),
    );
  });
});
