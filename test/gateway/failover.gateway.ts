/** Two gateway nodes, one of which is dead. */
import {expect, talk, test} from './support/fixtures.js';
import {addressOf} from './support/gateway.js';
import {CODES, PORTS} from './support/places.js';
import {relayedCalls} from './support/rtpengine.js';

test('nobody listens at the first address: the second takes the call', async ({phone, route, visitor, widget}) => {
  await route([CODES.firstPhone], [`ws://127.0.0.1:${PORTS.nobody}`, addressOf(PORTS.secondNode)]);
  await talk(widget);
  await Promise.all([visitor.hears(880), phone.hears(440)]);
});

test('the first node has died: the second takes the call', async ({nodes, phone, route, visitor, widget}) => {
  await nodes.first.stop();
  await route([CODES.firstPhone]);
  await talk(widget);
  await Promise.all([visitor.hears(880), phone.hears(440)]);
  await widget.button('Hang up').click();
  await phone.reaches('CALL_CLOSED');
});

test('the node in use dies in the call: media go on', async ({centre, nodes, phone, route, visitor, widget}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await Promise.all([visitor.hears(880), phone.hears(440)]);
  await nodes.first.stop();
  await Promise.all([visitor.receives(), visitor.hears(880), phone.hears(440)]);
  await widget.reaches('callPhase', 'connected');
  await widget.button('Hang up').click();
  await expect(widget.log.getByText('You ended the call')).toBeVisible();
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  expect(await visitor.openTracks()).toBe(0);
});

test('the node in use dies in the call: hanging up reaches the phone through the other one', async ({
  nodes,
  phone,
  route,
  visitor,
  widget,
}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await nodes.first.stop();
  await expect.poll(() => nodes.second.printed, {message: 'the second node'}).toContain('browser connected');
  await Promise.all([visitor.receives(), visitor.hears(880), phone.hears(440)]);
  await widget.button('Hang up').click();
  await phone.reaches('CALL_CLOSED');
  await expect.poll(relayedCalls).toEqual([]);
});
