/** What a visitor in Firefox can do in a call. */
import type {Page} from '@playwright/test';
import type {Widget} from '../e2e/support/fixtures.js';
import {shows} from '../e2e/support/in-call.js';
import {expect, test} from './firefox-fixtures.js';

/** Opens what stands behind the call's More; over pictures the bar comes at a movement. */
const more = async (widget: Widget, name: string): Promise<void> => {
  await widget.inCall.hover();
  const control = widget.button(name);
  if (!(await control.isVisible())) await widget.inCall.getByRole('button', {name: 'More'}).click();
  await control.click();
};

const silent = (page: Page) => expect.poll(() => page.evaluate(() => globalThis.watched.loudest())).toBeNull();

const sentPictures = async (page: Page) => (await page.evaluate(() => globalThis.flow('video'))).sent;

test('mute silences the visitor until it is taken back', async ({ada, bothHear, caller, talk, widget}) => {
  await talk();
  await widget.button('Mute microphone').click();
  await expect(widget.button('Unmute microphone')).toBeVisible();
  await silent(ada.page);
  expect(await caller.openTracks()).toBe(1);
  await widget.button('Unmute microphone').click();
  await bothHear(ada, 880);
});

test('hold and resume', async ({ada, bothHear, caller, talk, widget}) => {
  await talk();
  await more(widget, 'Hold');
  await expect(widget.button('Resume')).toBeVisible();
  await silent(ada.page);
  await silent(caller.page);
  await widget.button('Resume').click();
  await expect(widget.button('Hold')).toBeVisible();
  await bothHear(ada, 880);
});

test('the agent holds: the visitor hears music', async ({ada, bothHear, caller, talk}) => {
  await talk();
  await ada.page.getByRole('button', {name: 'Hold', exact: true}).click();
  const heard = () => caller.page.evaluate(() => globalThis.watched.loudest()?.hertz ?? 880);
  await expect.poll(async () => Math.abs((await heard()) - 880)).toBeGreaterThan(12);
  await ada.page.getByRole('button', {name: 'Resume', exact: true}).click();
  await bothHear(ada, 880);
});

for (const dtmf of ['rfc4733', 'info'] as const) {
  test(`keys reach the agent by ${dtmf}`, async ({ada, bothHear, caller, centre, talk, widget}) => {
    await caller.page.evaluate((how) => (document.querySelector('cc-click-to-call')!.dtmf = how), dtmf);
    await talk();
    await more(widget, 'Keypad');
    for (const key of ['1', '2', '#']) await widget.button(key).click();
    await expect.poll(async () => (await centre.latestCall())?.digits).toBe('12#');
    await caller.page.keyboard.type('90*');
    await expect.poll(async () => (await centre.latestCall())?.digits).toBe('12#90*');
    await expect(ada.page.getByText('Keypad: 1 2 # 9 0 *')).toBeVisible();
    await bothHear(ada, 880);
  });
}

test('a video call shows both pictures', async ({ada, bothHear, caller, talk, widget}) => {
  await talk('Video call');
  await Promise.all([
    shows(caller.page, 'Agent’s picture'),
    shows(caller.page, 'Your picture'),
    shows(ada.page, 'Visitor'),
  ]);
  await Promise.all([caller.exchanges('video'), ada.receives('video')]);
  await bothHear(ada, 880);
  await widget.inCall.hover();
  await widget.button('Hang up').click();
  await expect.poll(() => caller.openTracks()).toBe(0);
});

test('video is added to a voice call, and taken away again', async ({ada, bothHear, caller, talk, widget}) => {
  await talk();
  await more(widget, 'Add video');
  await shows(caller.page, 'Your picture');
  await shows(ada.page, 'Visitor');
  await ada.receives('video');
  await expect.poll(() => caller.openTracks()).toBe(2);
  await bothHear(ada, 880);
  await more(widget, 'Stop video');
  await expect.poll(() => caller.openTracks()).toBe(1);
  await expect(caller.page.getByLabel('Your picture')).toHaveCount(0);
  await bothHear(ada, 880);
});

test('a screen is shown, and given back', async ({ada, bothHear, caller, talk, widget}) => {
  await talk();
  // Firefox without a display has no screen to choose: one is drawn.
  const screen = await caller.page.evaluateHandle(() => {
    const canvas = Object.assign(document.createElement('canvas'), {width: 640, height: 400});
    const pen = canvas.getContext('2d')!;
    const draw = () => {
      pen.fillStyle = `hsl(${performance.now() % 360} 50% 50%)`;
      pen.fillRect(0, 0, 640, 400);
      requestAnimationFrame(draw);
    };
    draw();
    const stream = canvas.captureStream(10);
    navigator.mediaDevices.getDisplayMedia = () => Promise.resolve(stream);
    return stream.getVideoTracks()[0]!;
  });
  await more(widget, 'Share screen');
  await expect(widget.button('Stop sharing')).toBeVisible();
  await shows(ada.page, 'Visitor');
  await Promise.all([ada.receives('video'), expect.poll(() => sentPictures(caller.page)).toBeGreaterThan(10)]);
  await widget.inCall.hover();
  await widget.button('Stop sharing').click();
  await expect.poll(() => screen.evaluate(({readyState}) => readyState)).toBe('ended');
  await bothHear(ada, 880);
});

test('the microphone is unplugged: the call goes on with another', async ({ada, bothHear, caller, talk}) => {
  await talk();
  await caller.page.evaluate(() => globalThis.watched.unplug('audio'));
  await expect(caller.page.getByText('A device was disconnected. The call goes on with another one')).toBeVisible();
  expect(await caller.openTracks()).toBe(1);
  await bothHear(ada, 880);
});
