import { type GatewayEvent, header } from './gateway-event.ts';

/**
 * Whether a request is a link that a person or a calendar opened: it brings its token in the address. One that brings a header besides is
 * a program's, and that header is what counts.
 */
export const isOpenedLink = (
  event: Pick<GatewayEvent, 'headers' | 'httpMethod' | 'multiValueQueryStringParameters'>,
): boolean =>
  event.httpMethod === 'GET' &&
  event.multiValueQueryStringParameters?.token !== undefined &&
  header(event, 'authorization') === undefined;
