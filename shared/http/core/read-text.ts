import { type GatewayEvent, header } from './gateway-event.ts';
import { HttpFault } from './http-fault.ts';

type Sent = Pick<GatewayEvent, 'body' | 'isBase64Encoded'>;

/** A body's bytes; where the gateway gave a text, it read them as UTF-8. */
const bytesOf = ({ body, isBase64Encoded }: Sent): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/** Names under which UTF-8 goes, and those of its part that all of these share. */
const utf8Names = ['utf-8', 'utf8', 'us-ascii', 'ascii'];

/** @returns a body's text in a character set, undefined where its bytes are none of that set. A mark at its beginning stays. */
export function textIn(charset: string, event: Sent): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytesOf(event));
  } catch {
    return undefined;
  }
}

/** @throws HttpFault 415 where another character set than UTF-8 is declared */
export function requireUtf8Declared(event: Pick<GatewayEvent, 'headers'>): void {
  const declared = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(header(event, 'content-type') ?? '')?.[1];
  if (declared !== undefined && !utf8Names.includes(declared.toLowerCase()))
    throw new HttpFault(415, 'unsupported-charset', 'Send the body as UTF-8, and name no other character set.');
}

/** @throws HttpFault 400 where the body is not UTF-8 */
export function utf8Text(event: Sent): string {
  const text = textIn('utf-8', event);
  if (text === undefined) throw new HttpFault(400, 'not-utf8', 'The body is not UTF-8. Send it as UTF-8.');
  return text;
}
