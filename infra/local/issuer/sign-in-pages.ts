import { practice } from '../../../shared/config/practice.ts';
import type { GatewayAnswer } from '../../../shared/http/core/gateway-event.ts';
import { HttpFault } from '../../../shared/http/core/http-fault.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { page } from '../../../shared/http/html/page.ts';
import { pageHeaders } from '../../../shared/http/html/security-headers.ts';
import type { LocalOperation } from '../gateway/local-operation.ts';
import { consoleClient, type People } from './people.ts';

const site = { practiceName: practice.name, phone: practice.phone.shown };

/** Where it leads back to: the console's, and nobody else's. */
export interface SignInPlaces {
  callback: string;
  signedOut: string;
}

const badRequest = (detail: string): HttpFault => new HttpFault(400, 'bad-sign-in', detail);

interface Asked {
  redirectUri: string;
  challenge: string;
  state: string;
}

/** @throws HttpFault 400 for what Cognito would not take either: then it leads nowhere */
function askedIn(query: URLSearchParams, { callback }: SignInPlaces): Asked {
  const required: Record<string, string> = {
    response_type: 'code',
    client_id: consoleClient,
    redirect_uri: callback,
    code_challenge_method: 'S256',
  };
  const wrong = Object.entries(required).find(([name, value]) => query.get(name) !== value);
  if (wrong) throw badRequest(`${wrong[0]} must be ${wrong[1]}.`);
  const [challenge, state] = [query.get('code_challenge'), query.get('state')];
  if (!challenge || !state) throw badRequest('code_challenge and state must be there.');
  return { redirectUri: callback, challenge, state };
}

const seeOther = (Location: string): GatewayAnswer => ({
  statusCode: 303,
  headers: { Location, 'Cache-Control': 'no-store' },
  body: '',
});

function backWithCode(people: People, { state, ...asked }: Asked, staffId: string): GatewayAnswer {
  const code = people.codeFor({ ...asked, staffId });
  return seeOther(`${asked.redirectUri}?${new URLSearchParams({ code, state })}`);
}

/** Everybody who works here, to be chosen. */
async function staffChoice(people: People): Promise<GatewayAnswer> {
  const members = await people.present();
  const main = html`<h1>Who are you?</h1>
<p>This page is a laptop's. In its place a practice has a page that asks for a password and a code.</p>
<form method="post">
${members.map(
  ({ recipientId, role }) =>
    html`<p><button class="usa-button usa-button--outline" type="submit" name="staffId" value="${recipientId}">${recipientId} (${role})</button></p>\n`,
)}
</form>`;
  return {
    statusCode: 200,
    headers: { ...pageHeaders },
    body: page(site, { title: 'Who are you?', language: 'en', up: '../', isConsole: true, main }),
  };
}

/** What stands in for Cognito's hosted pages: who signs in is asked and not proved. */
export const signInPages = (
  people: People,
  places: SignInPlaces,
): Record<'ask' | 'choose' | 'leave', LocalOperation> => ({
  /** `GET /oauth2/authorize`. */
  ask: async ({ query }) => {
    const asked = askedIn(query, places);
    const hint = query.get('login_hint');
    const isKnown = (await people.present()).some(({ recipientId }) => recipientId === hint);
    return hint !== null && isKnown ? backWithCode(people, asked, hint) : staffChoice(people);
  },
  /** `POST /oauth2/authorize`. */
  choose: async ({ query, body }) => {
    const asked = askedIn(query, places);
    const staffId = new URLSearchParams(body).get('staffId');
    const isKnown = (await people.present()).some(({ recipientId }) => recipientId === staffId);
    return staffId !== null && isKnown ? backWithCode(people, asked, staffId) : staffChoice(people);
  },
  /** `GET /logout`: nobody is remembered here, so it only leads back. */
  leave: async ({ query }) => {
    if (query.get('client_id') !== consoleClient || query.get('logout_uri') !== places.signedOut)
      throw badRequest(`client_id must be ${consoleClient} and logout_uri ${places.signedOut}.`);
    return seeOther(places.signedOut);
  },
});
