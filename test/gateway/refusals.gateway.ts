/** INVITEs that are not answered: what phone and gateway say, and what the visitor reads. */
import type {CentreProcess} from '../e2e/support/contact-centre.js';
import type {Widget} from '../e2e/support/fixtures.js';
import type {Person} from '../e2e/support/person.js';
import {expect, test} from './support/fixtures.js';
import {startDecliningPhone} from './support/gateway.js';
import {Phone} from './support/phone.js';
import {CODES, PORTS} from './support/places.js';
import {relayedCalls} from './support/rtpengine.js';

const ringing = {name: 'phone', ports: PORTS.firstPhone, tone: 880, answers: false} as const;

const call = async (widget: Widget): Promise<void> => {
  await widget.open();
  await widget.call();
};

const endsWith = async (text: string, centre: CentreProcess, visitor: Person, widget: Widget): Promise<void> => {
  await expect(widget.log.getByText(text)).toBeVisible();
  await widget.reaches('callPhase', 'ended');
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  await expect.poll(relayedCalls).toEqual([]);
  expect(await visitor.openTracks()).toBe(0);
};

test('the phone is busy: 486', async ({centre, route, run, visitor, widget}) => {
  const phone = await run(Phone.start(ringing));
  await route([CODES.firstPhone]);
  await call(widget);
  await phone.reaches('CALL_INCOMING');
  await phone.hangUp();
  await endsWith('All agents are busy', centre, visitor, widget);
});

test('the phone declines: 603', async ({centre, route, run, visitor, widget}) => {
  await run(startDecliningPhone());
  await route([CODES.decliningPhone]);
  await call(widget);
  await endsWith('The call was declined', centre, visitor, widget);
});

test('the phone is not there: 480', async ({centre, route, visitor, widget}) => {
  await route([CODES.unavailable]);
  await call(widget);
  await endsWith('Nobody answered', centre, visitor, widget);
});

test('the phone rings and nobody answers: 408', async ({centre, route, run, visitor, widget}) => {
  const phone = await run(Phone.start(ringing));
  await route([CODES.firstPhone]);
  await call(widget);
  await phone.reaches('CALL_INCOMING');
  await endsWith('Nobody answered', centre, visitor, widget);
  await phone.reaches('CALL_CLOSED');
});

test('100 is all that comes until nobody has answered', async ({centre, nodes, route, run, visitor, widget}) => {
  const phone = await run(Phone.start(ringing));
  await route([CODES.quietPhone]);
  await call(widget);
  await phone.reaches('CALL_INCOMING');
  await endsWith('Nobody answered', centre, visitor, widget);
  expect(nodes.second.printed).not.toContain('browser connected');
});

test('there is no such access code: 404', async ({centre, route, visitor, widget}) => {
  await route([CODES.unknown]);
  await call(widget);
  const text = 'The call service did not accept the call. Try again, or go on in the chat.';
  await endsWith(text, centre, visitor, widget);
});

test('the visitor hangs up while the phone rings: CANCEL', async ({centre, route, run, visitor, widget}) => {
  const phone = await run(Phone.start(ringing));
  await route([CODES.firstPhone]);
  await call(widget);
  await phone.reaches('CALL_INCOMING');
  await widget.button('Hang up').click();
  await phone.reaches('CALL_CLOSED');
  await endsWith('You cancelled the call', centre, visitor, widget);
});
