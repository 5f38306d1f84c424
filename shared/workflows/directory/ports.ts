import type { Directory } from '../../domain/directory/directory.ts';

export interface DirectoryReader {
  /** The whole directory, cached for at most 60 seconds. */
  directory(): Promise<Directory>;
}
