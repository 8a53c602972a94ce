import {CONTENT_LIMIT} from './downlink.js';

const QUOTE_LIMIT = 200;

/** What is said in the chat while no person sits at any desk. */
export const automaticAgent = {
  name: 'Automatic agent',

  greet(visitorName: string): string {
    return fit(`Hello ${visitorName}. I am an automatic agent: nobody is at the desk right now, so I answer.`);
  },

  answer(text: string): string {
    const quote = text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT)}…` : text;
    return fit(
      /\?\s*$/.test(text)
        ? `You asked “${quote}” I am an automatic agent and cannot know, but a person at the desk could.`
        : `You wrote “${quote}” I am an automatic agent, so this is all I can say about it.`,
    );
  },

  answerMedia(mediaType: string): string {
    return `Thank you for the ${mediaType.toLowerCase().replace('_', ' ')}. I am an automatic agent and cannot look at it.`;
  },
};

const fit = (text: string): string => text.slice(0, CONTENT_LIMIT);
