import { DifferenceAnswer, DirectoryBody } from '../../../shared/contract/directory-difference.ts';
import { Directory } from '../../../shared/domain/directory/directory.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

const ofAdmins = { callers: ['staff'], roles: ['admin'] } as const;

/** The whole directory of the practice. */
export const wholeDirectoryRoutes = routesOf('admin', {
  getDirectory: {
    ...ofAdmins,
    method: 'GET',
    path: '/v1/directory',
    handler: 'http/admin/get-directory.ts',
    summary: 'The whole directory as an import takes it, retired entries too. It says how staff are reached.',
    answers: { 200: { description: 'The directory.', schema: Directory } },
  },
  compareDirectory: {
    ...ofAdmins,
    method: 'POST',
    path: '/v1/directory/difference',
    handler: 'http/admin/compare-directory.ts',
    summary:
      'What the import of a directory would change, and all that is wrong with it. Stores nothing. `npm run directory:import` imports it, and names the visits that it would orphan.',
    body: DirectoryBody,
    answers: { 200: { description: 'The difference.', schema: DifferenceAnswer } },
  },
});
