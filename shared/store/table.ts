/** Key attributes of an index or table; every key is a string. */
interface Keys {
  partitionKey: string;
  sortKey?: string;
}

export interface IndexDescription extends Keys {
  indexName: string;
  projection: 'ALL' | 'KEYS_ONLY';
}

export interface TableDescription extends Keys {
  indexes: readonly IndexDescription[];
  /** Attribute with the epoch second after which an item may vanish. Only tidies up: no rule relies on it. */
  ttlAttribute?: string;
  /** True where changes are streamed with their new image. */
  stream?: true;
}

const keys = { partitionKey: 'pk', sortKey: 'sk' } as const;

/**
 * The seven tables, described once: CDK deploys from here, the local engine and the tests create from here.
 * They are apart so that IAM can tell them apart (docs/decisions/003-seven-tables.md). Above each stands how it is read, above each
 * index what it serves: comments, because every bundle carries what is data here.
 */
export const tables = {
  /**
   * - header by case id
   * - open cases in order (worklist)
   * - cases of a referrer (referrer)
   * - whom of the referrer's to write to: REFERRER#<case>; what it was told: REFERRER#<case>#<place>, and by event
   * - whether a request to a referrer was answered: REQUEST#<id>
   * - what cases are found by, and facts of them (found); facts of a case by its id: FACTS#<case>
   */
  Cases: {
    partitionKey: 'pk',
    indexes: [
      /** Open cases, most urgent and nearest deadline first; ended cases leave it. */
      {
        indexName: 'worklist',
        partitionKey: 'worklist',
        sortKey: 'worklistOrder',
        projection: 'ALL',
      },
      /** A referrer lists its own cases, newest first; keys only, so a change of a case writes nothing here. */
      {
        indexName: 'referrer',
        partitionKey: 'referrerId',
        sortKey: 'receivedOrder',
        projection: 'KEYS_ONLY',
      },
      /** Lookup items by the digest of what they are found by, and facts of cases; sparse: no header carries its keys. */
      {
        indexName: 'found',
        partitionKey: 'foundBy',
        sortKey: 'foundOrder',
        projection: 'ALL',
      },
    ],
  },
  /**
   * All versions of a case by case id; its attempts to reach the person: CONTACTS#<case>; what staff said and asked of it: ACTS#<case>;
   * of which case a request is: REQUEST#<id>. No index, because nothing clinical is searched across cases.
   */
  Clinical: {
    ...keys,
    indexes: [],
  },
  /**
   * - practitioner-days of a group and ISO week: WEEK#<group>#<week> / <date>#<practitioner>
   * - appointment by id: APT#<id> / APT
   * - hold by id: HOLD#<id> / HOLD
   * - live holds of a holder: HOLDER#<kind>#<id> / HOLDER
   * - what became of the visits of a month: ATTENDED#<month> / <date>#<appointment>
   * - day sheet: the practitioner-days of the date, then their appointments by id; no index needed
   */
  Schedule: {
    ...keys,
    ttlAttribute: 'expiresAt',
    indexes: [
      /** All appointments of a case. */
      {
        indexName: 'case',
        partitionKey: 'caseId',
        sortKey: 'caseOrder',
        projection: 'KEYS_ONLY',
      },
    ],
  },
  /**
   * - the whole directory: partition DIRECTORY
   * - absences of a practitioner: AWAY#<practitioner> / <absence>
   * - hours that a practitioner had before: HOURS#<practitioner> / <until>#<version>
   * - who hears what, and under which addresses: partition ROUTING
   * - who is on call: ROTA#<region> / ROTA and MONTH#<UTC month>
   * - calendar link of a person: STAFF#<recipient> / CALENDAR
   */
  Directory: { ...keys, indexes: [] },
  /**
   * - event or timer by id
   * - promises still pending, oldest first (pending)
   * - timers not settled, soonest first (due)
   * - paging round by case and number: ROUND#<case>#<round>
   * - test page of a day: TESTPAGE#<region>#<date>
   * - message by id: MSG#<message>; which one a service knows by an id of its own: RECEIPT#<id>
   * - messages of a case (messages); one that tells of several stands there by MSG#<message>#<case>[#<round>#<step>]
   */
  Outbox: {
    partitionKey: 'pk',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [
      /** The sweeper finds what was promised and not done; sparse. */
      {
        indexName: 'pending',
        partitionKey: 'pending',
        sortKey: 'at',
        projection: 'KEYS_ONLY',
      },
      /** The sweeper finds any timer that was not settled, soonest first, with all it says; sparse. */
      {
        indexName: 'due',
        partitionKey: 'due',
        sortKey: 'dueAt',
        projection: 'ALL',
      },
      /** Messages of a case, oldest first; sparse, and keys only, so that what becomes of a message writes nothing here. */
      {
        indexName: 'messages',
        partitionKey: 'caseId',
        sortKey: 'at',
        projection: 'KEYS_ONLY',
      },
    ],
  },
  /**
   * - history of a case, oldest first
   * - by actor and day (actor); a list that somebody saw stands under lists-<kind>-<actor>
   * - who looked in a month: VIEWERS#<month>
   */
  Audit: {
    ...keys,
    indexes: [
      /** What a staff member or a referrer did or saw on a local day of the practice; sparse, because a patient acts on one case only. */
      {
        indexName: 'actor',
        partitionKey: 'actorDay',
        sortKey: 'sk',
        projection: 'ALL',
      },
    ],
  },
  /**
   * - answer to an Idempotency-Key
   * - page by the hash of its link: PAGE#<hash>
   * - round or test page by the digits of a reply: REPLY#<digits>
   * - intakes of a source or contact within the hour: LIMIT#<kind>#<digest>
   * - birth dates tried with a link within the hour: LIMIT#birth-date#<hash>
   * - what waits to be told together: TRAY#<recipient>#<channel>, FLOOD-TRAY#<recipient>, FLOOD-CASES#<timer>
   * - pages of a source and minute: FLOOD#<source>#<minute>
   */
  Requests: {
    partitionKey: 'pk',
    ttlAttribute: 'expiresAt',
    indexes: [],
  },
} as const satisfies Record<string, TableDescription>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** @returns the name of the environment variable that tells a function the deployed name of a table. */
export const tableVariable = (table: TableName): string => `TABLE_${table.toUpperCase()}`;
