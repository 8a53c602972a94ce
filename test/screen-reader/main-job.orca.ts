/** The whole main job by ear: Orca speaks, and keys are pressed until it names what is wanted. */
import {expect, test as base} from '../e2e/support/fixtures.js';
import {Desktop} from './support/desktop.js';

const test = base.extend<{desktop: Desktop}>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
  desktop: async ({}, use) => {
    const desktop = await Desktop.start();
    await use(desktop);
    await desktop.stop();
  },
});

/** Far more than there are controls in page and widget. */
const MOST_TABS = 40;

/** What Orca says of something that takes the focus. */
const FOCUSED = / (push button|link|log|timer)\b|^Message entry/;

const GREETING = /^Automatic agent: Hello/;
const ANSWER = /^Automatic agent: You wrote “Ferns”/;

test('a visitor who hears the page chats and calls, and each thing is said once', async ({centre, desktop, person}) => {
  const {page} = await person({tone: 440, desktop: desktop.env});
  await page.goto(centre.url);
  await desktop.hears(/^Finished loading/);
  // The keys go to the page from here on, no longer to the address bar.
  await desktop.click(20, 800);

  /** Tabs until a button of that name has been spoken. */
  const goTo = async (name: string, key: string) => {
    for (let tab = 0; tab < MOST_TABS; tab += 1) {
      const before = (await desktop.spoken()).length;
      await desktop.press(key);
      const after = async () =>
        (await desktop.spoken())
          .slice(before)
          .filter((said) => FOCUSED.test(said))
          .at(-1);
      await expect.poll(after, {message: 'what the focus came to'}).toBeTruthy();
      if ((await after())!.startsWith(name)) return;
    }
    throw new Error(`${name} was not named: ${(await desktop.spoken()).join(' | ')}`);
  };

  await goTo('Open chat', 'Tab');
  await desktop.press('Return');
  await desktop.hears('region Chat');
  await desktop.hears(/^Message entry/);
  await desktop.hears(GREETING);

  await desktop.type('Ferns');
  await desktop.press('Return');
  await desktop.hears(ANSWER);

  await goTo('Voice call', 'shift+Tab');
  await desktop.press('Return');
  await desktop.hears(/^Start call push button/);
  await desktop.press('Return');
  await desktop.hears('Connected');
  // The focus is there already: Orca does not name what takes the place of a button that was pressed.
  await goTo('More', 'shift+Tab');
  await goTo('Hang up', 'Tab');
  await desktop.press('Return');
  await desktop.hears(/You ended the call$/);

  const spoken = await desktop.spoken();
  for (const once of [GREETING, ANSWER, /^Connecting…$/, /^Connected$/, /You ended the call$/]) {
    expect(
      spoken.filter((said) => once.test(said)),
      String(once),
    ).toHaveLength(1);
  }
});
