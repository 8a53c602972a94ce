import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {findProgram} from '../../scripts/find-browser.mjs';

/** A display without a screen; resolves with its name once it can be drawn on. */
export const startDisplay = async () => {
  const process = spawn(findProgram('Xvfb'), ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = await Promise.race([once(process.stdio[3], 'data'), once(process, 'exit')]);
  if (process.exitCode !== null) throw new Error(`Xvfb ended with ${told[0]}`);
  return {process, name: `:${String(told[0]).trim()}`};
};
