import { StartFault } from './start-fault.ts';

/** What the caller may choose; all of it has a default. */
export interface LocalSettings {
  /** 0 = any free one. */
  port: number;
  dataDir: string;
  /** Another DynamoDB engine instead of the embedded one. */
  dynamodbEndpoint?: string;
  /** Whether the limits for a source, a contact or a case hold (on). */
  limits?: 'on' | 'off';
  /** Whose pages may call the API and frame the form, besides our own. */
  allowedOrigins?: readonly string[];
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new StartFault(`PORT is "${text}", which is no port: set it to a number between 1024 and 65535.`);
}

function endpointOf(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text.replace(/\/$/, '');
  throw new StartFault(
    `DYNAMODB_ENDPOINT is "${text}", which is no address: set it to one like http://127.0.0.1:8000.`,
  );
}

function limitsOf(text: string): 'on' | 'off' {
  if (text === 'on' || text === 'off') return text;
  throw new StartFault(`LIMITS is "${text}": set it to off to lift the limits, or to on.`);
}

function originsOf(text: string): readonly string[] {
  const origins = text.split(' ').filter((each) => each !== '');
  const wrong = origins.find((each) => URL.parse(each)?.origin !== each);
  if (wrong === undefined) return origins;
  throw new StartFault(
    `ALLOWED_ORIGINS has "${wrong}", which is no origin: write one as http://localhost:5000, several with blanks between.`,
  );
}

/**
 * Reads PORT (3000), DATA_DIR (`.local/`), DYNAMODB_ENDPOINT, LIMITS (on) and ALLOWED_ORIGINS (none but our own).
 * @throws StartFault for a value that cannot be meant
 */
export function readSettings(environment: NodeJS.ProcessEnv): LocalSettings {
  const { PORT, DATA_DIR, DYNAMODB_ENDPOINT, LIMITS, ALLOWED_ORIGINS } = environment;
  return {
    port: portOf(PORT || '3000'),
    dataDir: DATA_DIR || '.local',
    ...(DYNAMODB_ENDPOINT ? { dynamodbEndpoint: endpointOf(DYNAMODB_ENDPOINT) } : {}),
    ...(LIMITS ? { limits: limitsOf(LIMITS) } : {}),
    ...(ALLOWED_ORIGINS ? { allowedOrigins: originsOf(ALLOWED_ORIGINS) } : {}),
  };
}
