import type {CallPorts} from '../domain/call-ports.js';

interface WithAudioSession {
  /** Safari: says that the page both plays and records, so that the voice comes out of the right speaker. */
  readonly audioSession?: {type: string};
}

/** What the browser's and system's own controls can do, and what each is to the call. */
const ACTIONS = {togglemicrophone: 'mic.toggle', togglecamera: 'camera.toggle', hangup: 'call.hangup'} as const;

/** Keeps the screen awake, asks before the page is left, and obeys the controls of browser and system. */
export const holdPage: CallPorts['holdPage'] = (_, tell) => {
  const session = navigator.mediaSession as MediaSession | undefined;
  const {audioSession} = navigator as WithAudioSession;
  let lock: WakeLockSentinel | null = null;
  let closed = false;

  const stayAwake = async () => {
    if (document.hidden) return;
    // Refused on a low battery: then the screen goes dark.
    const granted = await (navigator.wakeLock as WakeLock | undefined)?.request('screen').catch(() => null);
    if (closed) void granted?.release();
    else lock = granted ?? null;
  };
  // Browsers release the lock while the page is hidden.
  const onVisible = () => void stayAwake();
  const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
  const setHandler = (action: string, handler: MediaSessionActionHandler | null) => {
    try {
      session?.setActionHandler(action as MediaSessionAction, handler);
    } catch {
      // This browser has no such control.
    }
  };

  for (const [action, type] of Object.entries(ACTIONS)) setHandler(action, () => tell({type}));
  if (audioSession) audioSession.type = 'play-and-record';
  document.addEventListener('visibilitychange', onVisible);
  addEventListener('beforeunload', onLeave);
  void stayAwake();

  return {
    command: (command) => {
      if (command.type === 'page.muted') void session?.setMicrophoneActive?.(!command.muted);
      else void session?.setCameraActive?.(command.on);
    },
    close: () => {
      closed = true;
      void lock?.release();
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('beforeunload', onLeave);
      for (const action of Object.keys(ACTIONS)) setHandler(action, null);
      if (audioSession) audioSession.type = 'auto';
    },
  };
};
