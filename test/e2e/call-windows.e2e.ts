/** The call's panel in a small window over all others: a window of Document Picture-in-Picture. */
import {expect, test, Widget} from './support/fixtures.js';
import {bothHear, shows, talkToAda} from './support/in-call.js';
import {CHANNEL, openPage} from './support/open-page.js';
import type {Person} from './support/person.js';
import {sitDown} from './support/sit-down.js';

const PIP = 'Picture in picture';
const LEAVE = 'Leave picture in picture';
const NOTE = 'The call goes on in its own window';

const openMore = async (widget: Widget): Promise<void> => {
  await widget.inCall.hover();
  await widget.inCall.getByRole('button', {name: 'More'}).click();
};

/** Puts the call into its small window, and gives whoever sits before it there. */
const moveOut = async (visitor: Person, widget: Widget, name = PIP): Promise<[Person, Widget]> => {
  const [page] = await Promise.all([visitor.page.context().waitForEvent('page'), widget.button(name).click()]);
  return [visitor.at(page), new Widget(page)];
};

const colours = (widget: Widget) =>
  widget.inCall.evaluate((panel) => {
    const look = getComputedStyle(panel);
    const names = ['--surface', '--text', '--fill', '--accent-text'];
    const [hangUp] = [...panel.shadowRoot!.querySelectorAll('.hangup')];
    return [
      look.color,
      look.fontFamily,
      look.colorScheme,
      getComputedStyle(hangUp!).backgroundColor,
      ...names.map((name) => look.getPropertyValue(name)),
    ];
  });

test('a voice call goes into its small window and comes back, controlled from both', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await openMore(widget);
  const [small, window] = await moveOut(visitor, widget);
  await expect(window.button('Hang up')).toBeFocused();
  await expect(window.inCall.getByText('Ada')).toBeVisible();
  await expect(small.page.getByRole('timer', {name: 'Call duration'})).toHaveText(/^\d:\d\d$/);
  expect(await small.page.title()).toBe('Ada · Voice call');
  expect(await small.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'en',
    'ltr',
  ]);
  // What is rare stays in the page.
  await expect(window.inCall.getByRole('button', {name: 'More'})).toHaveCount(0);
  await expect(widget.page.getByText(NOTE)).toBeVisible();
  await expect(widget.button(LEAVE)).toBeVisible();

  // By keyboard alone, from the button that has the focus.
  await small.page.keyboard.press('Shift+Tab');
  await expect(window.button('Mute microphone')).toBeFocused();
  await small.page.keyboard.press('Enter');
  await expect(window.button('Unmute microphone')).toBeFocused();
  await expect.poll(() => ada.page.evaluate(() => globalThis.watched.loudest())).toBeNull();
  await widget.button('Unmute microphone').click();
  await expect(window.button('Mute microphone')).toBeVisible();
  await bothHear(visitor, 440, ada, 880);

  await small.page.close();
  await expect(widget.page.getByText(NOTE)).toHaveCount(0);
  await expect(widget.button(PIP)).toBeVisible();
  await bothHear(visitor, 440, ada, 880);

  // Again, and back by the control.
  const [again] = await moveOut(visitor, widget);
  await widget.button(LEAVE).click();
  await expect(widget.button(PIP)).toBeVisible();
  await expect.poll(() => again.page.isClosed()).toBe(true);
  expect([visitor.complaints, small.complaints, again.complaints]).toEqual([[], [], []]);
});

test('pictures move with a video call, and are added to a voice call there', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await openMore(widget);
  const [small, window] = await moveOut(visitor, widget);
  await ada.page.getByRole('button', {name: 'Add video'}).click();
  await shows(small.page, 'Agent’s picture');
  await window.inCall.hover();
  await window.button('Turn camera on').click();
  await shows(small.page, 'Your picture');
  await shows(ada.page, 'Visitor');
  await expect(visitor.page.getByLabel('Agent’s picture')).toHaveCount(0);
  await expect.poll(() => small.page.title()).toBe('Ada · Video call');
  await widget.button('Turn camera off').click();
  await expect(window.button('Turn camera on')).toBeVisible();

  await widget.button(LEAVE).click();
  await shows(visitor.page, 'Agent’s picture');
  const [again] = await moveOut(visitor, widget);
  await shows(again.page, 'Agent’s picture');
  await widget.button('Stop video').click();
  await expect(again.page.getByLabel('Agent’s picture')).toHaveCount(0);
  await bothHear(visitor, 440, ada, 880);
  expect([visitor.complaints, small.complaints, again.complaints]).toEqual([[], [], []]);
});

for (const who of ['the visitor, in the window', 'the agent'] as const) {
  test(`the window goes with the call that is ended by ${who}`, async ({centre, person, visitor, widget}) => {
    const ada = await talkToAda({centre, person, visitor, widget});
    await openMore(widget);
    const [small, window] = await moveOut(visitor, widget);
    if (who === 'the agent') await ada.page.getByRole('button', {name: 'Hang up'}).click();
    else {
      // The window may be gone before the key is up again.
      await window
        .button('Hang up')
        .press('Enter')
        .catch((error: Error) => expect(small.page.isClosed(), error.message).toBe(true));
    }
    await widget.reaches('callPhase', 'ended');
    await expect.poll(() => small.page.isClosed()).toBe(true);
    await expect(widget.inCall).toHaveCount(0);
    expect(await visitor.openTracks()).toBe(0);
  });
}

test('the window goes with the page', async ({centre, person, visitor, widget}) => {
  await talkToAda({centre, person, visitor, widget});
  await openMore(widget);
  const [small] = await moveOut(visitor, widget);
  visitor.page.on('dialog', (dialog) => void dialog.accept());
  await visitor.page.goto(`${centre.url}/?other`);
  await expect.poll(() => small.page.isClosed()).toBe(true);
});

test('a warning is shown in both, and told once; taken away in the window, it is gone', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  await talkToAda({centre, person, visitor, widget});
  await openMore(widget);
  const [small, window] = await moveOut(visitor, widget);
  const words = 'Another app or a phone call is using the microphone.';
  await visitor.page.evaluate(() => globalThis.watched.interrupt('mute'));
  await expect(small.page.getByText(words)).toBeVisible();
  await expect(visitor.page.getByText(words)).toBeVisible();
  const alerts = () => Promise.all([small, visitor].map(({page}) => page.getByRole('alert').count()));
  expect(await alerts()).toEqual([1, 0]);
  await window.button('Dismiss').click();
  await expect(visitor.page.getByText(words)).toHaveCount(0);
  expect(small.complaints).toEqual([]);
});

test('colours and direction go along, under the strictest policy', async ({centre, person}) => {
  const visitor = await person({tone: 440, locale: 'ar'});
  const ada = await sitDown(person, centre, 'Ada', 880);
  const widget = await openPage(visitor.page, centre.url, `${CHANNEL} locale="ar" color-scheme="dark"`);
  await visitor.page.evaluate(() => document.documentElement.style.setProperty('--cc-accent', '#8a2be2'));
  await widget.page.locator('cc-click-to-call button').first().click();
  await widget.page.locator('cc-panel').getByRole('button', {name: 'مكالمة صوتية'}).click();
  await widget.button('بدء المكالمة').click();
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await widget.inCall.locator('.more').click();
  const [small, window] = await moveOut(visitor, widget, 'صورة داخل صورة');
  await expect(window.button('إنهاء المكالمة')).toBeFocused();
  expect(await small.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'ar',
    'rtl',
  ]);
  expect(await colours(window)).toEqual(await colours(widget));
  await visitor.page.evaluate(() => document.querySelector('cc-click-to-call')!.setAttribute('color-scheme', 'light'));
  await expect.poll(async () => (await colours(window))[2]).toBe('light');
  expect(await colours(window)).toEqual(await colours(widget));
  expect([visitor.complaints, small.complaints]).toEqual([[], []]);
});
