import {waitUntil} from '@open-wc/testing';
import {CORPUS} from '../../support/hostile/corpus.js';
import {touch} from '../../support/hostile/watch.js';
import {itWith} from '../../support/lacks.js';

/** So many of the corpus run in a page that takes markup as it comes. */
const RUN = 250;
const AT_ONCE = 20;

describe('the hostile corpus', function () {
  this.timeout(60_000);

  it('runs in a page that takes it as it comes', async () => {
    const ran = new Set<string>();
    const take = async ({name, markup}: (typeof CORPUS)[number]): Promise<HTMLIFrameElement> => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<!doctype html><body></body>';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
      document.body.append(frame);
      await loaded;
      Object.assign(frame.contentWindow!, {hit: () => ran.add(name)});
      const {body} = frame.contentDocument!;
      body.innerHTML = markup;
      touch(body);
      return frame;
    };
    const frames: HTMLIFrameElement[] = [];
    for (let at = 0; at < CORPUS.length; at += AT_ONCE) {
      frames.push(...(await Promise.all(CORPUS.slice(at, at + AT_ONCE).map(take))));
    }
    await waitUntil(() => ran.size >= RUN, `only ${ran.size} ran`, {timeout: 20_000});
    for (const frame of frames) frame.remove();
  });

  itWith('failed requests')('fetches from elsewhere in such a page, and the browser tells', async () => {
    const box = document.createElement('div');
    box.innerHTML = '<img src="https://foreign.test/control.png">';
    document.body.append(box);
    await waitUntil(() =>
      performance.getEntriesByType('resource').some(({name}) => name.startsWith('https://foreign.test')),
    );
    box.remove();
  });
});
