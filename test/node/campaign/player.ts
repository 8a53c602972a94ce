/** A process that plays its part of the sessions, and tells whoever started it what it saw. */
import type {Part} from '../conversations/play.js';
import {play} from './play.js';

process.once('message', (part: Part) => {
  play(part).then(
    (report) => process.send?.(report, () => process.disconnect()),
    (thrown: unknown) => {
      process.stderr.write(`${String(thrown instanceof Error ? thrown.stack : thrown)}\n`);
      process.exit(1);
    },
  );
});
