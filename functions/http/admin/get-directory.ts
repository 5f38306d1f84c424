import { inOrder } from '../../../shared/domain/directory/in-order.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { directoryOf } from '../../../shared/store/records/directory-record.ts';
import type { Uses } from '../../compose.ts';
import type { wholeDirectoryRoutes } from './directory-routes.ts';

/**
 * The whole directory, as the tool exports it.
 * @throws where this release cannot read all of it: what is left out of an import retires
 */
export const getDirectory =
  ({ storedDirectory }: Uses<'storedDirectory'>): Operation<(typeof wholeDirectoryRoutes)['getDirectory']> =>
  async () => {
    const { entries, unreadable } = await storedDirectory.entries();
    if (unreadable.length > 0) {
      const names = unreadable.map(({ name }) => name).join(', ');
      throw new Error(`This release cannot read ${names}: export with the release that wrote it.`);
    }
    return { status: 200, body: inOrder(directoryOf(entries)) };
  };
