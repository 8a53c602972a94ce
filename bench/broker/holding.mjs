import {get} from 'node:http';
import {text} from 'node:stream/consumers';
import {setTimeout as passed} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {coreSeconds, residentBytes, startOn} from './start.mjs';
import {probe, startPolls} from './visitors.mjs';

const UPSTREAM = fileURLToPath(new URL('./upstream.mjs', import.meta.url));
/** Where upstream and visitors run. */
const CORE = 1;
const PROBES = {count: 1_000, everyMs: 10};

const heldAt = (upstream) =>
  new Promise((resolve, reject) => {
    get(`${upstream}/held`, (response) => text(response).then((count) => resolve(Number(count)), reject)).once(
      'error',
      reject,
    );
  });

const allHeld = async (upstream, polls) => {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await heldAt(upstream)) >= polls) return;
    await passed(100);
  }
  throw new Error(`Only ${await heldAt(upstream)} of ${polls} polls came to be held`);
};

/** Measures one contender once, from its start. Times in ms, memory in bytes, `core` as a part of one. */
export const measureHolding = async ({start, polls, holdMs}) => {
  const {found, stop: stopUpstream} = await startOn(CORE, [process.execPath, UPSTREAM, String(holdMs)], {
    ready: /port (\d+)/,
  });
  const upstream = `http://127.0.0.1:${found[1]}`;
  const contender = await start(upstream);
  try {
    const before = await probe(contender.port, PROBES);
    const restBytes = contender.pid && residentBytes(contender.pid);
    const visitors = await startPolls(contender.port, polls);
    // Those that are answered and asked again are never all held at one moment.
    if (holdMs > 60_000) await allHeld(upstream, polls);
    const [usedBefore, startedAt] = [contender.pid && coreSeconds(contender.pid), Date.now()];
    const during = await probe(contender.port, PROBES);
    const seconds = (Date.now() - startedAt) / 1_000;
    const core = contender.pid && (coreSeconds(contender.pid) - usedBefore) / seconds;
    const heldBytes = contender.pid && residentBytes(contender.pid);
    const held = await heldAt(upstream);
    const {answered, failed} = visitors.figures;
    visitors.stop();
    if (failed > 0) throw new Error(`${failed} polls failed, ${answered} were answered`);
    if (held < polls * 0.9) throw new Error(`Only ${held} of ${polls} polls were held`);
    return {before, during, restBytes, heldBytes, core, answered, held, seconds};
  } finally {
    await contender.stop();
    await stopUpstream();
  }
};
