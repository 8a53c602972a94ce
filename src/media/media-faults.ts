import {Fault, type FaultCode} from '../domain/faults.js';
import type {MediaKind} from '../domain/media-kind.js';
import {isPolicyBlocked} from './browser-support.js';

const permissionOf = async (name: 'microphone' | 'camera'): Promise<PermissionState | null> => {
  try {
    return (await navigator.permissions.query({name})).state;
  } catch {
    // Firefox knows neither name.
    return null;
  }
};

/** Tells apart what getUserMedia reports alike as NotAllowedError. */
const refusal = async (error: DOMException, kind: MediaKind): Promise<FaultCode> => {
  if (isPolicyBlocked('microphone') || (kind === 'video' && isPolicyBlocked('camera'))) return 'support/policy-blocked';
  if (/by system/i.test(error.message)) return 'device/blocked-by-system';
  if (/dismissed/i.test(error.message)) return 'device/permission-dismissed';
  const names = kind === 'video' ? (['microphone', 'camera'] as const) : (['microphone'] as const);
  const states = await Promise.all(names.map(permissionOf));
  if (states.includes('denied')) return 'device/permission-denied';
  if (states.every((state) => state === 'granted')) return 'device/blocked-by-system';
  return states.includes('prompt') ? 'device/permission-dismissed' : 'device/permission-denied';
};

const BY_NAME: Readonly<Record<string, FaultCode>> = {
  NotFoundError: 'device/not-found',
  NotReadableError: 'device/in-use',
  AbortError: 'device/in-use',
  OverconstrainedError: 'device/constraint',
  SecurityError: 'support/policy-blocked',
  TypeError: 'support/insecure-context',
};

/** What getUserMedia threw (Media Capture and Streams §10.2), as a fault. */
export const mediaFault = async (thrown: unknown, kind: MediaKind): Promise<Fault> => {
  if (!(thrown instanceof Error)) return Fault.from(thrown);
  if (thrown.name === 'NotAllowedError') return new Fault(await refusal(thrown as DOMException, kind), {cause: thrown});
  const code = BY_NAME[thrown.name];
  return code ? new Fault(code, {cause: thrown}) : Fault.from(thrown);
};
