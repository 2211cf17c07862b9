import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/ingest/web/public-address.js';

describe('isPublicAddress', () => {
  it.each([
    '93.184.215.14',
    '1.1.1.1',
    '172.32.0.1',
    '192.169.0.1',
    '2606:4700::1111',
    '64:ff9b::101:101',
    '::ffff:1.1.1.1',
  ])('holds for %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.3.4'],
    ['this machine', '::1'],
    ['this machine', '::ffff:127.0.0.1'],
    ['this machine', '::ffff:7f00:1'],
    ['this machine, translated', '64:ff9b::7f00:1'],
    ['no address yet', '0.0.0.0'],
    ['no address yet', '::'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a private network', 'fd00::1'],
    ['a private network of old', 'fec0::1'],
    ['a provider’s network', '100.64.0.1'],
    ['the link', '169.254.0.1'],
    ['the link', 'fe80::1'],
    ['the link, with its zone', 'fe80::1%eth0'],
    ['a cloud’s secrets', '169.254.169.254'],
    ['a cloud’s secrets', '::ffff:169.254.169.254'],
    ['a cloud’s secrets', 'fd00:ec2::254'],
    ['a cloud’s secrets', '100.100.100.200'],
    ['a cloud’s secrets', '192.0.0.192'],
    ['a cloud’s secrets', '168.63.129.16'],
    ['a network in a tunnel', '2002:7f00:1::'],
    ['a network in a tunnel', '2001::1'],
    ['examples', '192.0.2.1'],
    ['examples', '2001:db8::1'],
    ['benchmarks', '198.18.0.1'],
    ['everybody', '224.0.0.1'],
    ['everybody', '255.255.255.255'],
    ['everybody', 'ff02::1'],
    ['nobody', '240.0.0.1'],
    ['nobody', '4000::1'],
    ['no address', ''],
    ['no address', 'localhost'],
    ['no address', 'example.org'],
  ])('does not hold for %s: %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('judges an address the same however it is wrapped in IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const isPublic = isPublicAddress(address);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublic);
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublic);
      }),
    );
  });
});
