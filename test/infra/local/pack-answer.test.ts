import { gunzipSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packedAnswer } from '../../../infra/local/gateway/pack-answer.ts';
import { leastPackedBytes } from '../../../infra/packing.ts';
import { localGateway } from '../../support/local-gateway.ts';

const long = Buffer.from('dolor '.repeat(leastPackedBytes));
const page = { status: 200, headers: { 'Content-Type': 'text/html' }, body: long };
const asking = (encodings?: string) => ({ headers: encodings === undefined ? {} : { 'accept-encoding': encodings } });
const encodingOf = (encodings?: string, answer = page): unknown =>
  (packedAnswer(asking(encodings), answer).headers as Record<string, string>)['Content-Encoding'];

describe('an answer on the wire', () => {
  it('is packed as a client takes it, and says so', () => {
    const packed = packedAnswer(asking('gzip, deflate, br, zstd'), page);
    expect(packed).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' } });
    expect(packed.body.length).toBeLessThan(long.length / 10);
    expect(gunzipSync(packed.body)).toEqual(long);
    const deflated = packedAnswer(asking('gzip;q=0.5, deflate'), page);
    expect(inflateSync(deflated.body)).toEqual(long);
  });

  it.each([[undefined], [''], ['*'], ['identity'], ['br, gzip'], ['gzip;q=0']])(
    'is sent as it is to whoever asks for %s, as API Gateway does',
    (encodings) => {
      expect(packedAnswer(asking(encodings), page)).toBe(page);
    },
  );

  it('is packed from so many bytes on, and never twice', () => {
    const at = (length: number) => ({ ...page, body: long.subarray(0, length) });
    expect(encodingOf('gzip', at(leastPackedBytes))).toBe('gzip');
    expect(encodingOf('gzip', at(leastPackedBytes - 1))).toBeUndefined();
    const packed = { ...page, headers: { 'Content-Type': 'text/html', 'content-encoding': 'br' } };
    expect(packedAnswer(asking('gzip'), packed)).toBe(packed);
  });

  it('comes through the local gateway whole, and by HEAD with the same headers', async () => {
    const body = long.toString();
    const { ask } = await localGateway({ functions: { things: () => ({ statusCode: 200, body }) } });
    const got = await ask('/things');
    expect([got.headers.get('content-encoding'), await got.text()]).toEqual(['gzip', body]);
    const head = await ask('/things', { method: 'HEAD' });
    for (const name of ['content-encoding', 'content-length'])
      expect(head.headers.get(name), name).toBe(got.headers.get(name));
    expect(await head.text()).toBe('');
  });
});
