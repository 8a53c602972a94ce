/** What is wrong with page, device or network has a text of its own with a next step, and the developer finds it once. */
import type {CentreProcess} from './support/contact-centre.js';
import {expect, test, Widget} from './support/fixtures.js';
import {CHANNEL, openPage} from './support/open-page.js';

const told = (complaints: readonly string[], code: string) => complaints.filter((line) => line.includes(code));

const asked = async (centre: CentreProcess, path: string) =>
  (await centre.journal()).some((entry) => entry.path.endsWith(path));

test('a missing channel-id', async ({centre, visitor: {page, complaints}}) => {
  const widget = await openPage(page, centre.url, '');
  await widget.button('Open chat').click();
  await expect(page.getByRole('alert')).toHaveText('This chat is not set up yet. Please contact us in another way.');
  await expect(widget.composer).toBeHidden();
  expect(told(complaints, 'config/missing-channel')).toEqual([expect.stringContaining('channel-id: is required')]);
  expect(await centre.journal()).toEqual([]);
});

test('an attribute that cannot be read', async ({centre, visitor: {page, complaints}}) => {
  const widget = await openPage(page, centre.url, `${CHANNEL} ice-servers="stun:example"`);
  await widget.button('Open chat').click();
  await expect(page.getByRole('alert')).toContainText('This chat is not set up correctly.');
  expect(told(complaints, 'config/bad-attribute')).toEqual([expect.stringContaining('ice-servers: is not JSON')]);
});

test('a base-url at which nobody answers', async ({centre, visitor: {page, complaints}}) => {
  // A machine whose only interface is `lo` counts as offline, which has a text of its own.
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', {get: () => true}));
  const widget = await openPage(page, centre.url, `${CHANNEL} base-url="http://127.0.0.1:9"`);
  await widget.button('Open chat').click();
  await expect(page.getByRole('alert')).toContainText('can’t be reached right now. Check your connection');
  await expect(widget.button('Try again')).toBeVisible();
  expect(told(complaints, 'network/unreachable')).toHaveLength(1);
});

test('a base-url at which something else answers', async ({centre, visitor: {page, complaints}}) => {
  const widget = await openPage(page, centre.url, `${CHANNEL} base-url="/nowhere"`);
  await widget.button('Open chat').click();
  await expect(page.getByRole('alert')).toContainText('gave an answer we can’t read');
  await widget.button('Try again').click();
  await expect(page.getByRole('alert')).toContainText('gave an answer we can’t read');
  expect(told(complaints, 'platform/bad-reply')).toHaveLength(1);
});

test('a page without https', async ({centre, person}) => {
  const {page, complaints} = await person({tone: 440, host: 'insecure.test'});
  const widget = await openPage(page, centre.url.replace('127.0.0.1', 'insecure.test'), CHANNEL);
  await widget.open();
  await widget.button('Why can’t I call?').click();
  await expect(page.getByRole('alert')).toContainText('Calls need a secure page (https)');
  await expect(widget.button('Voice call')).toHaveCount(0);
  await widget.write('Then in writing.');
  await expect(widget.log.getByText('Then in writing.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(told(complaints, 'support/insecure-context')).toHaveLength(1);
});

test('a Permissions-Policy that forbids the microphone', async ({centre, visitor: {page, complaints}}) => {
  const widget = await openPage(page, centre.url, CHANNEL, {
    headers: {'Permissions-Policy': 'microphone=(), camera=()'},
  });
  await widget.open();
  await widget.button('Why can’t I call?').click();
  await expect(page.getByRole('alert')).toContainText('This page doesn’t allow the use of a microphone');
  expect(await asked(centre, 'checkClickToCallSupport')).toBe(false);
  expect(told(complaints, 'support/policy-blocked')).toHaveLength(1);
});

test('a channel without calls', async ({centre, visitor: {page}, widget}) => {
  await centre.set({clickToCallSupported: false});
  await widget.open();
  await widget.button('Why can’t I call?').click();
  await expect(page.getByRole('alert')).toContainText('Calls are not offered here.');
});

test('no device', async ({centre, person}) => {
  const {page, complaints} = await person({tone: null});
  await page.goto(centre.url);
  const widget = new Widget(page);
  await widget.open();
  await widget.button('Voice call').click();
  await expect(widget.log.getByText('No microphone or camera was found. Connect one, then call again.')).toBeVisible();
  await expect(widget.button('Call again')).toBeVisible();
  expect(await asked(centre, 'createClickToCall')).toBe(false);
  expect(told(complaints, 'device/not-found')).toHaveLength(1);
});

test('a device that another program uses', async ({centre, visitor: {page, complaints}, widget}) => {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('busy', 'NotReadableError'));
  });
  await widget.open();
  await widget.button('Voice call').click();
  await expect(widget.log.getByText('Another program is using the microphone or camera.')).toBeVisible();
  await expect(widget.button('Call again')).toBeVisible();
  expect(await asked(centre, 'createClickToCall')).toBe(false);
  expect(told(complaints, 'device/in-use')).toHaveLength(1);
});

test('outside office hours', async ({centre, visitor: {page}, widget}) => {
  await centre.set({officeHours: 'closed'});
  await widget.button('Open chat').click();
  await expect(page.getByRole('alert')).toContainText('We are closed at the moment.');
  await widget.reaches('chatPhase', 'offline');
  await centre.set({officeHours: 'open'});
  await widget.button('Try again').click();
  await widget.reaches('chatPhase', 'agent');
});
