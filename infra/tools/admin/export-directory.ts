import { exportDirectory } from './directory-export.ts';
import { storeAtHand, wordsOf } from './store-at-hand.ts';

/** Prints the stored directory (directory-export.ts). */
try {
  console.log(await exportDirectory(storeAtHand()));
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}
