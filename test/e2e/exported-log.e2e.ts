/** What a site owner may be sent: what happened, and nothing of what was said, by whom and to where. */
import {readLog} from '../../stories/support/replay/read-log.js';
import {replay, type Moment} from '../../stories/support/replay/replay.js';
import {expect, test} from './support/fixtures.js';

const SAID = 'My card 4111 1111 1111 1111 is lost';

test('the exported log tells of a chat and a call without texts, names, numbers, addresses and tokens', async ({
  centre,
  visitor: {page},
  widget,
}) => {
  const bearers = new Set<string>();
  page.on('request', (request) => {
    const {authorization, 'ccmessaging-token': token} = request.headers();
    for (const held of [authorization?.replace(/^Bearer /, ''), token]) if (held) bearers.add(held);
  });
  await widget.open();
  await widget.write(SAID);
  await expect(widget.log.getByText(`“${SAID}”`)).toBeVisible();
  await widget.call();
  await widget.reaches('callPhase', 'connected');
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');

  const log = await page.evaluate(async () => (await document.querySelector('cc-click-to-call')!.exportLog()).text());
  const {userId} = (await centre.chats()).at(-1)!;
  const lines = log.trim().split('\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(() => lines.map((line) => JSON.parse(line) as unknown)).not.toThrow();
  expect(bearers.size).toBeGreaterThan(0);
  for (const secret of [
    SAID,
    '4111',
    userId,
    'Automatic agent',
    new URL(centre.url).host,
    'ws://',
    'sip:',
    ...bearers,
  ]) {
    expect(log, secret).not.toContain(secret);
  }
});

test('the exported log tells what the widget showed, one step after the other', async ({visitor: {page}, widget}) => {
  await widget.open();
  await widget.write('Ferns?');
  await expect(widget.log.getByText('“Ferns?”')).toBeVisible();
  await widget.call('Video call');
  await widget.reaches('callPhase', 'connected');
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await widget.button('Minimize').click();

  const log = await page.evaluate(async () => (await document.querySelector('cc-click-to-call')!.exportLog()).text());
  const steps = replay(readLog(log));
  const seen = (of: (moment: Moment) => string) =>
    steps.map(({moment}) => of(moment)).filter((what, at, all) => what !== all[at - 1]);
  expect(seen(({chat}) => chat)).toEqual(['connecting', 'agent']);
  expect(seen(({call, kind}) => `${call} ${kind}`).filter((what) => !what.startsWith('idle'))).toEqual(
    ['checking', 'requesting', 'connecting', 'connected', 'ended'].map((phase) => `${phase} video`),
  );
  expect(seen(({shown}) => String(shown))).toEqual(['true', 'false']);
  const {thread, fault} = steps.at(-1)!.moment;
  expect(thread.map((item) => ('author' in item ? item.author : item.kind))).toEqual(
    expect.arrayContaining(['visitor', 'agent', 'call']),
  );
  expect(thread.at(-1)).toMatchObject({kind: 'call', outcome: 'hung-up-by-visitor', media: 'video'});
  expect(fault).toBe(null);
});
