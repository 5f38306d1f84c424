import type { GatewayEvent } from './gateway-event.ts';

/** Whether a request is a link that a person or a calendar opened: it brings its token in the address. */
export const isOpenedLink = ({
  httpMethod,
  multiValueQueryStringParameters,
}: Pick<GatewayEvent, 'httpMethod' | 'multiValueQueryStringParameters'>): boolean =>
  httpMethod === 'GET' && multiValueQueryStringParameters?.token !== undefined;
