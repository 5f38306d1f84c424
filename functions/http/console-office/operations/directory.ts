import { invalidInput } from '../../../../shared/domain/core/refusal.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { directoryTexts as texts } from '../../../../shared/texts/en/pages/console-directory.ts';
import type { Uses } from '../../../compose.ts';
import { compareDirectory } from '../../admin/compare-directory.ts';
import { wholeDirectoryRoutes } from '../../admin/directory-routes.ts';
import { getDirectory } from '../../admin/get-directory.ts';
import type { operationsPageRoutes } from '../operations-routes.ts';
import { directoryNotice, directoryPart, pastedPointer, type ShownDirectory } from './directory-page.ts';
import { operationsPage, operationsPages } from './operations-frame.ts';

type DirectoryDeps = Uses<'pastHours' | 'site' | 'storedDirectory' | 'zone'>;

async function askDirectory(deps: DirectoryDeps, request: OperationRequest): Promise<Directory> {
  const asked = { route: wholeDirectoryRoutes.getDirectory, operation: getDirectory(deps) };
  return (await askApi(asked, request, {}, deps.zone)).body;
}

async function directoryPage(
  deps: DirectoryDeps,
  request: OperationRequest,
  more: Pick<ShownDirectory, 'pasted' | 'difference' | 'refused'>,
): Promise<OperationAnswer> {
  const { referrers } = await askDirectory(deps, request);
  const signedIn = signedInOf(request);
  const shown = { signedIn, referrers, ...more };
  const content = {
    page: 'directory' as const,
    path: `/${operationsPages.directory}`,
    title: texts.title,
    signedIn,
    body: directoryPart(shown),
    notice: directoryNotice(shown),
    hasErrors: more.refused !== undefined,
  };
  return { status: 200, body: operationsPage(deps.site, content) };
}

/** @throws Refusal `invalid-input` for a text that is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidInput([{ pointer: pastedPointer, detail: texts.notJson((error as Error).message) }]);
  }
}

/** The directory, to export or to compare another with, and who refers. */
export const showDirectory =
  (deps: DirectoryDeps): Operation<(typeof operationsPageRoutes)['showDirectory']> =>
  (request) =>
    directoryPage(deps, request, { pasted: '' });

/** What the import of a directory would change. */
export const compareByForm =
  (deps: DirectoryDeps): Operation<(typeof operationsPageRoutes)['compareByForm']> =>
  async (request) => {
    const pasted = fieldText(request.body, 'directory') ?? '';
    const asked = { route: wholeDirectoryRoutes.compareDirectory, operation: compareDirectory(deps) };
    const compare = async (): Promise<OperationAnswer> => {
      const { body } = await askApi(asked, request, { body: parsed(pasted) }, deps.zone);
      return directoryPage(deps, request, { pasted, difference: body });
    };
    return orShownAgain(compare, (refused) => directoryPage(deps, request, { pasted, refused }));
  };

/** The directory as a file, as an import takes it. */
export const sendDirectory =
  (deps: DirectoryDeps): Operation<(typeof operationsPageRoutes)['sendDirectory']> =>
  async (request) => ({
    status: 200,
    headers: { 'Content-Disposition': 'attachment; filename="directory.json"' },
    body: JSON.stringify(await askDirectory(deps, request), null, 2),
  });
