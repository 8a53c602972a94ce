/** Pages that make it hard: isolated, framed, sandboxed, with hostile styles, shortcuts, a second widget, no storage. */
import type {Frame, Page} from '@playwright/test';
import {expect, test, Widget} from './support/fixtures.js';
import {CHANNEL, openPage} from './support/open-page.js';

const TAG = `<cc-click-to-call ${CHANNEL}></cc-click-to-call>`;

/** Chats to an answer, and calls until the automatic agent's chime is heard. */
const chatsAndCalls = async (visitor: {hears(hertz: number): Promise<void>}, widget: Widget) => {
  await widget.open();
  await widget.write('Hello');
  await expect(widget.log.getByText(/“Hello”/)).toBeVisible();
  await widget.button('Voice call').click();
  await expect(widget.button('Start call')).toBeVisible();
  const greeted = visitor.hears(660);
  await widget.button('Start call').click();
  await greeted;
  await widget.button('Hang up').click();
  await expect(widget.button('Call again')).toBeVisible();
};

test('a cross-origin isolated page', async ({centre, person}) => {
  const visitor = await person({tone: 440});
  const widget = await openPage(visitor.page, centre.url, CHANNEL, {
    headers: {'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp'},
  });
  expect(await visitor.page.evaluate(() => crossOriginIsolated)).toBe(true);
  await chatsAndCalls(visitor, widget);
  expect(visitor.complaints).toEqual([]);
});

/** A page of another origin with the widget's page in a frame. */
const framed = async (page: Page, origin: string, frame: string): Promise<Frame> => {
  await page.route(`${origin}/framed.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Inside</title><link rel="icon" href="data:,">
        <script type="module" src="/dist/loader.js"></script>${TAG}`,
    }),
  );
  const outside = origin.replace('127.0.0.1', 'localhost');
  await page.route(`${outside}/outside.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Outside</title><link rel="icon" href="data:,">
        <iframe title="Inside" src="${origin}/framed.html" ${frame} width="600" height="700"></iframe>`,
    }),
  );
  await page.goto(`${outside}/outside.html`);
  const found = page.frames().find((each) => each.url().endsWith('/framed.html'));
  if (!found) throw new Error('There is no frame');
  return found;
};

/** The same, as far as it shows: what is heard in a frame, the page around it cannot tell. */
const showsChatAndCall = async (widget: Widget) => {
  await widget.open();
  await widget.write('Hello');
  await expect(widget.log.getByText(/“Hello”/)).toBeVisible();
  await widget.call();
  await expect(widget.inCall.getByRole('timer')).toBeVisible();
  await widget.button('Hang up').click();
  await expect(widget.button('Call again')).toBeVisible();
};

test('a frame of another origin that is allowed microphone and camera', async ({centre, person}) => {
  const visitor = await person({tone: 440});
  const frame = await framed(visitor.page, centre.url, 'allow="microphone; camera; autoplay"');
  await showsChatAndCall(new Widget(frame as unknown as Page));
});

test('a frame that is not: the chat works, and why there are no calls is told', async ({centre, person}) => {
  const visitor = await person({tone: 440});
  const frame = await framed(visitor.page, centre.url, '');
  const widget = new Widget(frame as unknown as Page);
  await widget.open();
  await widget.write('Hello');
  await expect(widget.log.getByText(/“Hello”/)).toBeVisible();
  await widget.button('Why can’t I call?').click();
  await expect(widget.page.getByText('This page doesn’t allow the use of a microphone')).toBeVisible();
  await expect(widget.button('Voice call')).toHaveCount(0);
});

test('a sandboxed frame has no storage and no locks: the chat works', async ({centre, person}) => {
  const visitor = await person({tone: 440});
  // A sandboxed page has no origin: all that it fetches is another's.
  const cors = {
    'access-control-allow-origin': 'null',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type, ccmessaging-token',
    'access-control-expose-headers': 'ccmessaging-token',
  };
  for (const paths of ['apiaccess', 'dist']) {
    await visitor.page.route(`${centre.url}/${paths}/**`, async (route) => {
      if (route.request().method() === 'OPTIONS') return route.fulfill({status: 204, headers: cors});
      const response = await route.fetch({timeout: 0});
      return route.fulfill({response, headers: {...response.headers(), ...cors}});
    });
  }
  const frame = await framed(visitor.page, centre.url, 'sandbox="allow-scripts"');
  expect(
    await frame.evaluate(() => {
      try {
        return localStorage.length;
      } catch (thrown) {
        return (thrown as Error).name;
      }
    }),
  ).toBe('SecurityError');
  const widget = new Widget(frame as unknown as Page);
  await widget.open();
  await widget.write('Hello');
  await expect(widget.log.getByText(/“Hello”/)).toBeVisible();
  await visitor.page.unrouteAll({behavior: 'ignoreErrors'});
});

test('a page whose storage is blocked: chat and call', async ({centre, person}) => {
  const visitor = await person({tone: 440});
  await visitor.page.context().addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  });
  await visitor.page.goto(centre.url);
  await chatsAndCalls(visitor, new Widget(visitor.page));
  expect(visitor.complaints).toEqual([]);
});

test('a frame in another site’s page, with third-party cookies off: chat, call and the same chat after a page load', async ({
  centre,
  person,
}) => {
  const visitor = await person({tone: 440});
  const {page} = visitor;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
  });
  const open = () => framed(page, centre.url, 'allow="microphone; camera; autoplay"');
  const frame = await open();
  const cookie = await frame.evaluate(() => {
    document.cookie = 'probe=1; SameSite=None; Secure';
    return document.cookie;
  });
  expect(cookie, 'the browser keeps no cookie for the frame').toBe('');
  await showsChatAndCall(new Widget(frame as unknown as Page));
  const again = await open();
  await again.getByRole('button', {name: 'Open chat'}).click();
  await expect(again.getByRole('log', {name: 'Messages'}).getByText('Hello', {exact: true})).toBeVisible();
  expect(await page.context().cookies(), 'and the widget wants none').toEqual([]);
});

const HOSTILE = `<style>
  html { font-size: 40px; }
  * { all: unset !important; }
  body * { font: italic 900 40px/3 fantasy !important; color: red !important; letter-spacing: 1em !important;
      text-transform: uppercase !important; direction: ltr; text-align: center !important; word-spacing: 1em !important;
      box-sizing: content-box !important; float: left !important; margin: 30px !important; padding: 30px !important;
      visibility: hidden !important; white-space: pre !important; text-indent: 50px !important; line-height: 3 !important;
      cursor: wait !important; user-select: none !important; text-shadow: 5px 5px red !important; opacity: .3 !important;
      transform: rotate(20deg) !important; filter: invert(1) !important; pointer-events: none !important }
  .over { position: fixed !important; inset: 0 !important; z-index: 2147482999 !important; }
</style>`;

test('hostile styles change nothing', async ({centre, person}) => {
  const {page} = await person({tone: 440});
  const pictures = [];
  for (const styles of ['', HOSTILE]) {
    const widget = await openPage(page, centre.url, '', {policy: null, body: `${styles}<p class="over"></p>${TAG}`});
    await widget.open();
    await widget.write('Hello');
    // What was said on the first page may be there, too.
    await expect(widget.log.getByText(/“Hello”/).last()).toBeVisible();
    await page.evaluate(() => document.querySelector('cc-click-to-call')!.endChat());
    await expect(widget.button('Start a new chat')).toBeVisible();
    pictures.push(await page.getByRole('region', {name: 'Chat'}).boundingBox());
    const styleOf = await page.evaluate(() => {
      const inside = document.querySelector('cc-click-to-call')!.shadowRoot!.querySelector('cc-widget')!;
      const look = (element: Element) => {
        const {font, color, letterSpacing, textTransform, textAlign, wordSpacing, visibility, whiteSpace, textIndent} =
          getComputedStyle(element);
        const {cursor, textShadow, lineHeight, pointerEvents} = getComputedStyle(element);
        return {
          ...{font, color, letterSpacing, textTransform, textAlign, wordSpacing, visibility, whiteSpace, textIndent},
          ...{cursor, textShadow, lineHeight, pointerEvents},
        };
      };
      const {opacity, transform, filter, position, margin, padding} = getComputedStyle(
        document.querySelector('cc-click-to-call')!,
      );
      return [
        {opacity, transform, filter, position, margin, padding},
        look(inside.shadowRoot!.querySelector('cc-panel')!.shadowRoot!.querySelector('header, [part=header], *')!),
        look(inside.shadowRoot!.querySelector('cc-message-list')!),
        look(inside.shadowRoot!.querySelector('cc-composer')!),
        look(document.querySelector('cc-click-to-call')!.shadowRoot!.querySelector('cc-launcher')!),
      ];
    });
    pictures.push(styleOf);
  }
  expect(pictures.slice(2)).toEqual(pictures.slice(0, 2));
});

test('the page’s shortcuts do not hear what is typed', async ({centre, person}) => {
  const {page} = await person({tone: 440});
  const widget = await openPage(page, centre.url, CHANNEL);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, {heard});
    for (const type of ['keydown', 'keyup', 'keypress']) {
      document.addEventListener(type, (event) => {
        heard.push((event as KeyboardEvent).key);
        event.preventDefault();
      });
    }
  });
  await widget.open();
  await widget.composer.click();
  await page.keyboard.type('shortcut /?');
  await expect(widget.composer).toHaveValue('shortcut /?');
  await page.keyboard.press('Enter');
  await expect(widget.log.getByText('shortcut /?', {exact: true})).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as {heard: string[]}).heard)).toEqual([]);
});

test('two widgets of two visitors on one page', async ({centre, person}) => {
  const {page} = await person({tone: 440});
  await openPage(page, centre.url, '', {
    body: `<cc-click-to-call id="one" ${CHANNEL} user-id="one"></cc-click-to-call>
      <cc-click-to-call id="two" ${CHANNEL} user-id="two" placement="bottom-start"></cc-click-to-call>`,
  });
  for (const id of ['one', 'two']) {
    await page.evaluate(
      (id) => (document.getElementById(id) as HTMLElementTagNameMap['cc-click-to-call']).sendText(`I am ${id}`),
      id,
    );
  }
  for (const [id, other] of [
    ['one', 'two'],
    ['two', 'one'],
  ]) {
    const widget = page.locator(`#${id}`);
    await widget.getByRole('button', {name: 'Open chat'}).click();
    await expect(widget.getByRole('log').getByText(`I am ${id}`, {exact: true})).toHaveCount(1);
    await expect(widget.getByRole('log').getByText(`I am ${other}`)).toHaveCount(0);
  }
  expect((await centre.chats()).map(({userId}) => userId).sort()).toEqual(['one', 'two']);
});

test('two widgets of one visitor on one page share the conversation', async ({centre, person}) => {
  const {page} = await person({tone: 440});
  await openPage(page, centre.url, '', {
    body: `<cc-click-to-call id="one" ${CHANNEL}></cc-click-to-call>
      <cc-click-to-call id="two" ${CHANNEL} placement="bottom-start"></cc-click-to-call>`,
  });
  const polls = {count: 0, most: 0};
  page.on('request', (request) => {
    if (/ccmessaging\/poll/.test(request.url())) polls.most = Math.max(polls.most, (polls.count += 1));
  });
  const over = (request: {url(): string}) => {
    if (/ccmessaging\/poll/.test(request.url())) polls.count -= 1;
  };
  page.on('requestfinished', over).on('requestfailed', over);
  for (const id of ['one', 'two']) {
    await page.evaluate(
      (id) => (document.getElementById(id) as HTMLElementTagNameMap['cc-click-to-call']).sendText(`I am ${id}`),
      id,
    );
  }
  for (const id of ['one', 'two']) {
    const widget = page.locator(`#${id}`);
    await widget.getByRole('button', {name: 'Open chat'}).click();
    for (const text of ['I am one', 'I am two']) {
      await expect(widget.getByRole('log').getByText(text, {exact: true})).toHaveCount(1);
    }
  }
  expect(await centre.chats()).toHaveLength(1);
  expect(polls.most).toBe(1);
});
