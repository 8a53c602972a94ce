/** A process that plays its part of the conversations, and tells whoever started it what went wrong. */
import {play, type Part} from './play.js';

process.once('message', (part: Part) => {
  play(part).then(
    (failures) => process.send?.(failures, () => process.disconnect()),
    (thrown: unknown) => {
      process.stderr.write(`${String(thrown instanceof Error ? thrown.stack : thrown)}\n`);
      process.exit(1);
    },
  );
});
