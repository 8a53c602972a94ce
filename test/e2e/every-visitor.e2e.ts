/** The whole main job (chat, answer, call, hang up, survey) by visitors who have only one way to do it. */
import type {Page} from '@playwright/test';
import {levelsIn} from '../../server/contact-centre/core/survey.js';
import type {Locale} from '../../src/domain/locales.js';
import {aiccLocale} from '../../src/i18n/catalogues.js';
import {LAUNCHER_LABELS} from '../../src/i18n/launcher-labels.js';
import {loadAllMessages} from '../support/all-messages.js';
import type {CentreProcess} from './support/contact-centre.js';
import {expect, test} from './support/fixtures.js';
import {keyboard, pointer, ReadTree, type Hands} from './support/hands.js';
import {CHANNEL, openPage} from './support/open-page.js';
import type {Person, PersonOptions} from './support/person.js';

interface Job {
  readonly centre: CentreProcess;
  readonly visitor: Person;
  readonly hands: (page: Page) => Hands | Promise<Hands>;
  readonly locale?: Locale;
  /** Looks at the page at each station of the way. */
  readonly look?: (page: Page, station: string) => Promise<void>;
}

const doWholeJob = async ({centre, visitor, hands: get, locale = 'en', look = async () => {}}: Job): Promise<void> => {
  const {page} = visitor;
  await centre.set({survey: {surveyType: 'WEB', questions: ['CSAT']}});
  const widget = await openPage(page, centre.url, `${CHANNEL} locale="${locale}"`);
  const t = await loadAllMessages(locale);
  const hands = await get(page);
  const text = 'Ferns?';
  await hands.press('button', LAUNCHER_LABELS[locale][0]);
  await hands.write(t.message, text);
  await expect(page.getByRole('log', {name: t.messages}).getByText(`“${text}”`)).toBeVisible();
  await look(page, 'answered');
  await hands.press('button', t.voiceCall);
  await page.getByRole('button', {name: t.startCall, exact: true}).waitFor({state: 'attached'});
  await look(page, 'device check');
  await hands.press('button', t.startCall);
  await widget.reaches('callPhase', 'connected');
  await visitor.receives();
  await look(page, 'in a call');
  await hands.press('button', t.hangUp);
  await widget.reaches('callPhase', 'ended');
  await look(page, 'call ended');
  await hands.press('button', t.endChat);
  const [worst] = levelsIn(aiccLocale(locale));
  await page.getByRole('group', {name: t.rateConversation}).waitFor({state: 'attached'});
  await look(page, 'survey');
  await hands.press('radio', worst!.satisfactionLevelDesc);
  await hands.press('button', t.submit);
  await widget.reaches('chatPhase', 'ended');
  await look(page, 'ended');
  expect((await centre.chats())[0]?.survey).toMatchObject({evaluation: worst!.satisfactionLevelKey});
  expect(visitor.complaints).toEqual([]);
};

/** WCAG 1.4.10: nothing has to be scrolled sideways. */
const fitsAcross = async (page: Page, station: string): Promise<void> => {
  const beyond = await page.evaluate(() => {
    const inside = document.querySelector('cc-widget')?.shadowRoot;
    const panel = inside?.querySelector('cc-panel')?.getBoundingClientRect();
    return {
      page: document.documentElement.scrollWidth - innerWidth,
      left: Math.min(0, panel?.left ?? 0),
      right: Math.max(0, (panel?.right ?? 0) - innerWidth),
    };
  });
  expect(beyond, station).toEqual({page: 0, left: 0, right: 0});
};

const arrive = (person: (options: PersonOptions) => Promise<Person>, width: number, height: number) =>
  person({tone: 440, viewport: {width, height}});

test('with the keyboard alone', async ({centre, visitor}) => {
  await doWholeJob({centre, visitor, hands: keyboard});
});

test('in Arabic alone', async ({centre, visitor}) => {
  await doWholeJob({
    centre,
    visitor,
    hands: pointer,
    locale: 'ar',
    look: async (page) => expect(await page.locator('cc-widget').getAttribute('dir')).toBe('rtl'),
  });
});

test('on a phone 320 px wide', async ({centre, person}) => {
  await doWholeJob({centre, visitor: await arrive(person, 320, 568), hands: pointer, look: fitsAcross});
});

test('at 400 % zoom of a window of 1280 by 1024', async ({centre, person}) => {
  await doWholeJob({centre, visitor: await arrive(person, 320, 256), hands: pointer, look: fitsAcross});
});

test('with all at 200 % in a window of 1280 by 800', async ({centre, person}) => {
  await doWholeJob({centre, visitor: await arrive(person, 640, 400), hands: pointer, look: fitsAcross});
});

test('in forced colours, where every button has an edge', async ({centre, visitor}) => {
  await visitor.page.emulateMedia({forcedColors: 'active'});
  const edges = async (page: Page, station: string) => {
    const bare = await page
      .locator('cc-panel button:visible:not([aria-disabled=true]):not(:disabled)')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => {
            const {borderTopStyle, borderTopWidth, outlineStyle} = getComputedStyle(button);
            return (borderTopStyle === 'none' || borderTopWidth === '0px') && outlineStyle === 'none';
          })
          .map((button) => button.getAttribute('aria-label') ?? button.textContent),
      );
    expect(bare, station).toEqual([]);
  };
  await doWholeJob({centre, visitor, hands: pointer, look: edges});
});

test('by what the accessibility tree tells', async ({centre, visitor}) => {
  let tree: ReadTree | undefined;
  const heard: Record<string, string[]> = {};
  await doWholeJob({
    centre,
    visitor,
    hands: async (page) => (tree = await ReadTree.of(page)),
    look: async (_, station) => {
      heard[station] = await tree!.names('region', 'log', 'group', 'timer', 'button', 'textbox', 'radio', 'meter');
    },
  });
  expect(heard['answered']).toEqual(expect.arrayContaining(['Chat', 'Messages', 'Message', 'Voice call', 'End chat']));
  expect(heard['device check']).toEqual(expect.arrayContaining(['Microphone level', 'Start call', 'Cancel']));
  expect(heard['in a call']).toEqual(expect.arrayContaining(['Call duration', 'Mute microphone', 'Hang up']));
  expect(heard['survey']).toEqual(
    expect.arrayContaining(['Rate this conversation', 'Very satisfied', 'Submit', 'Skip']),
  );
  expect(heard['ended']).toEqual(expect.arrayContaining(['Start a new chat']));
});
