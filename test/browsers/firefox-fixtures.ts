import type {Browser} from '@playwright/test';
import {test as base, expect, Widget} from '../e2e/support/fixtures.js';
import type {Person} from '../e2e/support/person.js';
import {sitDown} from '../e2e/support/sit-down.js';
import {FirefoxVisitor, startFirefox, type Answer} from './firefox-visitor.js';

interface Fixtures {
  /** The visitor, whose microphone hears 440 Hz. */
  caller: FirefoxVisitor;
  /** Ada at her desk in Chromium, whose microphone hears 880 Hz. */
  ada: Person;
  /** Both hear the other's tone, and packets come in on both sides. */
  bothHear: (agent: Person, agentTone: number) => Promise<void>;
  /** The visitor calls, Ada answers, and they talk. */
  talk: (kind?: 'Voice call' | 'Video call') => Promise<void>;
}

interface WorkerFixtures {
  /** What Firefox answers to the question for devices. */
  answer: Answer;
  firefox: Browser;
}

/** As the end-to-end tests, with a visitor in Firefox. The contact centre's journal is read after each test there too. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  answer: ['grant', {option: true, scope: 'worker'}],

  firefox: [
    async ({answer}, use) => {
      const browser = await startFirefox(answer, 440);
      await use(browser);
      await browser.close();
    },
    {scope: 'worker'},
  ],

  caller: async ({centre, firefox, person}, use) => {
    // Only `person` reads the journal; it does so after the visitor has left.
    void person;
    const caller = await FirefoxVisitor.arrive(firefox);
    await caller.page.goto(centre.url);
    await use(caller);
    await caller.leave();
  },

  widget: async ({caller}, use) => {
    await use(new Widget(caller.page));
  },

  ada: async ({centre, person}, use) => {
    await use(await sitDown(person, centre, 'Ada', 880));
  },

  bothHear: async ({caller}, use) => {
    await use(async (agent, agentTone) => {
      await Promise.all([caller.exchanges(), agent.receives()]);
      await Promise.all([caller.hears(agentTone), agent.hears(440)]);
    });
  },

  talk: async ({ada, bothHear, widget}, use) => {
    await use(async (kind = 'Voice call') => {
      await widget.open();
      await widget.call(kind);
      await ada.page.getByRole('button', {name: 'Answer'}).click();
      await widget.reaches('callPhase', 'connected');
      await bothHear(ada, 880);
    });
  },
});

export {expect};
