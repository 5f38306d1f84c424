import { Api } from '../demo/client.ts';
import { steps } from './steps.ts';

const { BASE_URL: base, TOKEN: token } = process.env;
if (!base) {
  console.error(
    'Set BASE_URL to the address of the system, such as the output ApiUrl: BASE_URL=https://… npm run smoke',
  );
  process.exit(2);
}

const api = new Api(base);
for (const { name, ask, fault } of steps(new Date(), token)) {
  const wrong = await ask(api).then(fault, (error: Error) => `did not answer: ${error.message}`);
  if (wrong) {
    console.error(`Smoke test: ${name} ${wrong}. The rest was not tried.`);
    process.exit(1);
  }
  console.log(`ok  ${name}`);
}
console.log(
  token ? 'All is well.' : 'All is well. Set TOKEN to a staff or referrer token to try a triage preview too.',
);
