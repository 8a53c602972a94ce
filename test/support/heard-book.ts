import type {FaultCode} from '../../src/domain/faults.js';
import {LogBook} from '../../src/log/log.js';

/** Notes what developers are told instead of writing it into the console. */
export class HeardBook extends LogBook {
  readonly told: [FaultCode, string][] = [];

  override tellDeveloper(code: FaultCode, cause: unknown): void {
    this.told.push([code, cause instanceof Error ? cause.message : '']);
  }
}
