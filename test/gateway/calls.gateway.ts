/** A call through Kamailio and rtpengine to a phone, from the answer to each way in which it can end. */
import type {Page} from '@playwright/test';
import {expect, talk, test} from './support/fixtures.js';
import {Phone} from './support/phone.js';
import {CODES, PORTS} from './support/places.js';
import {relayedCalls} from './support/rtpengine.js';

type Noting = typeof globalThis & {phases: string[]};

const notePhases = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const {phases} = Object.assign(globalThis as Noting, {phases: []});
    addEventListener('cc-call-change', () => phases.push(document.querySelector('cc-click-to-call')!.callPhase));
  });

const notedPhases = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as Noting).phases);

test('both sides hear each other, and the phone hangs up', async ({centre, phone, route, visitor, widget}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await phone.reaches('CALL_ESTABLISHED');
  await Promise.all([visitor.receives(), visitor.hears(880), phone.hears(440)]);
  expect(await relayedCalls()).toHaveLength(1);
  await phone.hangUp();
  await expect(widget.log.getByText('The agent ended the call')).toBeVisible();
  await widget.reaches('callPhase', 'ended');
  // No 168110 follows the BYE, so the widget gives the agent back itself.
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  expect((await centre.latestCall())?.state).toBe('ended');
  await expect.poll(relayedCalls).toEqual([]);
  expect(await visitor.openTracks()).toBe(0);
});

test('the visitor hangs up: BYE reaches the phone, and no media are left', async ({
  centre,
  phone,
  route,
  visitor,
  widget,
}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await phone.hears(440);
  await widget.button('Hang up').click();
  await expect(widget.log.getByText('You ended the call')).toBeVisible();
  await phone.reaches('CALL_CLOSED');
  await expect.poll(relayedCalls).toEqual([]);
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  expect(await visitor.openTracks()).toBe(0);
});

test('168110 ends the call at the phone as well, without a drop', async ({centre, phone, route, widget}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await phone.reaches('CALL_ESTABLISHED');
  await centre.release();
  await expect(widget.log.getByText('The agent ended the call')).toBeVisible();
  await phone.reaches('CALL_CLOSED');
  await expect.poll(relayedCalls).toEqual([]);
  expect((await centre.latestCall())?.drops).toBe(0);
});

test('one call after another', async ({centre, phone, route, visitor, widget}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await widget.button('Hang up').click();
  await phone.reaches('CALL_CLOSED');
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  await widget.call();
  await widget.reaches('callPhase', 'connected');
  await Promise.all([visitor.hears(880), phone.hears(440)]);
});

test('a call that is answered without ringing stays up', async ({nodes, phone, route, visitor, widget}) => {
  await route([CODES.quietPhone]);
  await talk(widget);
  await expect(visitor.page.getByRole('timer', {name: 'Call duration'})).toContainText(/0:0[6-9]/);
  expect(phone.offers, 'INVITEs').toBe(1);
  expect(nodes.second.printed).not.toContain('browser connected');
  await Promise.all([visitor.hears(880), phone.hears(440)]);
});

test('the phone holds the call and takes it up again', async ({phone, route, visitor, widget}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await Promise.all([visitor.hears(880), phone.hears(440)]);
  const offers = phone.offers;
  await phone.hold();
  await expect.poll(() => phone.offers, {message: 'answers to the re-INVITE'}).toBeGreaterThan(offers);
  await expect.poll(() => visitor.page.evaluate(() => globalThis.watched.loudest())).toBeNull();
  await widget.reaches('callPhase', 'connected');

  // baresip's re-INVITE brings an m=video along, which an audio call has to live with.
  await phone.resume();
  await Promise.all([visitor.receives(), visitor.hears(880)]);
  await phone.echo();
  await visitor.hears(440);
  await phone.hangUp();
  await expect(widget.log.getByText('The agent ended the call')).toBeVisible();
});

test('a transfer leads to a second phone', async ({centre, phone, route, run, visitor, widget}) => {
  const second = await run(Phone.start({name: 'phone-2', ports: PORTS.secondPhone, tone: 1320, answers: true}));
  await route([CODES.firstPhone, CODES.secondPhone]);
  await notePhases(visitor.page);
  await talk(widget);
  await visitor.hears(880);
  await fetch(`${centre.url}/admin/calls/latest/transfer`, {method: 'POST'});
  await second.reaches('CALL_ESTABLISHED');
  await phone.reaches('CALL_CLOSED');
  await Promise.all([visitor.hears(1320), second.hears(440)]);
  await widget.reaches('callPhase', 'connected');
  expect((await notedPhases(visitor.page)).slice(-4)).toEqual(['connected', 'transferred', 'connecting', 'connected']);
  expect((await centre.latestCall())?.drops).toBe(0);
  await widget.button('Hang up').click();
  await second.reaches('CALL_CLOSED');
  await expect.poll(relayedCalls).toEqual([]);
});
