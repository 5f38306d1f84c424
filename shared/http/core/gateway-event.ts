/** The parts of an API Gateway REST proxy event that we read (payload format 1.0). */
export interface GatewayEvent {
  resource: string;
  path: string;
  httpMethod: string;
  headers: Record<string, string | undefined> | null;
  /** All values of each parameter, in order. */
  multiValueQueryStringParameters: Record<string, string[] | undefined> | null;
  pathParameters: Record<string, string | undefined> | null;
  body: string | null;
  isBase64Encoded: boolean;
  requestContext: { requestId: string; authorizer?: unknown; identity?: { sourceIp?: string } };
}

export interface GatewayAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** @returns a header's value whatever its letter case. */
export function header(event: Pick<GatewayEvent, 'headers'>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** Whether the reader's browser says that a page of another site sent it (Fetch Metadata); older browsers say nothing. */
export const isFromOtherSite = (event: Pick<GatewayEvent, 'headers'>): boolean =>
  header(event, 'sec-fetch-site') === 'cross-site';

/** @returns the request body as text, decoded where the gateway encoded it. */
export function bodyText(event: Pick<GatewayEvent, 'body' | 'isBase64Encoded'>): string {
  const body = event.body ?? '';
  return event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
}
