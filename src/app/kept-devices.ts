import type {DeviceChoice, SoundProcessing} from '../domain/call-ports.js';
import type {VisitorStore} from '../storage/visitor-store.js';

const PROCESSING = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const;

const pick = <TKey extends string, TValue>(
  from: unknown,
  keys: readonly TKey[],
  isRight: (value: unknown) => value is TValue,
): Partial<Record<TKey, TValue>> => {
  const found: Partial<Record<TKey, TValue>> = {};
  for (const key of keys) {
    const value: unknown = (from as Record<TKey, unknown> | null | undefined)?.[key];
    if (isRight(value)) found[key] = value;
  }
  return found;
};

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** The devices of the call before; what storage holds is not trusted. */
export const keptDevices = (store: VisitorStore | null): {choice: DeviceChoice; skipCheck: boolean} => {
  const kept = store?.kept;
  const processing: SoundProcessing = pick(kept?.devices?.processing, PROCESSING, isFlag);
  return {
    choice: {...pick(kept?.devices, ['microphone', 'camera', 'speaker'], isId), processing},
    skipCheck: kept?.skipCheck === true,
  };
};
