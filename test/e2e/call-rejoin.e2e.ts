/** A page is loaded again, or breaks down, in a call: the one that comes after it goes on. */
import {expect, test, Widget} from './support/fixtures.js';
import {bothHear, popOut, shows, talkToAda} from './support/in-call.js';
import type {Person} from './support/person.js';

/**
 * The page's process is gone at once: nobody is told, and nothing is given back.
 *
 * @returns the tab in which the visitor goes on
 */
const breakDown = async (person: Person): Promise<Person> => {
  const {page} = person;
  const next = await person.openTab('about:blank');
  const cdp = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Nobody answers it.
  cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  return next;
};

const CUT_OFF = 'Your call was cut off when the page broke down';

for (const kind of ['Voice call', 'Video call'] as const) {
  test(`a page breaks down in a ${kind.toLowerCase()}: the next one rejoins it, with the same agent`, async ({
    centre,
    person,
    visitor,
    widget,
  }) => {
    const ada = await talkToAda({centre, person, visitor, widget}, kind);
    await widget.button('Mute microphone').click();
    await expect(widget.button('Unmute microphone')).toBeVisible();
    const before = await centre.latestCall();
    const next = await breakDown(visitor);
    await next.page.goto(centre.url);
    const again = new Widget(next.page);
    // Nobody has opened the panel: an agent waits.
    await expect(next.page.getByText(CUT_OFF)).toBeVisible();
    expect(await next.openTracks()).toBe(0);
    await again.button('Rejoin the call').click();
    await again.reaches('callPhase', 'connected');
    await expect(again.button('Unmute microphone')).toBeVisible();
    await again.button('Unmute microphone').click();
    await bothHear(next, 440, ada, 880);
    if (kind === 'Video call') {
      await next.receives('video');
      await shows(next.page, 'Agent’s picture');
    }
    expect(await centre.latestCall()).toMatchObject({id: before?.id, agent: before?.agent, drops: 0});

    // From here on it is a call like any other.
    await again.button('Hang up').click();
    await again.reaches('callPhase', 'ended');
    await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
    await expect.poll(async () => (await centre.census()).gateway.dialogs).toBe(0);
    expect(await next.openTracks()).toBe(0);
    await next.page.reload();
    await again.open();
    await again.reaches('chatPhase', 'agent');
    await expect(next.page.getByText(CUT_OFF)).toHaveCount(0);
  });
}

test('a call that a page which broke down had is left by “Hang up”: the agent is free', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  await talkToAda({centre, person, visitor, widget});
  const next = await breakDown(visitor);
  await next.page.goto(centre.url);
  await new Widget(next.page).button('Hang up').click();
  await expect(next.page.getByText(CUT_OFF)).toHaveCount(0);
  await expect(next.page.getByText('You ended the call', {exact: true})).toBeVisible();
  await expect.poll(async () => (await centre.latestCall())?.state).toBe('ended');
  expect((await centre.latestCall())?.drops).toBe(1);
});

test('where the gateway does not let the call be taken over, its agent is given back, and one tap calls again', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await centre.break({gateway: {refuseReplaces: true}});
  const next = await breakDown(visitor);
  await next.page.goto(centre.url);
  const again = new Widget(next.page);
  await again.button('Rejoin the call').click();
  await expect(
    next.page.getByText('The connection to the call service was lost. Call again, or go on in the chat.', {
      exact: true,
    }),
  ).toBeVisible();
  await expect.poll(async () => (await centre.latestCall())?.state).toBe('ended');
  await again.button('Call again').click();
  // Its devices have been checked on the page that broke down.
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await again.reaches('callPhase', 'connected');
  await bothHear(next, 440, ada, 880);
});

test('a call that AICC has let go of is not offered: the thread says that it was lost', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  const next = await breakDown(visitor);
  await ada.page.getByRole('button', {name: 'Hang up'}).click();
  await expect.poll(async () => (await centre.latestCall())?.state).toBe('ended');
  await next.page.goto(centre.url);
  const again = new Widget(next.page);
  await again.open();
  await expect(again.button('Call again')).toBeVisible();
  await expect(next.page.getByText(CUT_OFF)).toHaveCount(0);
});

test('a page is loaded again in a call: its call is given back, and one tap asks for it again', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  visitor.page.on('dialog', (asks) => void asks.accept());
  await visitor.page.reload();
  await expect.poll(async () => (await centre.latestCall())?.state).toBe('ended');
  await widget.open();
  await expect(visitor.page.getByText('You ended the call', {exact: true})).toBeVisible();
  await widget.button('Call again').click();
  // No device check is between.
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await bothHear(visitor, 440, ada, 880);
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await visitor.page.reload();
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await expect(widget.button('Call again')).toHaveCount(0);
});

test('a call that goes on in another tab, or in a window of its own, is nobody’s to rejoin', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  const second = await visitor.openTab(centre.url);
  const other = new Widget(second.page);
  await other.open();
  await other.reaches('callPhase', 'connected');
  const window = await popOut(visitor, widget);
  await new Widget(window.page).reaches('callPhase', 'connected');
  await bothHear(window, 440, ada, 880);
  // The page that lent it goes, and comes again: the window has it.
  await visitor.page.reload();
  await widget.open();
  await widget.reaches('callPhase', 'connected');
  await second.page.reload();
  await other.open();
  await other.reaches('callPhase', 'connected');
  await expect(visitor.page.getByText(CUT_OFF)).toHaveCount(0);
  await expect(second.page.getByText(CUT_OFF)).toHaveCount(0);

  // Nobody waits for it any more.
  const pending = () =>
    second.page.evaluate(async () => (await navigator.locks.query()).pending!.map(({name}) => name));
  await expect.poll(async () => (await pending()).filter((name) => name?.includes(' call '))).toEqual([]);

  // The window breaks down: a page that comes then can go on with its call.
  const next = await breakDown(window);
  await next.page.goto(centre.url);
  const again = new Widget(next.page);
  await again.button('Rejoin the call').click();
  await again.reaches('callPhase', 'connected');
  await bothHear(next, 440, ada, 880);
  // The others show it, and offer nothing.
  await other.reaches('callPhase', 'connected');
  await expect(second.page.getByText(CUT_OFF)).toHaveCount(0);
  await other.button('Hang up').click();
  await again.reaches('callPhase', 'ended');
});
