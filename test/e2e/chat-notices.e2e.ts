import {expect, test, Widget} from './support/fixtures.js';

test('while the tab is in the background: count, title, sound and notification, as the visitor asked', async ({
  centre,
  visitor,
  widget,
}) => {
  const {page} = visitor;
  await page.context().grantPermissions(['notifications']);
  await page.addInitScript(() => {
    const told: string[] = [];
    let hidden = false;
    Object.assign(globalThis, {
      told,
      hide: (now: boolean) => {
        hidden = now;
        document.dispatchEvent(new Event('visibilitychange'));
      },
      Notification: class extends EventTarget {
        static permission = 'default';
        static requestPermission() {
          this.permission = 'granted';
          return Promise.resolve('granted');
        }
        constructor(title: string) {
          super();
          told.push(`notification: ${title}`);
        }
        close() {}
      },
    });
    Object.defineProperty(document, 'hidden', {get: () => hidden});
    const start: (when?: number) => void = Reflect.get(OscillatorNode.prototype, 'start');
    OscillatorNode.prototype.start = function (when?: number) {
      told.push('sound');
      start.call(this, when);
    };
  });
  await page.reload();
  const told = () => page.evaluate(() => (globalThis as unknown as {told: string[]}).told);
  const hide = (now: boolean) =>
    page.evaluate((hidden) => (globalThis as unknown as {hide: (now: boolean) => void}).hide(hidden), now);
  const title = await page.title();

  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const {userId} = (await centre.chats())[0]!;
  await widget.button('Minimize').click();
  await hide(true);
  await centre.say(userId, 'first', 1);
  await expect.poll(() => page.title()).toBe('1 unread message');
  await expect(widget.button('Open chat')).toHaveAccessibleDescription('1 unread message');
  // Nothing else was asked for.
  expect(await told()).toEqual([]);
  await hide(false);
  await expect.poll(() => page.title()).toBe(title);

  await widget.open();
  for (const item of ['Turn sound on', 'Turn notifications on']) {
    await widget.button('More').click();
    await page.getByRole('menuitem', {name: item}).click();
  }
  await expect.poll(told).toEqual(['sound', 'sound']);
  await widget.button('Minimize').click();
  await hide(true);
  await centre.say(userId, 'second', 1);
  await expect.poll(told).toEqual(['sound', 'sound', 'sound', 'sound', 'notification: 1 unread message']);
  await hide(false);
  await widget.open();
  await centre.say(userId, 'third', 1);
  await expect(widget.log.getByText('third', {exact: true})).toBeVisible();
  expect((await told()).length).toBe(5);
  expect(await page.title()).toBe(title);
});

test('two background tabs make one sound', async ({centre, visitor, widget}) => {
  const {page} = visitor;
  const init = () => {
    Object.defineProperty(document, 'hidden', {get: () => true});
    const start: (when?: number) => void = Reflect.get(OscillatorNode.prototype, 'start');
    OscillatorNode.prototype.start = function (when?: number) {
      localStorage.setItem('sounds', String(Number(localStorage.getItem('sounds') ?? 0) + 1));
      start.call(this, when);
    };
  };
  await page.context().addInitScript(init);
  await page.reload();
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.button('More').click();
  await page.getByRole('menuitem', {name: 'Turn sound on'}).click();
  const sounds = () => page.evaluate(() => Number(localStorage.getItem('sounds')));
  await expect.poll(sounds).toBe(2);
  const other = await page.context().newPage();
  await other.goto(centre.url);
  const second = new Widget(other);
  await second.reaches('chatPhase', 'agent');
  const {userId} = (await centre.chats())[0]!;
  // AICC gives a message to one of the polls; both tabs may hear of it all the same.
  for (const [text, heard] of [
    ['one', 4],
    ['two', 6],
  ] as const) {
    await centre.say(userId, text, 1);
    await expect.poll(sounds).toBe(heard);
    // Until the sound is over whoever comes next is silent.
    await page.evaluate(() => navigator.locks.request('cc-click-to-call:notice', () => undefined));
  }
});

test('a greeting after some time leads into the chat, once for each page load', async ({person, centre, visitor}) => {
  void visitor;
  const guest = await person({tone: 440, viewport: {width: 390, height: 844}});
  const {page} = guest;
  await page.goto(centre.url);
  const widget = new Widget(page);
  await page.evaluate(() => {
    const element = document.querySelector('cc-click-to-call')!;
    element.greeting = 'May we help you with your order?';
    element.openRules = [{name: 'late', show: 'greet', afterSeconds: 1}];
  });
  await expect(widget.button('May we help you with your order?')).toBeVisible();
  expect(await centre.journal()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await widget.button('May we help you with your order?').click();
  await widget.reaches('chatPhase', 'agent');
  await widget.button('Minimize').click();
  await expect(widget.button('May we help you with your order?')).toBeHidden();
  await page.reload();
  await page.evaluate(() => {
    const element = document.querySelector('cc-click-to-call')!;
    element.greeting = 'May we help you with your order?';
    element.openRules = [{name: 'late', show: 'greet', afterSeconds: 0}];
  });
  await page.evaluate(() => document.querySelector('cc-click-to-call')!.applyRule('late'));
  await expect(widget.button('May we help you with your order?')).toBeHidden();
});
