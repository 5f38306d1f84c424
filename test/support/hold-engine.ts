/** Run as a process of its own: starts an engine on the file that is named, writes `kept`, and waits to be killed. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startEngine } from '../../infra/local/engine.ts';
import { createTables } from '../../infra/local/tables.ts';

const { endpoint, keeperPid } = await startEngine(process.argv[2]);
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
await createTables(client);
await client.send(new PutItemCommand({ TableName: 'Cases', Item: { pk: { S: 'kept' } } }));
console.log(JSON.stringify({ endpoint, keeperPid }));
setInterval(() => undefined, 1000);
