import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, readEnvironment, tableNameOf } from '../../../shared/config/environment.ts';
import { systemClock } from '../../../shared/gateways/system-clock.ts';
import { type StoreClient, storeClient, type TableNames } from '../../../shared/store/dynamo/client.ts';
import { tableNames, tableVariable } from '../../../shared/store/table.ts';
import type { Clock } from '../../../shared/workflows/core/ports.ts';
import { openClock } from '../../local/clock.ts';
import { tableEnvironment } from '../../local/tables.ts';

/** Where the local system that runs on a data folder has its engine. @throws where none runs or ever ran there. */
function localEndpoint(dataDir: string): string {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'engine.json'), 'utf8')).endpoint;
  } catch {
    throw new Error(`No system has run on ${dataDir}. Start it with npm start, or set TABLE_… for a deployed stage.`);
  }
}

/** What a tool says of an error: how to go on where nobody answers, else the error's own words. */
export function wordsOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ECONNREFUSED'
    ? 'Nothing answers where the store should be. Start the system with npm start, or set TABLE_… for a deployed stage.'
    : message;
}

/** The store's client and the names of its tables. */
export interface StoreAccess {
  client: StoreClient;
  tableName: TableNames;
}

const storeAccess = (environment: Environment): StoreAccess => ({
  client: storeClient(),
  tableName: (table) => tableNameOf(environment, table),
});

/**
 * Opens the store for an operator's tool: the tables that TABLE_… variables name (a deployed stage, with AWS credentials of
 * the environment), else those of the local system on DATA_DIR, with its clock, which may have been moved ahead.
 */
export function storeAtHand(): StoreAccess & { clock: Clock } {
  const deployed = tableNames.some((table) => process.env[tableVariable(table)] !== undefined);
  if (deployed) return { ...storeAccess(readEnvironment(process.env)), clock: systemClock };
  const dataDir = process.env.DATA_DIR ?? '.local';
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? localEndpoint(dataDir);
  const local = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  Object.assign(process.env, local, { AWS_ENDPOINT_URL_DYNAMODB: endpoint });
  return { ...storeAccess(readEnvironment(tableEnvironment())), clock: openClock(join(dataDir, 'clock.json')) };
}
