/** A call goes on in a window of its own, which outlives the page. */
import {STRICT_POLICY} from '../../server/contact-centre/desk/strict-policy.js';
import {expect, test, Widget} from './support/fixtures.js';
import {bothHear, popOut, shows, talkToAda} from './support/in-call.js';
import {CHANNEL, openPage} from './support/open-page.js';
import {sitDown} from './support/sit-down.js';

test('a running call moves to its own window, and survives the page', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  const popup = await popOut(visitor, widget);
  const window = new Widget(popup.page);
  await window.reaches('callPhase', 'connected');
  await bothHear(popup, 440, ada, 880);
  // One dialog and one microphone are left: the window's.
  await expect.poll(() => visitor.openTracks()).toBe(0);
  await expect.poll(async () => (await centre.census()).gateway.dialogs).toBe(2);
  expect((await centre.latestCall())?.drops).toBe(0);
  await widget.reaches('callPhase', 'connected');
  await expect(widget.page.getByText('The call goes on in its own window')).toBeVisible();

  // The page is its remote control.
  await widget.button('Mute microphone').click();
  await expect(window.button('Unmute microphone')).toBeVisible();
  await window.button('Unmute microphone').click();
  await expect(widget.button('Mute microphone')).toBeVisible();

  // Another page of the site: the call goes on, and the new page controls it.
  await visitor.page.goto(`${centre.url}/?other`);
  await bothHear(popup, 440, ada, 880);
  await widget.button('Open chat').click();
  await widget.reaches('callPhase', 'connected');
  await widget.write('On another page');
  await expect(ada.page.getByText('On another page')).toHaveCount(1);
  await widget.button('Hang up').click();
  await window.reaches('callPhase', 'ended');
  await widget.reaches('callPhase', 'ended');
  await expect.poll(async () => (await centre.census()).gateway.dialogs).toBe(0);
  expect((await centre.latestCall())?.drops).toBe(1);
  expect(await popup.openTracks()).toBe(0);
});

test('a muted video call moves as it is', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget}, 'Video call');
  await widget.button('Mute microphone').click();
  await expect(widget.button('Unmute microphone')).toBeVisible();
  const popup = await popOut(visitor, widget);
  const window = new Widget(popup.page);
  await window.reaches('callPhase', 'connected');
  await expect(window.button('Unmute microphone')).toBeVisible();
  await popup.receives('video');
  await ada.receives('video');
  await shows(popup.page, 'Agent’s picture');
  await expect.poll(() => visitor.openTracks()).toBe(0);
  await window.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
});

test('a gateway that refuses leaves the call where it is, and the visitor is told', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await centre.break({gateway: {refuseReplaces: true}});
  const popup = await popOut(visitor, widget);
  await expect(widget.page.getByText('could not be moved to its own window')).toBeVisible();
  await expect.poll(() => popup.page.isClosed()).toBe(true);
  await bothHear(visitor, 440, ada, 880);
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  expect((await centre.latestCall())?.drops).toBe(1);
});

test('the window is closed before it has the call: the page keeps it', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  const popup = await popOut(visitor, widget);
  await popup.page.close();
  await bothHear(visitor, 440, ada, 880);
  expect((await centre.latestCall())?.drops).toBe(0);
});

test('a browser that blocks windows: the visitor is told what to do', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await visitor.page.evaluate(() => (window.open = () => null));
  await widget.inCall.getByRole('button', {name: 'More'}).click();
  await widget.button('Pop out').click();
  await expect(widget.page.getByText('The browser blocked the call’s window')).toBeVisible();
  await bothHear(visitor, 440, ada, 880);
});

test('a window that is closed ends its call', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  const popup = await popOut(visitor, widget);
  await new Widget(popup.page).reaches('callPhase', 'connected');
  await bothHear(popup, 440, ada, 880);
  await popup.page.close({runBeforeUnload: false});
  await widget.reaches('callPhase', 'ended');
  await expect.poll(async () => (await centre.census()).gateway.dialogs).toBe(0);
});

test('a page of the site’s own for the window, under the strictest policy', async ({centre, person}) => {
  const visitor = await person({tone: 440});
  const ada = await sitDown(person, centre, 'Ada', 880);
  for (const attributes of [CHANNEL, `${CHANNEL} popout-url="/call.html"`]) {
    const widget = await openPage(visitor.page, centre.url, attributes);
    await visitor.page.context().route(`${centre.url}/call.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: {'content-security-policy': STRICT_POLICY},
        body: `<!doctype html><html lang="en"><title>Call</title><link rel="icon" href="data:,">
          <script type="module" src="/dist/loader.js"></script><cc-click-to-call ${CHANNEL} mode="inline"></cc-click-to-call>`,
      }),
    );
    await widget.open();
    await widget.call();
    await ada.page.getByRole('button', {name: 'Answer'}).click();
    await widget.reaches('callPhase', 'connected');
    await bothHear(visitor, 440, ada, 880);
    const popup = await popOut(visitor, widget);
    const window = new Widget(popup.page);
    await window.reaches('callPhase', 'connected');
    await bothHear(popup, 440, ada, 880);
    await window.button('Hang up').click();
    await widget.reaches('callPhase', 'ended');
    expect(popup.complaints).toEqual([]);
    await popup.page.close();
  }
  expect(visitor.complaints).toEqual([]);
});
