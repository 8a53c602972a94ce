/** What a visitor can do in a call: each control changes what is sent and heard, and shows it when it did. */
import type {Page} from '@playwright/test';
import {expect, test, type Widget} from './support/fixtures.js';
import {bothHear, shows, talkToAda} from './support/in-call.js';
import {CHANNEL, openPage} from './support/open-page.js';

/** Opens what stands behind the call's More; the header has one of its own. Over pictures the bar comes at a movement. */
const more = async (widget: Widget, name: string): Promise<void> => {
  await widget.inCall.hover();
  const control = widget.button(name);
  if (!(await control.isVisible())) await widget.inCall.getByRole('button', {name: 'More'}).click();
  await control.click();
};

const openTracks = (page: Page) => expect.poll(() => page.evaluate(() => globalThis.watched.openTracks()));

const silent = (page: Page) => expect.poll(() => page.evaluate(() => globalThis.watched.loudest())).toBeNull();

test('hold and resume by the visitor', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await more(widget, 'Hold');
  await expect(widget.button('Resume')).toBeVisible();
  await silent(ada.page);
  await expect(visitor.page.getByText('On hold: you and the agent can’t hear each other.')).toBeVisible();
  await widget.button('Resume').click();
  await expect(widget.button('Hold')).toBeVisible();
  await bothHear(visitor, 440, ada, 880);
});

test('a muted microphone stays muted over hold', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await widget.button('Mute microphone').click();
  await expect(widget.button('Unmute microphone')).toBeVisible();
  await more(widget, 'Hold');
  await widget.button('Resume').click();
  await expect(widget.button('Hold')).toBeVisible();
  await visitor.hears(880);
  await silent(ada.page);
  await widget.button('Unmute microphone').click();
  await ada.hears(440);
});

for (const dtmf of ['rfc4733', 'info'] as const) {
  test(`keys reach the agent by ${dtmf}`, async ({centre, person, visitor, widget}) => {
    await visitor.page.evaluate((how) => (document.querySelector('cc-click-to-call')!.dtmf = how), dtmf);
    const ada = await talkToAda({centre, person, visitor, widget});
    await more(widget, 'Keypad');
    for (const key of ['1', '2', '#']) await widget.button(key).click();
    await expect.poll(async () => (await centre.latestCall())?.digits).toBe('12#');
    await visitor.page.keyboard.type('90*');
    await expect.poll(async () => (await centre.latestCall())?.digits).toBe('12#90*');
    await expect(ada.page.getByText('Keypad: 1 2 # 9 0 *')).toBeVisible();
    await visitor.page.keyboard.press('Escape');
    await expect(widget.button('1')).toHaveCount(0);
    await bothHear(visitor, 440, ada, 880);
  });
}

test('a key that the far end does not take is told, and the call goes on', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  await visitor.page.evaluate(() => (document.querySelector('cc-click-to-call')!.dtmf = 'info'));
  const ada = await talkToAda({centre, person, visitor, widget});
  await centre.break({gateway: {infoStatus: 415}});
  await more(widget, 'Keypad');
  await widget.button('5').click();
  await expect(visitor.page.getByText('The other side did not accept this change.')).toBeVisible();
  expect((await centre.latestCall())?.digits).toBe('');
  await centre.break({gateway: {infoStatus: null}});
  await widget.button('6').click();
  await expect.poll(async () => (await centre.latestCall())?.digits).toBe('6');
  await bothHear(visitor, 440, ada, 880);
});

test('video is added to a voice call, and taken away again', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await more(widget, 'Add video');
  await shows(visitor.page, 'Your picture');
  await shows(ada.page, 'Visitor');
  await ada.receives('video');
  await openTracks(visitor.page).toBe(2);
  await bothHear(visitor, 440, ada, 880);
  await more(widget, 'Stop video');
  await openTracks(visitor.page).toBe(1);
  await expect(visitor.page.getByLabel('Your picture')).toHaveCount(0);
  await bothHear(visitor, 440, ada, 880);
});

for (const refuseVideo of [true, 'in-answer'] as const) {
  test(`the other side takes no video (${refuseVideo}): the camera is closed, the call goes on`, async ({
    centre,
    person,
    visitor,
    widget,
  }) => {
    const ada = await talkToAda({centre, person, visitor, widget});
    await centre.break({gateway: {refuseVideo}});
    await more(widget, 'Add video');
    await expect(visitor.page.getByText('The other side can’t take video. You can go on talking.')).toBeVisible();
    await openTracks(visitor.page).toBe(1);
    await bothHear(visitor, 440, ada, 880);
    await centre.break({gateway: {refuseVideo: false}});
    await more(widget, 'Add video');
    await shows(ada.page, 'Visitor');
  });
}

test('the agent adds video first: the visitor sees it, and the own camera stays off', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await ada.page.getByRole('button', {name: 'Add video'}).click();
  await shows(visitor.page, 'Agent’s picture');
  await visitor.receives('video');
  await openTracks(visitor.page).toBe(1);
  await widget.inCall.hover();
  await widget.button('Turn camera on').click();
  await shows(ada.page, 'Visitor');
  await openTracks(visitor.page).toBe(2);
  await bothHear(visitor, 440, ada, 880);
});

test('a camera that is off is closed, and the call stays', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget}, 'Video call');
  await shows(ada.page, 'Visitor');
  await widget.inCall.hover();
  await widget.button('Turn camera off').click();
  await expect(widget.button('Turn camera on')).toBeVisible();
  await openTracks(visitor.page).toBe(1);
  await bothHear(visitor, 440, ada, 880);
  await widget.inCall.hover();
  await widget.button('Turn camera on').click();
  await expect(widget.button('Turn camera off')).toBeVisible();
  await openTracks(visitor.page).toBe(2);
  await ada.receives('video');
});

test('the screen is shown instead of the camera, and given back', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await more(widget, 'Share screen');
  await expect(widget.button('Stop sharing')).toBeVisible();
  await shows(ada.page, 'Visitor');
  await ada.receives('video');
  await openTracks(visitor.page).toBe(2);
  await widget.inCall.hover();
  await widget.button('Stop sharing').click();
  await openTracks(visitor.page).toBe(1);
  await bothHear(visitor, 440, ada, 880);
});

test('another microphone is taken without a gap', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await more(widget, 'Devices');
  const microphone = visitor.page.getByRole('combobox', {name: 'Microphone'});
  const [, other] = await microphone.locator('option').all();
  await microphone.selectOption(await other!.getAttribute('value'));
  await expect.poll(() => visitor.page.evaluate(() => globalThis.watched.asked)).toBe(2);
  await openTracks(visitor.page).toBe(1);
  await bothHear(visitor, 440, ada, 880);
  const sender = await visitor.page.evaluate(() => globalThis.watched.sentTracks());
  expect(sender).toEqual(['audio live']);
});

test('a snapshot of the agent’s picture is saved', async ({centre, person, visitor, widget}) => {
  await talkToAda({centre, person, visitor, widget}, 'Video call');
  await shows(visitor.page, 'Agent’s picture');
  const download = visitor.page.waitForEvent('download');
  await more(widget, 'Take a snapshot');
  expect((await download).suggestedFilename()).toMatch(/\.png$/);
});

test('the agent holds: the visitor hears music, and the dialog is left alone', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await ada.page.getByRole('button', {name: 'Hold', exact: true}).click();
  await visitor.hearsNot(880);
  await ada.page.getByRole('button', {name: 'Resume', exact: true}).click();
  await bothHear(visitor, 440, ada, 880);
});

test('the text goes on beside the call, and the minimised call can be muted and ended', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await widget.write('My number is 4711');
  await expect(ada.page.getByText('My number is 4711')).toBeVisible();
  await widget.button('Minimize').click();
  await expect(widget.composer).toBeHidden();
  await widget.button('Mute microphone').click();
  await silent(ada.page);
  await widget.button('Unmute microphone').click();
  await bothHear(visitor, 440, ada, 880);
  await widget.button('Back to the call').click();
  await expect(widget.composer).toBeVisible();
  await widget.button('Minimize').click();
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await openTracks(visitor.page).toBe(0);
});

test('the device check is skipped the next time, as the visitor wished, and only with the same devices', async ({
  centre,
  visitor: {page},
}) => {
  const widget = await openPage(page, centre.url, CHANNEL);
  await widget.open();
  await widget.button('Voice call').click();
  await page.getByRole('checkbox', {name: 'Skip this check next time'}).check();
  await widget.button('Start call').click();
  await widget.reaches('callPhase', 'connected');
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await page.reload();
  await widget.open();
  await widget.button('Voice call').click();
  await widget.reaches('callPhase', 'connected');
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  // A video call has a camera that was never checked.
  await widget.button('Video call').click();
  await expect(widget.button('Start call')).toBeVisible();
});
