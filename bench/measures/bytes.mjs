import {gzipSync} from 'node:zlib';
import {watchFrames} from '../in-page/watch-frames.mjs';
import {asVisitor} from '../support/chromium.mjs';
import {untilIdle} from '../support/snippet.mjs';
import {visitor} from '../support/visitor.mjs';

const KB = 1_000;
const BUDGETS = {launcher: 4 * KB, answered: 45 * KB, connected: 70 * KB};
const TEXT = 'Is anybody there';

/** Collects the scripts that the page requests from now on; `types` may let more in. */
export const scriptsOf = (page, types = /javascript/) => {
  const arriving = [];
  page.on('response', (response) => {
    if (!types.test(response.headers()['content-type'] ?? '')) return;
    const name = new URL(response.url()).pathname;
    arriving.push(response.body().then((body) => ({name, bytes: gzipSync(body, {level: 9}).length})));
  });
  /** Those that have come since this was asked last. */
  return () => Promise.all(arriving.splice(0));
};

const sum = (scripts) => scripts.reduce((total, {bytes}) => total + bytes, 0);
const kB = (bytes) => `${(bytes / KB).toFixed(2)} kB`;

const row = (what, total, budget, scripts, isFew = true) => ({
  what,
  measured: `${kB(total)}, ${scripts.length} script${scripts.length === 1 ? '' : 's'}`,
  budget: `≤ ${budget / KB} kB`,
  ok: total <= budget && isFew,
  details: scripts.map(({name, bytes}) => `${kB(bytes)} ${name}`),
  values: {bytes: total, scripts},
});

/** Bytes of the scripts that the browser requests up to each step of a visit, gzip -9 per response. */
export const measureBytes = ({browser, centre}) =>
  asVisitor(browser, {inits: [watchFrames]}, async (page) => {
    const scripts = scriptsOf(page);
    const {comes, opens, writes, isAnswered, calls, isConnected} = visitor(page);

    await comes(centre.url);
    // Until idle rather than until visible: what is fetched without having been asked for counts too.
    await untilIdle(page);
    const first = await scripts();

    await opens();
    await writes(TEXT);
    await isAnswered(TEXT);
    const chat = [...first, ...(await scripts())];

    await calls();
    await isConnected();
    const call = await scripts();

    return [
      row('JS before the launcher is visible', sum(first), BUDGETS.launcher, first, first.length === 1),
      row('all JS until a text is sent and answered, English', sum(chat), BUDGETS.answered, chat),
      row('JS added up to a connected audio call', sum(call), BUDGETS.connected, call),
    ];
  });
