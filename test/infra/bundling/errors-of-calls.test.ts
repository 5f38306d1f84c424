import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleOptions } from '../../../infra/bundling/bundle.ts';
import { errorsOfCalls } from '../../../infra/bundling/errors-of-calls.ts';
import { folderOfFile } from '../../support/temporary-folder.ts';

const folder = folderOfFile();
const clients = Object.keys(errorsOfCalls);

const sources = ['shared', 'functions'].flatMap((part) =>
  readdirSync(part, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(part, file), 'utf8')),
);

/** What the product takes of a client. */
const taken = (client: string): string[] => {
  const imports = new RegExp(`import (?:type )?\\{([^}]*)\\} from '@aws-sdk/${client}'`, 'g');
  const names = sources.flatMap((source) => [...source.matchAll(imports)].flatMap(([, list = '']) => list.split(',')));
  return [...new Set(names.map((name) => name.trim()))];
};

function errorsOf(client: string, command: string): string[] {
  const types = readFileSync(`node_modules/@aws-sdk/${client}/dist-types/commands/${command}.d.ts`, 'utf8');
  return [...types.matchAll(/@throws \{@link (\w+)\} \(/g)].map(([, name = '']) => name);
}

describe.each(clients)('what is kept of the errors of %s', (client) => {
  const names = taken(client);
  const possible = names.filter((name) => name.endsWith('Command')).flatMap((command) => errorsOf(client, command));
  const told = names.filter((name) => name.endsWith('Exception'));

  it('is what our calls may be answered with', () => {
    expect(errorsOfCalls[client]).toEqual([...new Set([...possible, ...told])].toSorted());
  });
});

/** What a bundled client throws where DynamoDB answers with an error. */
async function thrown(name: string): Promise<unknown> {
  const contents = `export * from '@aws-sdk/client-dynamodb';`;
  const stdin = { contents, resolveDir: process.cwd() };
  const outfile = join(folder, 'client.mjs');
  await build({ ...bundleOptions({}), entryPoints: undefined, outExtension: undefined, stdin, outfile } as never);
  const sdk = await import(pathToFileURL(outfile).href);
  const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'No.' });
  const response = { statusCode: 400, headers: {}, body: Buffer.from(body) };
  const client: DynamoDBClient = new sdk.DynamoDBClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
    requestHandler: { handle: async () => ({ response }), destroy: () => undefined },
  });
  const command: GetItemCommand = new sdk.GetItemCommand({ TableName: 'Cases', Key: { pk: { S: 'a' } } });
  const error = await client.send(command).catch((error: unknown) => error);
  return { error, isItsOwn: error instanceof sdk[name], isOfService: error instanceof sdk.DynamoDBServiceException };
}

describe('an error', () => {
  it('that was kept comes as what it is', async () => {
    const error = { name: 'ResourceNotFoundException', message: 'No.', $metadata: { httpStatusCode: 400 } };
    expect(await thrown('ResourceNotFoundException')).toMatchObject({ error, isItsOwn: true, isOfService: true });
  });

  it('that was left out comes with its name, message and status', async () => {
    const error = { name: 'TableInUseException', message: 'No.', $fault: 'client', $metadata: { httpStatusCode: 400 } };
    expect(await thrown('TableInUseException')).toMatchObject({ error, isItsOwn: false, isOfService: true });
  });
});
