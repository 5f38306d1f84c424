import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../shared/config/environment.ts';
import { type StoreAccess, storeAccess } from '../../shared/deps.ts';
import { tableNames, tableVariable } from '../../shared/store/table.ts';
import { tableEnvironment } from '../local/tables.ts';

/** Where the local system that runs on a data folder has its engine. @throws where none runs or ever ran there. */
function localEndpoint(dataDir: string): string {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'engine.json'), 'utf8')).endpoint;
  } catch {
    throw new Error(`No system has run on ${dataDir}. Start it with npm start, or set TABLE_… for a deployed stage.`);
  }
}

/**
 * Opens the store for an operator's tool: the tables that TABLE_… variables name (a deployed stage, with AWS credentials of
 * the environment), else those of the local system on DATA_DIR.
 */
export function storeAtHand(): StoreAccess {
  const deployed = tableNames.some((table) => process.env[tableVariable(table)] !== undefined);
  if (!deployed) {
    const endpoint = process.env.DYNAMODB_ENDPOINT ?? localEndpoint(process.env.DATA_DIR ?? '.local');
    const local = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    Object.assign(process.env, local, { AWS_ENDPOINT_URL_DYNAMODB: endpoint });
  }
  return storeAccess(readEnvironment(deployed ? process.env : tableEnvironment()));
}
