/**
 * A page that stays open for a working day: texts both ways and a call every five minutes, with the page's clock put
 * forward over what lies between. Nothing grows but the thread. `npm run soak` is the whole day.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {expect, test, Widget} from './support/fixtures.js';
import {noSockets, nothingHeld} from './support/nothing-held.js';
import {domCounters, settledHeap} from './support/page-heap.js';

const HOURS = Number(process.env.HOURS ?? 1);
const CALLS_AN_HOUR = 12;
/** What a call takes by itself is small beside it. */
const BETWEEN = '05:00';
/** The first calls bring code and caches that stay. */
const WARM_UP_CALLS = 8;
/** From here on the thread draws only what is near, so that nodes and listeners no longer grow with it. */
const LONG_THREAD = 200;
/** An hour's 12 questions, 12 answers and what the calls leave in the thread. */
const MOST_HEAP_PER_HOUR = 250_000;
/** An item more or less may be in sight, of some 30 nodes. */
const MOST_NODES = 60;
/** The browser's own list of paints and shifts, as long as it may get, keeps what they were of. */
const MOST_NODES_KEPT_PER_HOUR = 30;
/** What the last requests held is not free at once. */
const MOST_LISTENERS = 20;

interface Sample {
  readonly hour: number;
  readonly heap: number;
  /** All nodes that there are, and those of them in the document, shadow trees included. */
  readonly nodes: number;
  readonly inDocument: number;
  readonly listeners: number;
  readonly documents: number;
  /** Bubbles and lines in the document, which a long thread keeps few of. */
  readonly shown: number;
}

const nodesIn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    const roots: Node[] = [document];
    for (let root = roots.pop(); root; root = roots.pop()) {
      const walker = document.createTreeWalker(root);
      for (let node: Node | null = root; node; node = walker.nextNode()) {
        count += 1;
        const inner = node instanceof Element ? node.shadowRoot : null;
        if (inner) roots.push(inner);
      }
    }
    return count;
  });

const sampleAt = async (page: Page, hour: number): Promise<Sample> => {
  const heap = await settledHeap(page);
  const {nodes, jsEventListeners, documents} = await domCounters(page);
  const shown = await page.getByRole('log', {name: 'Messages'}).locator('.item').count();
  const inDocument = await nodesIn(page);
  return {hour, heap, nodes, inDocument, listeners: jsEventListeners, documents, shown};
};

test(`${HOURS} h of chat with a call every five minutes let nothing grow`, async ({centre, person}) => {
  test.setTimeout((HOURS + 1) * 300_000);
  const visitor = await person({tone: 440, compiles: false});
  const {page} = visitor;
  await page.clock.install();
  await page.goto(centre.url);
  const widget = new Widget(page);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');

  const period = async (name: string) => {
    await widget.write(`Question ${name}`);
    await expect(widget.log.getByText(`“Question ${name}”`)).toBeVisible();
    await widget.call();
    await widget.reaches('callPhase', 'connected');
    await visitor.receives();
    await widget.button('Hang up').click();
    await expect(widget.button('Voice call')).toBeVisible();
    await nothingHeld(page, centre);
    await noSockets(centre);
    await page.clock.fastForward(BETWEEN);
    await widget.reaches('chatPhase', 'agent');
  };

  await centre.say((await centre.chats()).at(-1)!.userId, 'Long thread {n}', LONG_THREAD);
  await expect(widget.log.getByText(`Long thread ${LONG_THREAD}`, {exact: true})).toBeVisible();
  for (let call = 0; call < WARM_UP_CALLS; call += 1) await period(`beforehand ${call}`);
  const samples = [await sampleAt(page, 0)];
  for (let hour = 1; hour <= HOURS; hour += 1) {
    await test.step(`hour ${hour}`, async () => {
      for (let call = 0; call < CALLS_AN_HOUR; call += 1) await period(`${hour}:${call}`);
      samples.push(await sampleAt(page, hour));
    });
  }
  // eslint-disable-next-line no-console -- figures for the reader
  console.table(samples);
  mkdirSync('test-results', {recursive: true});
  writeFileSync('test-results/soak.json', JSON.stringify(samples, null, 2));

  const chat = (await centre.chats()).at(-1)!;
  const questions = chat.entries.filter(({author, content}) => author === 'visitor' && content.startsWith('Question '));
  expect(questions.map(({content}) => content)).toEqual([...new Set(questions.map(({content}) => content))]);
  expect(questions).toHaveLength(WARM_UP_CALLS + HOURS * CALLS_AN_HOUR);

  const [first, last] = [samples[0]!, samples.at(-1)!];
  expect((last.heap - first.heap) / HOURS, 'bytes of heap per hour').toBeLessThan(MOST_HEAP_PER_HOUR);
  expect(last.inDocument - first.inDocument, 'nodes in the document').toBeLessThan(MOST_NODES);
  const kept = last.nodes - last.inDocument - (first.nodes - first.inDocument);
  expect(kept / HOURS, 'nodes beside the document, per hour').toBeLessThan(MOST_NODES_KEPT_PER_HOUR);
  expect(last.listeners - first.listeners, 'listeners').toBeLessThan(MOST_LISTENERS);
  expect(last.documents, 'documents').toBe(first.documents);
});
