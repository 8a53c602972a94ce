/** Networks that are in the way of the media. */
import {CHANNEL, openPage} from '../e2e/support/open-page.js';
import type {Widget} from '../e2e/support/fixtures.js';
import type {Person} from '../e2e/support/person.js';
import {BadLine, type LineOptions} from './support/bad-line.js';
import {expect, talk, test} from './support/fixtures.js';
import {startTurn} from './support/gateway.js';
import {iceFragment, keepPeers, selectedPair} from './support/peers.js';
import {CODES, PORTS} from './support/places.js';

const openWith = async (person: Person, origin: string, servers: object[], policy: string): Promise<Widget> => {
  await keepPeers(person.page);
  const attributes = `${CHANNEL} ice-servers='${JSON.stringify(servers)}' ice-transport-policy="${policy}"`;
  return openPage(person.page, origin, attributes);
};

const turn = (port: number) => [{urls: `turn:127.0.0.1:${port}?transport=udp`, username: 'lab', credential: 'lab'}];

test('a STUN server that does not answer holds nothing up', async ({centre, person, phone, route}) => {
  const visitor = await person({tone: 440});
  await route([CODES.firstPhone]);
  const servers = [{urls: `stun:127.0.0.1:${PORTS.nobody}`}];
  const widget = await openWith(visitor, centre.url, servers, 'all');
  await talk(widget);
  await Promise.all([visitor.hears(880), phone.hears(440)]);
});

test('media by way of a TURN server only', async ({centre, person, phone, route, run}) => {
  const visitor = await person({tone: 440});
  await run(startTurn());
  await route([CODES.firstPhone]);
  const widget = await openWith(visitor, centre.url, turn(PORTS.turn), 'relay');
  await talk(widget);
  await Promise.all([visitor.receives(), visitor.hears(880), phone.hears(440)]);
  expect(await selectedPair(visitor.page)).toMatchObject({local: 'relay'});
});

const BAD_LINES: readonly (LineOptions & {name: string})[] = [
  {name: '2 % of all packets get lost', loss: 0.02},
  {name: '10 % of all packets get lost', loss: 0.1},
  {name: 'each packet takes 300 ms', delayMs: 300},
];

for (const {name, ...line} of BAD_LINES) {
  test(`${name}: both sides hear each other`, async ({centre, person, phone, route, run}) => {
    const visitor = await person({tone: 440});
    await run(startTurn());
    const badLine = await run(BadLine.open(line));
    await route([CODES.firstPhone]);
    const widget = await openWith(visitor, centre.url, turn(PORTS.badLine), 'relay');
    await talk(widget);
    await Promise.all([visitor.receives(), visitor.hears(880), phone.hears(440)]);
    if (line.loss) expect(badLine.lost).toBeGreaterThan(0);
    await widget.button('Hang up').click();
    await phone.reaches('CALL_CLOSED');
  });
}

test('the line breaks and comes back: ICE restarts', async ({centre, person, phone, route, run}) => {
  const visitor = await person({tone: 440});
  await run(startTurn());
  const badLine = await run(BadLine.open());
  await route([CODES.firstPhone]);
  const widget = await openWith(visitor, centre.url, turn(PORTS.badLine), 'relay');
  await talk(widget);
  await visitor.hears(880);
  const before = await iceFragment(visitor.page);
  badLine.cut();
  await widget.reaches('callPhase', 'reconnecting');
  badLine.mend();
  await widget.reaches('callPhase', 'connected');
  await expect.poll(() => iceFragment(visitor.page)).not.toBe(before);
  await Promise.all([visitor.receives(), visitor.hears(880)]);
  await phone.echo();
  await visitor.hears(440);
});
