import {expect, test} from './support/fixtures.js';

test('history: paged as the visitor scrolls up, without a jump, each once, the newest live', async ({
  centre,
  visitor,
  widget,
}) => {
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const {userId} = (await centre.chats())[0]!;
  await centre.say(userId, 'before {n}', 120);
  await expect(widget.log.getByText('before 120', {exact: true})).toBeVisible();
  await visitor.page.reload();
  await widget.open();
  await expect(widget.log.getByText('before 120', {exact: true})).toBeVisible();
  await centre.say(userId, 'live', 1);
  await expect(widget.log.getByText('live', {exact: true})).toBeVisible();
  await expect(widget.log.getByText('before 60', {exact: true})).toHaveCount(0);

  // Near the beginning of what is there the page before it is fetched; what the reader sees stays where it is.
  const read = await widget.log.evaluate((log) => {
    log.scrollTop = 60;
    const item = log.querySelectorAll<HTMLElement>('.item')[3]!;
    return {
      id: item.dataset['id']!,
      top: Math.round(item.getBoundingClientRect().top),
      items: log.querySelectorAll('.item').length,
    };
  });
  await expect.poll(() => widget.log.locator('.item').count()).toBeGreaterThan(read.items);
  const place = () =>
    widget.log.locator(`[data-id="${read.id}"]`).evaluate((item) => Math.round(item.getBoundingClientRect().top));
  expect(Math.abs((await place()) - read.top)).toBeLessThan(24);

  // To the very beginning, by scrolling alone.
  await expect(async () => {
    await widget.log.evaluate((log) => (log.scrollTop = 0));
    await expect(widget.log.getByText('before 1', {exact: true})).toHaveCount(1, {timeout: 500});
  }).toPass({timeout: 20_000});
  const texts = await visitor.page.evaluate(() => {
    const list = document
      .querySelector('cc-click-to-call')!
      .shadowRoot!.querySelector('cc-widget')!
      .shadowRoot!.querySelector('cc-message-list')!;
    return list.thread.flatMap((item) => (item.kind === 'text' && item.author === 'agent' ? [item.text] : []));
  });
  const wanted = [...Array.from({length: 120}, (_, n) => `before ${n + 1}`), 'live'];
  expect(texts.filter((text) => wanted.includes(text ?? ''))).toEqual(wanted);
  expect(visitor.complaints).toEqual([]);
});

test('history that cannot be fetched is told, and asked for again', async ({allowed, centre, visitor, widget}) => {
  allowed.reasons = /fault/;
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.write('Hello');
  await expect(
    widget.log
      .getByText('Sent')
      .or(widget.log.getByText('Read', {exact: true}))
      .first(),
  ).toBeAttached();
  await centre.break({rules: [{match: 'queryHistoryChatMessage', kind: 'status', value: 500, times: 1}]});
  await visitor.page.reload();
  await widget.open();
  await expect(widget.log.getByText('Earlier messages could not be fetched.')).toBeVisible();
  await widget.log.getByRole('button', {name: 'Try again'}).click();
  await expect(widget.log.getByText('Hello', {exact: true})).toHaveCount(1);
});
