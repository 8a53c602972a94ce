/** The widget through the broker, which stands at an origin of its own here: what a site with `base-url` has. */
import {SignJWT} from 'jose';
import {createBroker, type Broker} from '../../server/broker/src/broker.js';
import {readSettings} from '../../server/broker/src/settings/read-settings.js';
import {STRICT_POLICY} from '../../server/contact-centre/desk/strict-policy.js';
import type {CentreProcess} from './support/contact-centre.js';
import {expect, test as base} from './support/fixtures.js';
import {bothHear} from './support/in-call.js';
import {CHANNEL, openPage} from './support/open-page.js';
import type {Person} from './support/person.js';
import {sitDown} from './support/sit-down.js';

/** The site lets its pages ask the broker, which has an origin of its own here. */
const letting = (broker: string): string => STRICT_POLICY.replace("connect-src 'self'", `connect-src 'self' ${broker}`);

const SITE_SECRET = 'a secret that site and broker share, 42 bytes';

const start = (centre: CentreProcess, more: Readonly<Record<string, string>> = {}): Promise<Broker> =>
  createBroker(
    readSettings({
      AICC_URL: centre.url,
      AICC_APP_KEY: 'demo-key',
      AICC_APP_SECRET: 'demo-secret',
      ALLOWED_ORIGINS: centre.url,
      PORT: '0',
      ADMIN_PORT: '0',
      LOG_LEVEL: 'silent',
      SHUTDOWN_MS: '0',
      ...more,
    }),
  );

const test = base.extend<{startBroker: (more?: Readonly<Record<string, string>>) => Promise<Broker>}>({
  startBroker: async ({centre}, use) => {
    const brokers: Broker[] = [];
    await use(async (more) => {
      const broker = await start(centre, more);
      brokers.push(broker);
      return broker;
    });
    await Promise.all(brokers.map((broker) => broker.close()));
  },
});

/** What the page asks of AICC: at which origin, and with which of the headers that are the broker's business. */
const watchCalls = ({page}: Person) => {
  const calls: {origin: string; headers: string[]}[] = [];
  page.on('request', (request) => {
    const {origin, pathname} = new URL(request.url());
    if (!pathname.startsWith('/apiaccess/') || request.method() === 'OPTIONS') return;
    const headers = Object.keys(request.headers()).filter((name) => /^(authorization|x-app-key|cookie)$/.test(name));
    calls.push({origin, headers});
  });
  return calls;
};

test('chat, answer, voice call and end, with no credentials in the browser', async ({
  centre,
  person,
  visitor,
  startBroker,
}) => {
  const broker = await startBroker();
  const ada = await sitDown(person, centre, 'Ada', 880);
  const calls = watchCalls(visitor);
  const widget = await openPage(visitor.page, centre.url, `${CHANNEL} base-url="${broker.url}"`, {
    policy: letting(broker.url),
  });
  await widget.open();
  await widget.write('Do you have ferns?');
  await expect(ada.page.getByRole('log').getByText('Do you have ferns?')).toBeVisible();
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('We do, three kinds.');
  await ada.page.getByRole('button', {name: 'Send'}).click();
  await expect(widget.log.getByText('We do, three kinds.')).toBeVisible();
  await widget.reaches('chatPhase', 'agent');

  await widget.call();
  await widget.reaches('callPhase', 'requesting');
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await bothHear(visitor, 440, ada, 880);
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);

  await widget.write('Thank you!');
  await expect(ada.page.getByRole('log').getByText('Thank you!')).toBeVisible();
  await widget.button('End chat').click();
  await widget.reaches('chatPhase', 'ended');

  expect(calls.length).toBeGreaterThan(8);
  expect(calls.filter(({origin}) => origin !== broker.url)).toEqual([]);
  expect(calls.flatMap(({headers}) => headers)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

test('visitors who are signed in are who the site says, and nobody else', async ({centre, visitor, startBroker}) => {
  const broker = await startBroker({IDENTITY_SECRET: SITE_SECRET});
  const {page} = visitor;
  await page.route(`${centre.url}/chat-token`, async (route) => {
    const accessToken = await new SignJWT({sub: 'vera-1'})
      .setProtectedHeader({alg: 'HS256'})
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(SITE_SECRET));
    await route.fulfill({json: {appKey: 'site', accessToken, expiresIn: 300}});
  });
  const attributes = `${CHANNEL} base-url="${broker.url}" token-url="/chat-token"`;
  const site = {policy: letting(broker.url)};

  const stranger = await openPage(page, centre.url, `${attributes} user-id="otto-2"`, site);
  await stranger.open();
  await expect
    .poll(() => page.evaluate(() => document.querySelector('cc-click-to-call')?.fault?.code))
    .toBe('auth/token-rejected');
  expect(await centre.chats()).toEqual([]);

  const widget = await openPage(page, centre.url, `${attributes} user-id="vera-1"`, site);
  await widget.open();
  await widget.write('It is me.');
  await expect(widget.log.getByText('“It is me.”')).toBeVisible();
  expect((await centre.chats()).map(({userId}) => userId)).toEqual(['vera-1']);
});
