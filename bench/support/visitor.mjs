/* global document */
const SHELL = 'cc-click-to-call';

/** What a visitor does on the demo page, by accessible names. Every wait is Playwright's, which gives up after 30 s. */
export const visitor = (page) => {
  const button = (name) => page.getByRole('button', {name, exact: true});
  const reaches = (property, phase) =>
    page.waitForFunction(
      ([name, wanted]) => document.querySelector('cc-click-to-call')[name] === wanted,
      [property, phase],
    );

  return {
    comes: async (url, attributes = {}) => {
      await page.goto(url);
      await button('Open chat').waitFor();
      await page.locator(SHELL).evaluate((shell, given) => {
        for (const [name, value] of Object.entries(given)) shell.setAttribute(name, value);
      }, attributes);
    },

    opens: async () => {
      await button('Open chat').click();
      await page.getByRole('textbox', {name: 'Message', exact: true}).waitFor();
    },

    writes: async (text) => {
      const field = page.getByRole('textbox', {name: 'Message', exact: true});
      await field.fill(text);
      await field.press('Enter');
    },

    isAnswered: (text) => page.getByRole('log', {name: 'Messages'}).getByText(`“${text}”`).waitFor(),

    isGreeted: async () => {
      await reaches('chatPhase', 'agent');
      await page.getByRole('log', {name: 'Messages'}).getByText('I am an automatic agent').first().waitFor();
    },

    /** @param pauseMs between the device check, with the microphone open, and the word to go */
    calls: async (pauseMs = 0) => {
      await button('Voice call').click();
      await button('Start call').waitFor();
      await page.waitForTimeout(pauseMs);
      await button('Start call').click();
    },

    isConnected: () => reaches('callPhase', 'connected'),

    hangsUp: async () => {
      await button('Hang up').click();
      await reaches('callPhase', 'ended');
    },
  };
};
