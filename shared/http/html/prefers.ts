import { type GatewayEvent, header } from '../core/gateway-event.ts';

type Sent = Pick<GatewayEvent, 'headers'>;

/** The ranges of an `Accept` header, or of one like it, with their weights (RFC 9110 section 12.4.2); one without a proper weight has 1. */
function accepted(event: Sent, name = 'accept'): Map<string, number> {
  const ranges = (header(event, name) ?? '').toLowerCase().split(',');
  return new Map(
    ranges.map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
      return [type, /^[01](\.\d{0,3})?$/.test(weight ?? '') ? Number(weight) : 1];
    }),
  );
}

const weightOf = (ranges: ReadonlyMap<string, number>, types: readonly string[]): number =>
  types.map((type) => ranges.get(type)).find((weight) => weight !== undefined) ?? 0;

/** What a client of each kind may name, the most specific first. */
const html = ['text/html', 'application/xhtml+xml', 'text/*', '*/*'];
const json = ['application/problem+json', 'application/json', 'application/*', '*/*'];

/** Whether a client asks for a page rather than for data: browsers do, programs that take anything do not. */
export function prefersPage(event: Sent): boolean {
  const ranges = accepted(event);
  return weightOf(ranges, html) > weightOf(ranges, json);
}

/** Whether a client asks for a table rather than for JSON. */
export function prefersCsv(event: Sent): boolean {
  const ranges = accepted(event);
  return (ranges.get('text/csv') ?? 0) > weightOf(ranges, json.slice(1));
}

/** Whether a reader wants Spanish rather than English, as their browser says in `Accept-Language` (RFC 9110 section 12.5.4). */
export function prefersSpanish(event: Sent): boolean {
  const ranges = [...accepted(event, 'accept-language')];
  const weight = (language: string): number =>
    Math.max(0, ...ranges.filter(([tag]) => tag.split('-')[0] === language).map(([, each]) => each));
  return weight('es') > weight('en');
}

/** Whether a client asks for data rather than for a page. */
export function prefersData(event: Sent): boolean {
  const ranges = accepted(event);
  return weightOf(ranges, json) > weightOf(ranges, html);
}
