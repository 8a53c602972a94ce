/** The loader in sites as they are: any address, slow and broken networks, integrity, pages that swap their content. */
import {STRICT_POLICY} from '../../server/contact-centre/desk/strict-policy.js';
import {hashOf} from '../../scripts/integrity.mjs';
import {expect, test, Widget} from './support/fixtures.js';
import {built, serveFiles, servePage, swapDocument} from './support/host-page.js';
import {CHANNEL} from './support/open-page.js';
import type {Page, Request} from '@playwright/test';

const TAG = `<cc-click-to-call ${CHANNEL}></cc-click-to-call>`;
const LOADER = '<script type="module" src="/cc-click-to-call/loader.js"></script>';
const isChat = (file: string) => /chunks\/chat-[^/]*$/.test(file);

const answered = async (widget: Widget, text: string) => {
  await widget.write(text);
  await expect(widget.log.getByText(`“${text}”`)).toBeVisible();
};

/** Chats from the closed launcher to an answer. */
const chats = async (page: Page, text: string): Promise<Widget> => {
  const widget = new Widget(page);
  await widget.open();
  await answered(widget, text);
  return widget;
};

for (const [how, attributes] of [
  ['module', 'type="module"'],
  ['classic script', 'async crossorigin="anonymous"'],
] as const) {
  test(`a ${how} from another origin, at a path with a version`, async ({centre, visitor: {page, complaints}}) => {
    const base = `${centre.url.replace('127.0.0.1', 'localhost')}/npm/cc-click-to-call@0.1.0/dist/`;
    await serveFiles(page, base);
    await servePage(page, `${centre.url}/host.html`, {
      body: `<script ${attributes} src="${base}loader.js"></script>${TAG}`,
    });
    await page.goto(`${centre.url}/host.html`);
    await chats(page, `Hello from a ${how}`);
    expect(complaints).toEqual([]);
  });
}

test('a script that comes long after the page, twice, and no tag', async ({centre, visitor: {page, complaints}}) => {
  await serveFiles(page, `${centre.url}/cc-click-to-call/`);
  await servePage(page, `${centre.url}/host.html`, {body: '<p>An article</p>'});
  await page.goto(`${centre.url}/host.html`);
  await page.evaluate(async () => {
    for (const type of ['', 'module']) {
      const script = Object.assign(document.createElement('script'), {src: '/cc-click-to-call/loader.js', type});
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      document.head.append(script);
      await loaded;
    }
    CcClickToCall?.init({channelId: '202105284494222653'});
  });
  await chats(page, 'Hello, late');
  expect(complaints).toEqual([]);
});

test('nothing in the page shifts, from the loader to the open chat', async ({centre, visitor: {page}}) => {
  await serveFiles(page, `${centre.url}/cc-click-to-call/`);
  const text = '<p>Words that stand where they stand.</p>'.repeat(40);
  await servePage(page, `${centre.url}/host.html`, {body: `${text}${LOADER}${TAG}${text}`});
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, {shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const {sources} = entry as unknown as {sources: {node: Node | null}[]};
        // The thread's own texts move up as others come; nothing of the page's may move.
        shifts.push(sources.filter(({node}) => node?.nodeName === 'P').length);
      }
    }).observe({type: 'layout-shift', buffered: true});
  });
  const shifts = () => page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts);
  await page.goto(`${centre.url}/host.html`);
  await expect(new Widget(page).button('Open chat')).toBeVisible();
  expect(await shifts()).toEqual([]);
  await chats(page, 'Hello');
  expect((await shifts()).filter(Boolean)).toEqual([]);
  // What would be told if there were any.
  await page.evaluate(() =>
    document.body.prepend(Object.assign(document.createElement('div'), {style: 'height: 200px'})),
  );
  await expect.poll(async () => (await shifts()).some(Boolean)).toBe(true);
});

test('a click made while the rest is slow is carried out when it comes', async ({centre, visitor: {page}}) => {
  await serveFiles(page, `${centre.url}/cc-click-to-call/`);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`${centre.url}/cc-click-to-call/chunks/chat-*`, async (route) => {
    await held;
    return route.fallback();
  });
  await servePage(page, `${centre.url}/host.html`, {body: `${LOADER}${TAG}`});
  await page.goto(`${centre.url}/host.html`);
  const widget = new Widget(page);
  const asked = page.waitForRequest(/chunks\/chat-/);
  await widget.button('Open chat').click();
  await asked;
  await expect(widget.button('Close chat')).toBeVisible();
  release();
  await widget.reaches('chatPhase', 'agent');
  await answered(widget, 'Hello, slow network');
});

/** Breaks off so many requests for the chat's file. */
const breakOff = async (page: Page, origin: string, times: number): Promise<() => number> => {
  let asked = 0;
  await page.route(`${origin}/cc-click-to-call/chunks/chat-*`, (route) =>
    (asked += 1) <= times ? route.abort('connectionreset') : route.fallback(),
  );
  return () => asked;
};

test('a file that broke off is fetched again, and the click kept', async ({centre, visitor: {page}}) => {
  await serveFiles(page, `${centre.url}/cc-click-to-call/`);
  const asked = await breakOff(page, centre.url, 1);
  await servePage(page, `${centre.url}/host.html`, {body: `${LOADER}${TAG}`});
  await page.goto(`${centre.url}/host.html`);
  await new Widget(page).button('Open chat').click();
  await new Widget(page).reaches('chatPhase', 'agent');
  expect(asked()).toBe(2);
});

/** What the element says of its faults from now on. */
const hearFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    Object.assign(globalThis, {faults});
    document.querySelector('cc-click-to-call')!.addEventListener('cc-fault', ({code}) => faults.push(code));
  });
const faults = (page: Page) => page.evaluate(() => (globalThis as unknown as {faults: string[]}).faults);

test('a file that does not come is said, and the next click tries again', async ({centre, visitor: {page}}) => {
  await serveFiles(page, `${centre.url}/cc-click-to-call/`);
  await servePage(page, `${centre.url}/host.html`, {body: `${LOADER}${TAG}`});
  await page.goto(`${centre.url}/host.html`);
  await hearFaults(page);
  const away = /cc-click-to-call\/chunks\/chat-/;
  await page.route(away, (route) => route.abort('connectionreset'));
  const widget = new Widget(page);
  // The pointer's arrival fetches; the click may find that under way or over.
  await widget.button('Open chat').click();
  await expect(widget.button('Try again')).toBeVisible();
  expect(await faults(page)).toEqual(['network/unreachable']);
  await page.unroute(away);
  await widget.button('Try again').click();
  await answered(widget, 'Hello again');
});

/** The page of a site that holds the files to their hashes, under the strictest policy. */
const openHeld = async (
  page: Page,
  origin: string,
  change?: (file: string, text: string) => string,
): Promise<Widget> => {
  const {importMap} = JSON.parse(built('integrity.json')) as {importMap: string};
  await serveFiles(page, `${origin}/cc-click-to-call/`, change);
  await servePage(page, `${origin}/host.html`, {
    head: built('integrity.html'),
    body: `<h1>A shop</h1>${TAG}`,
    headers: {
      'Content-Security-Policy': STRICT_POLICY.replace("script-src 'self'", `script-src 'self' '${importMap}'`),
    },
  });
  await page.goto(`${origin}/host.html`);
  return new Widget(page);
};

const POISON = ';globalThis.poisoned = true;';
const poisoned = (page: Page) => page.evaluate(() => 'poisoned' in globalThis);

test('files held to their hashes: untouched ones chat', async ({centre, visitor: {page, complaints}}) => {
  await openHeld(page, centre.url);
  await chats(page, 'Hello, unchanged');
  expect(complaints).toEqual([]);
});

test('files held to their hashes: the browser refuses a changed chunk, and the launcher says so', async ({
  centre,
  visitor: {page, complaints},
}) => {
  const widget = await openHeld(page, centre.url, (file, text) => (isChat(file) ? text + POISON : text));
  await hearFaults(page);
  await widget.button('Open chat').click();
  await expect(widget.button('Try again')).toBeVisible();
  expect(await faults(page)).toEqual(['network/unreachable']);
  expect(await poisoned(page)).toBe(false);
  expect(complaints.join()).toContain("valid digest in the 'integrity' attribute");
  await expect(page.getByRole('heading', {name: 'A shop'})).toBeVisible();
  expect(await centre.journal()).toEqual([]);
});

test('files held to their hashes: the browser refuses a changed loader, and the page stays as it is', async ({
  centre,
  visitor: {page, complaints},
}) => {
  await openHeld(page, centre.url, (file, text) => (file === 'loader.js' ? text + POISON : text));
  await expect.poll(() => complaints.join()).toContain("valid digest in the 'integrity' attribute");
  expect(await poisoned(page)).toBe(false);
  expect(await page.evaluate(() => customElements.get('cc-click-to-call') === undefined)).toBe(true);
  await expect(page.getByRole('heading', {name: 'A shop'})).toBeVisible();
});

test('the hashes are those of the files', () => {
  const {files} = JSON.parse(built('integrity.json')) as {files: Record<string, string>};
  expect(Object.keys(files).length).toBeGreaterThan(30);
  for (const [file, hash] of Object.entries(files)) expect(hashOf(built(file)), file).toBe(hash);
});

/** Two pages that link to each other, with the widget in both. */
const twoPages = async (page: Page, origin: string, head: string, tag: string): Promise<void> => {
  await serveFiles(page, `${origin}/cc-click-to-call/`);
  for (const [name, other] of [
    ['one', 'two'],
    ['two', 'one'],
  ] as const) {
    await servePage(page, `${origin}/${name}.html`, {
      head: `${head}${LOADER}`,
      body: `<h1>Page ${name}</h1><a href="/${other}.html">To ${other}</a>${tag}`,
    });
  }
  await page.goto(`${origin}/one.html`);
};

const polls = (page: Page) => {
  const held = new Set<Request>();
  page.on('request', (request) => void (/ccmessaging\/poll/.test(request.url()) && held.add(request)));
  for (const over of ['requestfinished', 'requestfailed'] as const) {
    page.on(over as 'requestfinished', (request) => void held.delete(request));
  }
  return held;
};

/** Goes to the other page and back; the conversation is there, once. */
const goesOn = async (page: Page, go: (to: string) => Promise<void>): Promise<void> => {
  const held = polls(page);
  const widget = await chats(page, 'Hello from one');
  for (const name of ['two', 'one']) {
    await go(name);
    await expect(page.getByRole('heading', {name: `Page ${name}`})).toBeVisible();
    await expect(page.locator('cc-click-to-call')).toHaveCount(1);
    // Turbo shows what it remembers of a page before the page itself, and a press on that is lost with it.
    await expect(async () => {
      if (await widget.button('Open chat').isVisible()) await widget.button('Open chat').click();
      await expect(widget.log.getByText('Hello from one', {exact: true})).toHaveCount(1, {timeout: 2_000});
    }).toPass();
    await answered(widget, `Now on ${name}`);
    await expect.poll(() => held.size).toBeLessThanOrEqual(1);
  }
};

const TURBO = '<script type="module" src="/turbo.js"></script>';
const serveTurbo = (page: Page, origin: string) =>
  page.route(`${origin}/turbo.js`, (route) =>
    route.fulfill({path: 'node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js', contentType: 'text/javascript'}),
  );

for (const [how, attributes] of [
  ['each page has its own', ''],
  ['one stays', 'id="chat" data-turbo-permanent'],
] as const) {
  test(`Turbo changes the page: ${how}`, async ({centre, visitor: {page, complaints}}) => {
    await serveTurbo(page, centre.url);
    await twoPages(page, centre.url, TURBO, `<cc-click-to-call ${attributes} ${CHANNEL}></cc-click-to-call>`);
    await page.evaluate(() => Object.assign(globalThis, {sameDocument: true}));
    await goesOn(page, (to) => page.getByRole('link', {name: `To ${to}`}).click());
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    await page.goBack();
    await expect(page.getByRole('heading', {name: 'Page two'})).toBeVisible();
    await expect(page.locator('cc-click-to-call')).toHaveCount(1);
    expect(complaints).toEqual([]);
  });
}

for (const [how, attributes] of [
  ['each page has its own', ''],
  ['one stays', 'data-astro-transition-persist="chat"'],
] as const) {
  test(`a router swaps head and body as Astro’s does: ${how}`, async ({centre, visitor: {page, complaints}}) => {
    await twoPages(page, centre.url, '', `<cc-click-to-call ${attributes} ${CHANNEL}></cc-click-to-call>`);
    await goesOn(page, (to) => swapDocument(page, `${centre.url}/${to}.html`));
    expect(complaints).toEqual([]);
  });
}

test('mounted, taken out and mounted again, as React does in strict mode, then moved', async ({
  centre,
  visitor: {page, complaints},
}) => {
  await serveFiles(page, `${centre.url}/cc-click-to-call/`);
  await servePage(page, `${centre.url}/host.html`, {head: LOADER, body: '<main></main><aside></aside>'});
  await page.goto(`${centre.url}/host.html`);
  await page.evaluate(() => {
    const element = document.createElement('cc-click-to-call');
    element.channelId = '202105284494222653';
    const main = document.querySelector('main')!;
    main.append(element);
    element.remove();
    main.append(element);
  });
  const held = polls(page);
  const widget = await chats(page, 'Hello, strictly');
  await page.evaluate(() => document.querySelector('aside')!.append(document.querySelector('cc-click-to-call')!));
  await answered(widget, 'Moved');
  await expect(widget.log.getByText('Hello, strictly', {exact: true})).toHaveCount(1);
  await expect.poll(() => held.size).toBeLessThanOrEqual(1);
  expect((await centre.chats()).length).toBe(1);
  expect(complaints).toEqual([]);
});

test('no page hears of unloading, so browsers may keep it for going back to', async ({centre, visitor: {page}}) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, {heard});
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the `this` of each caller
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof add>) {
      heard.push(args[0]);
      return Reflect.apply(add, this ?? globalThis, args);
    };
  });
  await serveFiles(page, `${centre.url}/cc-click-to-call/`);
  await servePage(page, `${centre.url}/host.html`, {body: `${LOADER}${TAG}`});
  await page.goto(`${centre.url}/host.html`);
  await chats(page, 'Hello');
  const heard = await page.evaluate(() => (globalThis as unknown as {heard: string[]}).heard);
  expect(heard).toContain('pagehide');
  expect(heard.filter((type) => /^(before)?unload$/.test(type))).toEqual([]);
  expect(await page.evaluate(() => globalThis.onunload ?? globalThis.onbeforeunload)).toBe(null);
});

test('storage is looked at after the launcher has been painted', async ({centre, visitor: {page}}) => {
  await page.addInitScript(() => {
    const storage = localStorage;
    const seen: {frames: number[]} = Object.assign(globalThis, {frames: [] as number[]});
    let drawn = 0;
    const count = () => {
      if (document.querySelector('cc-click-to-call')?.shadowRoot?.querySelector('cc-launcher')?.clientWidth) drawn += 1;
      requestAnimationFrame(count);
    };
    count();
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        seen.frames.push(drawn);
        return storage;
      },
    });
  });
  await serveFiles(page, `${centre.url}/cc-click-to-call/`);
  await servePage(page, `${centre.url}/host.html`, {body: `${LOADER}${TAG}`});
  await page.goto(`${centre.url}/host.html`);
  const frames = await page.waitForFunction(() => {
    const {frames} = globalThis as unknown as {frames: number[]};
    return frames.length > 0 && frames;
  });
  expect(Math.min(...((await frames.jsonValue()) as number[]))).toBeGreaterThan(0);
});
