import {visitor} from './visitor.mjs';

/**
 * What the agent says to a visitor who has been greeted, until it is painted. Texts that are said at once come in one
 * reply to the widget's poll.
 *
 * @param {import('playwright').Page} page with `watchThread` in it
 */
export const arrivals = async (page, centre) => {
  await visitor(page).isGreeted();
  const {userId} = (await centre.chats()).at(-1);
  return async (words, text, times) => {
    const arrival = page.evaluate((given) => globalThis.benchThread.arrives(given), words);
    await centre.say(userId, text, times);
    return arrival;
  };
};
