import { TestPage } from '../../domain/paging/test-page.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

const kind: RecordKind<typeof TestPage> = { schema: TestPage, version: 1 };

export const testPageKey = ({ region, date }: Pick<TestPage, 'region' | 'date'>): { pk: string } => ({
  pk: `TESTPAGE#${region}#${date}`,
});

/** It stands in the Outbox table, beside the rounds. @param expiresAt epoch second after which it may be forgotten */
export const testPageItem = (testPage: TestPage, expiresAt?: number): Record<string, unknown> => ({
  ...testPageKey(testPage),
  schema: kind.version,
  version: testPage.version,
  testPage,
  expiresAt,
});

export const testPageOf = (item: Item): TestPage => readMember(kind, item, 'testPage');
