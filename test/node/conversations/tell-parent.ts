import type {Part} from './play.js';

/** Plays the part that this process is sent, and tells whoever started it what came of it. */
export const tellParent = (play: (part: Part) => Promise<object>): void => {
  process.once('message', (part: Part) => {
    play(part).then(
      (report) => process.send?.(report, () => process.disconnect()),
      (thrown: unknown) => {
        process.stderr.write(`${String(thrown instanceof Error ? thrown.stack : thrown)}\n`);
        process.exit(1);
      },
    );
  });
};
