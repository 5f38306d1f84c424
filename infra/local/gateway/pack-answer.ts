import type { IncomingMessage } from 'node:http';
import { deflateSync, gzipSync } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';
import { leastPackedBytes } from '../../packing.ts';
import type { WireAnswer } from './write-answer.ts';

const packers: Readonly<Record<string, (body: Buffer) => Buffer>> = { gzip: gzipSync, deflate: deflateSync };

/**
 * Packs a long answer as API Gateway does: by what the client names first in `Accept-Encoding`, where that is gzip or deflate, and not where
 * the answer says that it is packed already. Like the gateway it leaves `Vary` to whoever lets an answer be kept.
 */
export function packedAnswer({ headers: asked }: Pick<IncomingMessage, 'headers'>, answer: WireAnswer): WireAnswer {
  const { headers, body } = answer;
  const [first] = parseAccept(String(asked['accept-encoding'] ?? ''));
  const pack = packers[first?.type.toLowerCase() ?? ''];
  const isPacked = Object.keys(headers).some((name) => name.toLowerCase() === 'content-encoding');
  if (!first?.q || pack === undefined || isPacked || body.length < leastPackedBytes) return answer;
  return { ...answer, headers: { ...headers, 'Content-Encoding': first.type.toLowerCase() }, body: pack(body) };
}
