import {Fault, type FaultCode} from '../../src/domain/faults.js';

/** The fault that a promise was rejected with; `null` where it was fulfilled. */
export const rejectedWith = (promise: Promise<unknown>): Promise<FaultCode | null> =>
  promise.then(
    () => null,
    (thrown: unknown) => Fault.from(thrown).code,
  );
