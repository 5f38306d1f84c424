import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../../../shared/store/directory-writer.ts';
import { dayItem } from '../../../../shared/store/records/day-record.ts';
import { startEngine } from '../../../local/engine.ts';
import { createTables } from '../../../local/tables.ts';
import { bookedDays } from '../booked-days.ts';
import { fillSchedule } from './fill.ts';
import { pastVisits } from './past-visits.ts';

/** An engine with a directory, and a calendar with a past and a future. */
export interface World {
  name: string;
  endpoint: string;
  client: DynamoDBClient;
  /** The checkout whose handlers it is for; absent = this one. */
  code?: string;
  stop(): Promise<void>;
}

export interface Booked {
  from: string;
  to: string;
  /** Share of the working windows that is taken. */
  share: number;
}

const access = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** A client of an engine on this machine. */
export const clientOf = (endpoint: string): DynamoDBClient => new DynamoDBClient({ ...access, endpoint });

/** Books a share of a calendar's future. @returns how many practitioner-days were written */
export const bookAhead = (client: DynamoDBClient, { practitioners, clinics }: Directory, booked: Booked) =>
  fillSchedule(client, bookedDays(practitioners, clinics, booked).map(dayItem));

/** Past visits end here, before anything that a bench searches or books. */
const before = '2026-09-01';

/** @returns how many records were written */
export const writePast = (client: DynamoDBClient, { practitioners }: Directory, visits: number) =>
  fillSchedule(client, pastVisits(practitioners, visits, before));

/** An engine in memory with a directory and past visits of it. */
export async function startWorld(name: string, directory: Directory, visits: number): Promise<World> {
  const engine = await startEngine();
  const client = clientOf(engine.endpoint);
  await createTables(client);
  await directoryWriter(client, (table) => table).put(directory);
  await writePast(client, directory, visits);
  const stop = async (): Promise<void> => {
    client.destroy();
    await engine.stop();
  };
  return { name, endpoint: engine.endpoint, client, stop };
}

/** A world for the handlers of another checkout, to be asked in turns with ours. @param code its folder; it must hold this bench */
export const startBeside = async (code: string, directory: Directory, visits: number): Promise<World> => ({
  ...(await startWorld('the other checkout', directory, visits)),
  code,
});

/** A world that another process started, and stops. */
export function worldAt(name: string, endpoint: string): World {
  const client = clientOf(endpoint);
  return { name, endpoint, client, stop: async () => client.destroy() };
}
