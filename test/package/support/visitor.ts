import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import {chromium, type FrameLocator, type Page} from 'playwright';
import {requireBrowser} from '../../../scripts/find-browser.mjs';
import {atEnd} from './at-end.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--allow-loopback-in-peer-connection',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A page of a Chromium of its own, until the test ends; then nothing may have been complained of. */
export const visit = async (t: TestContext, url: string): Promise<Page> => {
  const browser = await chromium.launch({executablePath: requireBrowser(), args: FLAGS});
  // What is not named is denied, and without the microphone a peer connection names no address of this machine.
  const permissions = ['microphone', 'camera', 'clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({locale: 'en', permissions});
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', ({message}) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  atEnd(t, async () => {
    await browser.close();
    assert.deepEqual(complaints, []);
  });
  await page.goto(url);
  return page;
};

/** Opens the chat, fills in the form of the site where there is one, and waits for the agent's answer to a text. */
export const chat = async (
  page: Page | FrameLocator,
  text: string,
  form: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await page.getByRole('button', {name: 'Open chat'}).click();
  for (const [label, answer] of Object.entries(form)) await page.getByRole('textbox', {name: label}).fill(answer);
  if (Object.keys(form).length > 0) await page.getByRole('button', {name: 'Start the chat'}).click();
  const composer = page.getByRole('textbox', {name: 'Message', exact: true});
  await composer.fill(text);
  await composer.press('Enter');
  await page.getByRole('log', {name: 'Messages'}).getByText(`“${text}”`).waitFor();
};
