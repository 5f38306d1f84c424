import { Api } from './client.ts';
import { emergencyJourney } from './emergency.ts';
import { oncologistJourney } from './oncologist.ts';

const base = process.env.BASE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const api = new Api(base);

const alive = await api.get('/healthz').catch(() => undefined);
if (alive?.status !== 200) {
  console.error(`Nothing answers at ${base}. Start the system first, in another terminal: npm start`);
  process.exit(1);
}
await oncologistJourney(api);
await emergencyJourney(api);
console.log('\nBoth journeys are done. Everything sent so far: GET /_local/outbox');
