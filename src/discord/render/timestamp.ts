import type { Moment } from '../../moments/moment.js';

/**
 * The moment as a Discord timestamp, which every viewer sees in their own zone; null unless the
 * moment is a single minute or second of a known day in a known zone. Anything coarser would claim
 * a precision that the text does not have, and a day would shift for viewers elsewhere.
 * Also null where the zone's clock shows that time twice or never (daylight saving).
 */
export function discordTimestamp(moment: Moment): string | null {
  const isExact = moment.precision === 'minute' || moment.precision === 'second';
  if (!isExact || moment.isApproximate || moment.zone === null) return null;
  if (moment.end !== undefined || moment.bound !== undefined) return null;
  const [, day, clock, seconds] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?$/.exec(moment.value) ?? [];
  if (day === undefined || clock === undefined) return null;
  const asUtc = Date.parse(`${day}T${clock}${seconds ?? ':00'}Z`);
  if (Number.isNaN(asUtc)) return null;
  const instants = instantsShowing(asUtc, moment.zone);
  const [instant] = instants;
  if (instants.length !== 1 || instant === undefined) return null;
  return `<t:${instant / 1000}:f>`;
}

/** All instants, in milliseconds, at which the zone's clock shows what UTC shows at `asUtc`. */
function instantsShowing(asUtc: number, zone: string): readonly number[] {
  const fixed = fixedOffsetMs(zone);
  if (fixed !== null) return [asUtc - fixed];
  const dayMs = 86_400_000;
  const offsets = new Set<number>();
  for (const probe of [asUtc - dayMs, asUtc, asUtc + dayMs]) {
    const offset = zoneOffsetMs(zone, probe);
    if (offset === null) return [];
    offsets.add(offset);
  }
  return [...offsets]
    .map((offset) => ({ offset, instant: asUtc - offset }))
    .filter(({ offset, instant }) => zoneOffsetMs(zone, instant) === offset)
    .map(({ instant }) => instant);
}

/** `+04:00` or `Z` as milliseconds; null for a zone's name. */
function fixedOffsetMs(zone: string): number | null {
  if (zone === 'Z' || zone === 'UTC') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (hours === undefined) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** What the zone adds to UTC at an instant; null for a name that ICU does not know. */
function zoneOffsetMs(zone: string, instant: number): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    }).formatToParts(instant);
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
    return name === 'GMT' ? 0 : fixedOffsetMs(name.replace('GMT', ''));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
