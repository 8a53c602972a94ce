import {Fault, type FaultCode} from '../domain/faults.js';

/** Whether the browser knows that it has no network. Where it cannot tell (Node), it has one. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** What a request threw, as a fault; an abort stays what it is, since whoever aborted does not wait for an answer. */
export const faultOfThrown = (thrown: unknown): unknown => {
  if ((thrown as Error | null)?.name === 'TimeoutError') return new Fault('network/timeout', {cause: thrown});
  // fetch tells a refused connection, a failed preflight and a reset only as TypeError.
  if (thrown instanceof TypeError)
    return new Fault(isOffline() ? 'network/offline' : 'network/unreachable', {cause: thrown});
  return thrown;
};

/** What an HTTP status other than 200 means (contract page "status codes"; 401 and 403 are dealt with before). */
export const faultOfStatus = (status: number): Fault => {
  const code: FaultCode =
    status === 429
      ? 'platform/flow-controlled'
      : status >= 502 && status <= 504
        ? 'network/unreachable'
        : status === 404
          ? 'platform/bad-reply'
          : 'platform/refused';
  return new Fault(code, {cause: new Error(`HTTP ${status}`)});
};

const BY_RESULT_CODE: Readonly<Record<string, FaultCode>> = {
  '5': 'platform/session-lost',
  '6': 'platform/session-lost',
  '7': 'support/not-offered',
  '12': 'platform/outside-hours',
  '160004': 'platform/session-lost',
  '10010000002': 'platform/flow-controlled',
};

/** What a `resultCode` other than 0 means. */
export const faultOfResult = (resultCode: string): Fault =>
  new Fault(Object.hasOwn(BY_RESULT_CODE, resultCode) ? BY_RESULT_CODE[resultCode]! : 'platform/refused', {
    cause: new Error(`resultCode ${resultCode}`),
  });
