import { describe, expect, it } from 'vitest';
import { type Ability, type FunctionDescription, type FunctionName, functions } from '../../functions/functions.ts';
import { setEnvironment } from '../../infra/local/environment.ts';
import { Environment } from '../../shared/config/environment.ts';
import { type TableName, tableVariable } from '../../shared/store/table.ts';
import { lambdaOf, partOf } from './support/places.ts';
import { both, type StageTemplates } from './support/synthesised.ts';

const names = Object.keys(functions) as FunctionName[];
const known = Object.keys(Environment.shape).toSorted();
/** What only a laptop sets, and what a stage sets that has a number to text from. */
const notEverywhere = ['LIMITS', 'SMS_CONFIGURATION_SET', 'SMS_FROM', 'STAFF_SMS_NUMBER', 'TEXTS_PATIENTS'];

/** What each ability tells a function, and what that must be. */
const byAbility = ({ stage }: StageTemplates): Record<Ability, Record<string, string | RegExp>> => ({
  'link-keys': { LINK_KEYS_SECRET: 'service/LinkKeys/Secret' },
  'rotate-link-keys': {},
  publish: { STAFF_TOPIC_ARN: 'messages/StaffAlerts/Topic' },
  subscribe: { STAFF_DEAD_LETTER_ARN: 'messages/StaffAlerts/DeadLetters.Arn' },
  mail: { MAIL_FROM: stage.mailFrom, MAIL_CONFIGURATION_SET: 'background/PatientMail/Set' },
  'mail-address': { MAIL_FROM: stage.mailFrom },
  'set-timers': {
    TIMER_GROUP: /./,
    TIMER_TARGET_ARN: 'background/timers/Function.Arn',
    TIMER_ROLE_ARN: 'background/Timers/Role.Arn',
    TIMER_DEAD_LETTER_ARN: 'messages/TimerDeadLetters.Arn',
  },
  'sign-in': { SIGN_IN_URL: /./, SIGN_IN_CLIENT: 'service/Console' },
  'verify-tokens': { TOKEN_ISSUER: 'https://cognito-idp.<AWS::Region>.amazonaws.com/identity/Users' },
});

function needed(templates: StageTemplates, name: FunctionName): Record<string, string | RegExp> {
  const { tables, abilities, trigger }: FunctionDescription = functions[name];
  const url = `https://service/Http/Api.execute-api.<AWS::Region>.<AWS::URLSuffix>/${templates.stage.name}`;
  const needs = byAbility(templates);
  return Object.assign(
    Object.fromEntries(Object.keys(tables).map((table) => [tableVariable(table as TableName), `data/${table}`])),
    trigger === 'http' || trigger === 'stream' ? { PUBLIC_URL: templates.stage.publicUrl ?? url } : {},
    trigger === 'http' ? { ALLOWED_ORIGINS: templates.stage.allowedOrigins.join(' ') } : {},
    ...abilities.map((ability) => needs[ability]),
  );
}

function given(templates: StageTemplates, name: FunctionName): Record<string, string> {
  const { Variables } = lambdaOf(templates, name).props.Environment;
  const own = Object.entries(Variables).filter(([variable]) => !variable.startsWith('POWERTOOLS_'));
  return Object.fromEntries(own.map(([variable, value]) => [variable, templates.text(partOf(name), value)]));
}

/** The variables that the local stack sets, of ours. */
function setLocally(): string[] {
  const before = process.env;
  process.env = {};
  try {
    const address = 'http://127.0.0.1:1';
    setEnvironment({ publicUrl: address, dynamodb: address, aws: address });
    return Object.keys(process.env).filter((name) => !/^(AWS|POWERTOOLS)_/.test(name));
  } finally {
    process.env = before;
  }
}

describe.each(both)('the environment of $stage.name', (templates) => {
  it.each(names)('tells %s what its description needs, and nothing besides', (name) => {
    const variables = given(templates, name);
    const wanted = needed(templates, name);
    expect(Object.keys(variables).toSorted()).toEqual(Object.keys(wanted).toSorted());
    for (const [variable, value] of Object.entries(wanted)) expect(variables[variable], variable).toMatch(value);
  });

  it('names each function and our metrics to Powertools', () => {
    for (const name of names)
      expect(lambdaOf(templates, name).props.Environment.Variables).toMatchObject({
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: 'Spinebridge',
      });
  });

  it('is over all functions what shared/config/environment.ts knows, less what not every stage has', () => {
    const all = new Set(names.flatMap((name) => Object.keys(given(templates, name))));
    expect([...all].toSorted()).toEqual(known.filter((variable) => !notEverywhere.includes(variable)));
  });
});

describe('the environment of the local stack', () => {
  it('is what shared/config/environment.ts knows', () => {
    expect(setLocally().toSorted()).toEqual(known);
  });
});
