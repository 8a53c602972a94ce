import {expect, type Page} from '@playwright/test';
import type {CentreProcess} from './contact-centre.js';
import type {Widget} from './fixtures.js';
import type {Person, PersonOptions} from './person.js';
import {sitDown} from './sit-down.js';

/** Both hear the other's tone, and packets come in on both sides. */
export const bothHear = async (
  visitor: Person,
  visitorTone: number,
  agent: Person,
  agentTone: number,
): Promise<void> => {
  await Promise.all([visitor.receives(), agent.receives()]);
  await Promise.all([visitor.hears(agentTone), agent.hears(visitorTone)]);
};

/** A picture of at least some size is shown. */
export const shows = (page: Page, label: string) =>
  expect
    .poll(() => page.locator(`video[aria-label="${label}"]`).evaluate((video: HTMLVideoElement) => video.videoWidth))
    .toBeGreaterThan(100);

/** The visitor (440 Hz) and Ada at her desk (880 Hz) talk. */
export const talkToAda = async (
  {
    centre,
    person,
    visitor,
    widget,
  }: {
    centre: CentreProcess;
    person: (options: PersonOptions) => Promise<Person>;
    visitor: Person;
    widget: Widget;
  },
  kind: 'Voice call' | 'Video call' = 'Voice call',
): Promise<Person> => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.call(kind);
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await bothHear(visitor, 440, ada, 880);
  return ada;
};

/** Moves the call that is up into a window of its own. */
export const popOut = async (visitor: Person, widget: Widget): Promise<Person> => {
  await widget.inCall.getByRole('button', {name: 'More'}).click();
  const [popup] = await Promise.all([visitor.page.waitForEvent('popup'), widget.button('Pop out').click()]);
  return visitor.at(popup);
};
