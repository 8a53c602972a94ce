import {fork} from 'node:child_process';
import {availableParallelism} from 'node:os';
import type {Part} from './play.js';

/**
 * Plays what a seed gives in processes of their own, one for each processor: time, chance and network are replaced
 * there, and not where the test runs.
 *
 * @param player the file that a process runs
 * @returns what each of them told
 */
export const playAll = <TReport>(
  player: string,
  {seed, first, count}: {seed: number; first: number; count: number},
  flags: readonly string[] = [],
): Promise<TReport[]> => {
  const step = Math.min(availableParallelism(), count);
  const played = (part: Part) =>
    new Promise<TReport>((resolve, reject) => {
      const process = fork(player, {execArgv: [...flags, '--import', 'tsx']});
      process.once('message', (report) => resolve(report as TReport));
      process.once('error', reject);
      process.once('exit', (code) => reject(new Error(`A player left with ${code}`)));
      process.send(part);
    });
  return Promise.all(
    Array.from({length: step}, (_, index) => played({seed, from: first + index, count: count - index, step})),
  );
};
