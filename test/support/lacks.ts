/** What some browsers have not, and tests need. */
export type Need =
  'WebRTC' | 'devices' | 'second device' | 'speakers' | 'drawn streams' | 'failed requests' | 'long words';

declare global {
  /** Set by the page that the tests run in: what this browser lacks, and why. Nothing in Chromium. */
  var lacks: Partial<Record<Need, string>> | undefined;
}

/** A test, or tests, for browsers that have what is needed; skipped elsewhere, with the reason in the title. */
const where =
  <TBody>(run: Mocha.TestFunction | Mocha.SuiteFunction) =>
  (need: Need) =>
  (title: string, body: TBody): void => {
    const reason = globalThis.lacks?.[need];
    const register = (reason ? run.skip : run) as (title: string, body: TBody) => void;
    register(reason ? `${title} (skipped: ${reason})` : title, body);
  };

export const itWith = where<Mocha.Func | Mocha.AsyncFunc>(it);
export const describeWith = where<(this: Mocha.Suite) => void>(describe);
