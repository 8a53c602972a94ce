import type {Network} from './network.js';

/** Gives this process what Node lacks of a browser: it says whether there is a network, and tells of `online`. */
export const beInBrowser = () => {
  let network: Network | null = null;
  const unheard: string[] = [];
  const events = new EventTarget();
  const note = (reason: unknown) => void unheard.push(`nobody heard that ${String(reason)}`);
  const mine = {
    navigator: {
      get onLine() {
        return network?.onLine ?? true;
      },
    },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
  };
  for (const [name, value] of Object.entries(mine)) {
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  }
  process.on('unhandledRejection', note);
  return {
    /** The conversation whose network the browser tells of from now on. */
    watch: (now: Network) => void (network = now),
    rejections: () => unheard.splice(0),
  };
};
