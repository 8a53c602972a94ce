import type {TestContext} from 'node:test';

type Close = () => Promise<void>;

const open = new WeakMap<TestContext, Close[]>();

/** Closes something when the test ends, the last opened first; `t.after` alone goes the other way round. */
export const atEnd = (t: TestContext, close: Close): void => {
  const closers = open.get(t);
  if (closers) return void closers.push(close);
  const first = [close];
  open.set(t, first);
  t.after(async () => {
    const failures: unknown[] = [];
    for (const each of first.reverse()) await each().catch((thrown: unknown) => failures.push(thrown));
    // All are closed first: a server that stays open would keep the process from ending.
    if (failures.length > 0) throw failures[0];
  });
};
