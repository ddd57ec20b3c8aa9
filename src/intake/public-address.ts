import { isIPv4, isIPv6 } from 'node:net';

type Block = readonly [network: string, bits: number];

/**
 * Networks of IPv4 that are not the public internet, or are a cloud's own services: IANA IPv4 Special-Purpose Address
 * Registry (RFC 6890 and updates), multicast (RFC 5771), and the address at which Azure's machines reach their host.
 */
const NOT_PUBLIC_4: readonly Block[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** All of IPv6 that is given out for the public internet (RFC 4291, 2.4). */
const PUBLIC_6: Block = ['2000::', 3];
/**
 * What in it is not (IANA IPv6 Special-Purpose Address Registry): protocol assignments with Teredo and ORCHID,
 * documentation, 6to4, AS112.
 */
const NOT_PUBLIC_6: readonly Block[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

/**
 * Whether an address, as a resolver gives it, is one of the public internet. Forms that carry an IPv4 address inside
 * (mapped, compatible, NAT64, 6to4, Teredo) are none, whatever they carry. False for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) {
    const bits = bits4(address);
    return !NOT_PUBLIC_4.some(([network, length]) => bits.startsWith(bits4(network).slice(0, length)));
  }
  // A zone ("%eth0") is one of this machine's networks.
  if (!isIPv6(address) || address.includes('%')) return false;
  const bits = bits6(address);
  const within = ([network, length]: Block): boolean => bits.startsWith(bits6(network).slice(0, length));
  return within(PUBLIC_6) && !NOT_PUBLIC_6.some(within);
}

function bits4(address: string): string {
  return address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
}

/** 128 digits of 0 and 1 of a valid IPv6 address. */
function bits6(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
    .join('');
}

/** Groups of 16 bits in hexadecimal; the last two may be written as an IPv4 address. */
function groups(text: string): readonly string[] {
  return text
    .split(':')
    .filter((group) => group !== '')
    .flatMap((group) => {
      if (!group.includes('.')) return [group];
      const bits = bits4(group);
      return [bits.slice(0, 16), bits.slice(16)].map((half) => Number.parseInt(half, 2).toString(16));
    });
}
