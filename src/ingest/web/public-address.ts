import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet, so that fetching from it reaches nothing of
 * the operator's own: no private, loopback, link-local, shared, reserved, documentation or multicast
 * range (IANA's special-purpose registries, as `ipaddr.js` has them), and none that clouds serve
 * their machines' secrets from. An IPv6 address that carries an IPv4 one counts as what it carries.
 * False for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  // A zone such as `%eth0` only makes sense within one link.
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return isPublicIpv4(parsed.toString());
  const ipv6 = parsed as ipaddr.IPv6;
  if (ipv6.range() === 'rfc6052') return isPublicIpv4(ipv6.toByteArray().slice(12).join('.'));
  // Only 2000::/3 has been given out: https://www.iana.org/assignments/ipv6-address-space
  return ipv6.range() === 'unicast' && ((ipv6.parts[0] ?? 0) & 0xe000) === 0x2000;
}

/** Azure's own service for its machines has an address from a public range. */
const CLOUD_METADATA: ReadonlySet<string> = new Set(['168.63.129.16']);

function isPublicIpv4(address: string): boolean {
  return ipaddr.IPv4.parse(address).range() === 'unicast' && !CLOUD_METADATA.has(address);
}
