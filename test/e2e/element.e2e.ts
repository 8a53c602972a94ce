/** The element's public contract, as a page sees it. */
import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect, test, type Widget} from './support/fixtures.js';
import {CHANNEL, openPage} from './support/open-page.js';
import {sitDown} from './support/sit-down.js';

const stored = (page: Page) =>
  page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]);

const ask = <T>(page: Page, body: string): Promise<T> =>
  page.evaluate(`(async () => { const widget = document.querySelector('cc-click-to-call'); ${body} })()`);

const noViolations = async (page: Page) => {
  const {violations} = await new AxeBuilder({page}).include('cc-click-to-call').analyze();
  expect(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])).toEqual([]);
};

test('nothing is stored or sent before the visitor turns to it', async ({centre, visitor: {page}}) => {
  const widget = await openPage(page, centre.url, `${CHANNEL} open`);
  await expect(widget.composer).toBeVisible();
  expect(await centre.journal()).toEqual([]);
  expect(await stored(page)).toEqual([0, 0, 0]);
  await widget.composer.focus();
  await widget.reaches('chatPhase', 'agent');
  expect((await stored(page))[0]).toBe(1);
});

test('each opening and closing is told once, the first one too', async ({centre, visitor: {page}}) => {
  const widget = await openPage(page, centre.url, CHANNEL);
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, {told});
    for (const type of ['cc-open', 'cc-close']) document.addEventListener(type, () => told.push(type));
  });
  const told = () => page.evaluate(() => (globalThis as unknown as {told: string[]}).told);
  await widget.open();
  await expect.poll(told).toEqual(['cc-open']);
  await widget.button('Close chat').click();
  await widget.open();
  await expect.poll(told).toEqual(['cc-open', 'cc-close', 'cc-open']);
});

test('on a phone the sheet has the launcher’s place', async ({centre, visitor: {page}}) => {
  await page.setViewportSize({width: 390, height: 844});
  const widget = await openPage(page, centre.url, CHANNEL);
  await widget.open();
  await expect(widget.composer).toBeVisible();
  await expect(page.locator('cc-launcher')).toBeHidden();
  await widget.button('Minimize').click();
  await expect(widget.button('Open chat')).toBeFocused();
});

test('consent comes before everything', async ({centre, visitor: {page}}) => {
  const widget = await openPage(page, centre.url, `${CHANNEL} consent="May we?"`);
  await widget.button('Open chat').click();
  await expect(page.getByText('May we?')).toBeVisible();
  await widget.button('No thanks').click();
  await expect(page.getByText('May we?')).toBeHidden();
  await widget.button('Open chat').click();
  expect(await centre.journal()).toEqual([]);
  expect(await stored(page)).toEqual([0, 0, 0]);
  await widget.button('I agree').click();
  await widget.reaches('chatPhase', 'agent');
  await page.reload();
  await widget.button('Open chat').click();
  await widget.reaches('chatPhase', 'agent');
});

test('a recording notice is acknowledged before the microphone opens', async ({centre, visitor}) => {
  const {page} = visitor;
  const widget = await openPage(page, centre.url, `${CHANNEL} recording-notice="We record calls."`);
  await widget.open();
  await widget.button('Voice call').click();
  await expect(page.getByText('We record calls.')).toBeVisible();
  expect(await page.evaluate(() => globalThis.watched.asked)).toBe(0);
  await widget.button('I understand').click();
  await widget.button('Start call').click();
  await widget.reaches('callPhase', 'connected');
});

test('without a tag: CcClickToCall.init, and calls made before the inside is there', async ({
  centre,
  visitor: {page},
}) => {
  await openPage(page, centre.url, '', {body: '<main>Nothing here yet</main>'});
  await page.waitForFunction(() => 'CcClickToCall' in globalThis);
  const phase = await page.evaluate(async () => {
    const widget = globalThis.CcClickToCall!.init({channelId: '202105284494222653', locale: 'fr'});
    await widget.sendText('Bonjour');
    return widget.chatPhase;
  });
  expect(['connecting', 'agent']).toContain(phase);
  await expect(page.getByRole('button', {name: 'Ouvrir la conversation'})).toBeVisible();
});

test('methods reject with a fault, and a call can be forbidden by the page', async ({centre, visitor: {page}}) => {
  const widget = await openPage(page, centre.url, CHANNEL);
  await centre.set({clickToCallSupported: false});
  expect(await ask(page, `return widget.startCall('audio').catch(({name, code}) => [name, code])`)).toEqual([
    'Fault',
    'support/not-offered',
  ]);
  await ask(
    page,
    `addEventListener('cc-call-before-start', (event) => event.preventDefault()); await widget.startCall('audio')`,
  );
  await widget.reaches('callPhase', 'idle');
  expect(await ask(page, `return widget.sendText('é'.repeat(513)).catch(({code}) => code)`)).toBe('platform/refused');
});

test('unread messages are counted while the panel is hidden', async ({centre, person, visitor: {page}, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.button('Minimize').click();
  await expect(widget.button('Open chat')).toBeFocused();
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('Are you still there?');
  await ada.page.getByRole('button', {name: 'Send'}).click();
  await expect.poll(() => ask(page, 'return widget.unread')).toBe(1);
  await expect(widget.button('Open chat')).toHaveAccessibleDescription('1 unread message');
  await widget.button('Open chat').click();
  await expect.poll(() => ask(page, 'return widget.unread')).toBe(0);
});

test('another channel is another conversation, with the former one hidden', async ({visitor: {page}, widget}) => {
  await widget.open();
  await widget.write('A secret of the former visitor');
  await expect(widget.log.getByText('A secret of the former visitor', {exact: true})).toBeVisible();
  await ask(page, `widget.userId = 'somebody-else'`);
  await widget.reaches('chatPhase', 'idle');
  await expect(widget.log.getByText('A secret of the former visitor', {exact: true})).toHaveCount(0);
});

test('the language changes at run time', async ({visitor: {page}, widget}) => {
  await widget.open();
  await ask(page, `widget.locale = 'ar'`);
  await expect(page.getByRole('textbox', {name: 'رسالة'})).toBeVisible();
  expect(await page.locator('cc-widget').getAttribute('dir')).toBe('rtl');
});

const byKeyboard = async (page: Page, widget: Widget) => {
  await page.keyboard.press('Tab');
  while (!(await widget.button('Open chat').evaluate((button) => button.matches(':focus'))))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(widget.composer).toBeFocused();
  await page.keyboard.type('Typed, not clicked');
  await page.keyboard.press('Enter');
  await expect(widget.log.getByText('Typed, not clicked', {exact: true})).toBeVisible();
};

test('the keyboard alone does the whole job', async ({visitor: {page}, widget}) => {
  await byKeyboard(page, widget);
  await widget.button('Voice call').waitFor();
  const reach = async (name: string) => {
    for (let presses = 0; presses < 30; presses += 1) {
      if (await widget.button(name).evaluate((button) => button.matches(':focus'))) return;
      await page.keyboard.press('Shift+Tab');
    }
    throw new Error(`${name} is not reached by the keyboard`);
  };
  await reach('Voice call');
  await page.keyboard.press('Enter');
  await expect(widget.button('Start call')).toBeFocused();
  await page.keyboard.press('Enter');
  await widget.reaches('callPhase', 'connected');
  await expect(widget.button('Hang up')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.button('Open chat')).toBeFocused();
  await page.keyboard.press('Enter');
  await reach('Hang up');
  await page.keyboard.press('Enter');
  await widget.reaches('callPhase', 'ended');
});

test('the strictest content security policy, and no accessibility violation on the way', async ({centre, visitor}) => {
  const {page, complaints} = visitor;
  const widget = await openPage(page, centre.url, CHANNEL);
  await noViolations(page);
  await widget.open();
  await widget.write('Hello');
  await expect(widget.log.getByText(/“Hello”/)).toBeVisible();
  await noViolations(page);
  await widget.button('Voice call').click();
  await expect(widget.button('Start call')).toBeVisible();
  await noViolations(page);
  const greeted = visitor.hears(660);
  await widget.button('Start call').click();
  await greeted;
  await widget.reaches('callPhase', 'connected');
  await noViolations(page);
  await widget.button('Hang up').click();
  await expect(widget.button('Call again')).toBeVisible();
  await noViolations(page);
  expect(complaints).toEqual([]);
});

test('the strictest policy, on the way through bot, files, long thread and survey', async ({centre, person}) => {
  await centre.set({bot: {enabled: true}, survey: {surveyType: 'WEB'}});
  const {page, complaints} = await person({tone: 440});
  const widget = await openPage(page, centre.url, CHANNEL);
  await widget.open();
  await widget.reaches('chatPhase', 'bot');
  await widget.write('How do I send something back?');
  await expect(widget.log.getByRole('link', {name: 'label'})).toBeVisible();
  await noViolations(page);
  await widget.button('Emoji').click();
  await noViolations(page);
  await page.keyboard.press('Escape');
  await widget.button('Talk to a person').click();
  await widget.reaches('chatPhase', 'agent');
  const chooser = page.waitForEvent('filechooser');
  await widget.button('Attach a file').click();
  await (await chooser).setFiles({name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('1;2')});
  await expect(widget.log.getByText('Thank you for the file')).toBeVisible();
  await widget.button('More').click();
  await noViolations(page);
  await page.keyboard.press('Escape');
  await centre.say((await centre.chats())[0]!.userId, 'see https://shop.example/{n}', 300);
  await expect(widget.log.getByRole('link', {name: 'https://shop.example/300'})).toBeVisible();
  await noViolations(page);
  await widget.button('End chat').click();
  await expect(page.getByRole('group', {name: 'Rate this conversation'})).toBeVisible();
  await noViolations(page);
  expect(complaints).toEqual([]);
});

test('the page’s own header, welcome and footer, and its styles for the parts', async ({centre, visitor: {page}}) => {
  const widget = await openPage(page, centre.url, '', {
    body: `<link rel="stylesheet" href="/parts.css"><cc-click-to-call ${CHANNEL} open>
      <b slot="header">Fernlea</b><p slot="welcome">Ask us about ferns.</p><small slot="footer">Open till six</small>
    </cc-click-to-call>`,
  });
  await page.route('**/parts.css', (route) =>
    route.fulfill({
      contentType: 'text/css',
      body: 'cc-click-to-call::part(panel), cc-click-to-call::part(bubble) { outline: 3px solid rgb(1, 2, 3) }',
    }),
  );
  await page.reload();
  for (const text of ['Fernlea', 'Ask us about ferns.', 'Open till six'])
    await expect(page.getByText(text)).toBeVisible();
  await widget.write('Hello');
  await expect(widget.log.getByText('Hello', {exact: true})).toHaveCSS('outline-width', '3px');
  await expect(page.getByRole('region', {name: 'Chat'})).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
  await expect(page.getByText('Ask us about ferns.')).toBeHidden();
});
