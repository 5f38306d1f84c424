import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import * as sdk from '@aws-sdk/client-dynamodb';
import type { StoreDoor } from './memory-client.ts';

interface Failure {
  __type?: string;
  message?: string;
  Message?: string;
}

type ErrorClass = new (options: object) => Error;

/** The SDK's own error of a name, so that the store knows it. */
function errorOf(failure: Failure): Error {
  const name = failure.__type?.split('#').at(-1) ?? 'UnknownError';
  const message = failure.message ?? failure.Message ?? name;
  const known = (sdk as unknown as Record<string, ErrorClass>)[name];
  return known ? new known({ ...failure, message, $metadata: {} }) : Object.assign(new Error(message), { name });
}

/** Tries of a call that ends in an error of the engine's own, as the SDK makes them: a commit's token makes a repeat harmless. */
const mostTries = 3;

/**
 * Speaks DynamoDB's wire format without the SDK, whose serialising and signing take four fifths of a long run's time. For an engine
 * on this machine: nothing is signed.
 */
export function wireClient(endpoint: string): StoreDoor & { destroy(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const headers = {
    'Content-Type': 'application/x-amz-json-1.0',
    'X-Amz-Date': '20261123T140000Z',
    Authorization:
      'AWS4-HMAC-SHA256 Credential=local/20261123/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=00',
  };
  const post = async (operation: string, body: Buffer): Promise<IncomingMessage> => {
    const target = { 'X-Amz-Target': `DynamoDB_20120810.${operation}`, 'Content-Length': body.length };
    const call = request(endpoint, { agent, method: 'POST', headers: { ...headers, ...target } });
    call.end(body);
    const [answer] = await once(call, 'response');
    return answer;
  };
  return {
    async send(command) {
      const operation = command.constructor.name.replace(/Command$/, '');
      const body = Buffer.from(JSON.stringify((command as { input: object }).input));
      for (let n = 1; ; n++) {
        const answer = await post(operation, body);
        const said: object = JSON.parse(await text(answer));
        if (answer.statusCode === 200) return said;
        const error = errorOf(said);
        if (error.name !== 'InternalServerError' || n === mostTries) throw error;
      }
    },
    destroy: () => agent.destroy(),
  };
}
