/* global document, performance, MessageChannel, MutationObserver, requestAnimationFrame */
/** Runs in the page after {@link watchFrames}: tells what it costs to bring an arrival on the screen. */
export const watchThread = () => {
  const LOG = ['cc-click-to-call', 'cc-widget', 'cc-message-list', '.log'];

  /** Settles when the frame that is due has been painted, with what it took, ms. */
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(null);
      });
    });

  /** When the newest reply to a poll had come in whole. */
  const replied = () =>
    performance
      .getEntriesByType('resource')
      .filter(({name, decodedBodySize}) => name.includes('/poll?') && decodedBodySize > 200)
      .at(-1).responseEnd;

  globalThis.benchThread = {
    path: LOG,
    log: () => globalThis.benchFrames.find(globalThis.benchThread.path),

    /** Only who is at the end is shown what comes. */
    toTheEnd: () => {
      const log = globalThis.benchThread.log();
      log.scrollTop = log.scrollHeight;
    },

    /** From the reply's last byte to the words in the thread, and the frames' own work until they are painted, ms. */
    arrives: async (words) => {
      const shown = await globalThis.benchThread.shows(words);
      return shown.at - replied() + shown.painted;
    },

    /** When the words are in the thread, and what the frame then takes until it is painted, ms. */
    shows: async (words) => {
      // Some replace the list itself when texts come.
      const isThere = () => globalThis.benchThread.log()?.textContent.includes(words);
      await new Promise((resolve) => {
        const look = () => {
          if (!isThere()) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(globalThis.benchThread.log().getRootNode(), {
          subtree: true,
          childList: true,
          characterData: true,
        });
        look();
      });
      const at = performance.now();
      return {at, painted: await frame()};
    },

    /** The same for raw nodes: so many of them, and then one after another, ms. */
    raw: async (count, appended) => {
      const host = document.body.appendChild(document.createElement('div'));
      host.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff';
      const add = (n) => {
        const bubble = host.appendChild(document.createElement('div')).appendChild(document.createElement('p'));
        bubble.textContent = `line ${n}`;
      };
      const takes = async (what) => {
        const start = performance.now();
        what();
        host.scrollTop = host.scrollHeight;
        return performance.now() - start + (await frame());
      };
      const first = await takes(() => {
        for (let n = 1; n <= count; n += 1) add(n);
      });
      const more = [];
      for (let n = 1; n <= appended; n += 1) more.push(await takes(() => add(count + n)));
      host.remove();
      return {first, more};
    },

    /** Scrolls from the end to the beginning and back, one step a frame, and tells the frames' lengths, ms. */
    scrolls: async (ms) => {
      const log = globalThis.benchThread.log();
      const end = log.scrollHeight - log.clientHeight;
      const lengths = [];
      const start = performance.now();
      for (let before = start; before - start < ms;) {
        const now = await new Promise(requestAnimationFrame);
        const way = Math.min(1, (now - start) / ms);
        log.scrollTop = end * Math.abs(1 - 2 * way);
        lengths.push(now - before);
        before = now;
      }
      return lengths.slice(2);
    },
  };
};
