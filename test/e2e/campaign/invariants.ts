import type {CentreProcess} from '../support/contact-centre.js';
import {hurries} from '../../node/campaign/hurries.js';
import {tooMany} from '../../node/conversations/rates.js';
import type {Visit} from './visit.js';

/** A drop and the platform's own release may meet; the event that tells of its release may have been lost. */
export const OVER = /(drop|events asked for) without a call/;

const doubles = (texts: readonly string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index);

const same = (what: string, seen: readonly string[], is: readonly string[]): string[] =>
  seen.join('|') === is.join('|') ? [] : [`${what}: ${seen.join(', ')}, but it is: ${is.join(', ')}`];

/** What is wrong with the conversation, as page and contact centre have it when all has come to rest. */
export const wrongThread = async (visit: Visit): Promise<string[]> => {
  const thread = await visit.thread();
  const entries = (await visit.chat())?.entries ?? [];
  const mine = thread.filter(({author}) => author === 'visitor');
  const arrived = entries.filter(({author}) => author === 'visitor').map(({content}) => content);
  const others = thread.filter(({author}) => author !== 'visitor' && author !== 'system');
  const said = entries.filter(({author}) => author !== 'visitor' && author !== 'system');
  const written = Array.from({length: visit.written}, (_, index) => `Question ${index + 1}`);
  const delivered = mine.filter(({delivery}) => delivery === 'sent' || delivery === 'read').map(({text}) => text);
  const wrong = [
    ...same(
      'the page shows of the agent',
      others.map(({text}) => text),
      said.map(({content}) => content),
    ),
    // Sent again, a message goes to the end of the thread.
    ...(visit.resent === 0
      ? same(
          'the page shows as written',
          mine.map(({text}) => text),
          written,
        )
      : []),
    ...same('what was written', mine.map(({text}) => text).toSorted(), written.toSorted()),
    ...delivered
      .filter((text) => !arrived.includes(text))
      .map((text) => `“${text}” is shown as sent, and did not arrive`),
    ...(visit.resent === 0 ? doubles(arrived).map((text) => `“${text}” arrived twice`) : []),
  ];
  if (visit.resent > 0) return wrong;
  return [
    ...wrong,
    ...same(
      'what arrived',
      arrived.filter((text) => delivered.includes(text)),
      delivered,
    ),
  ];
};

/** What is wrong with how a visit asked, and what its page said, when all is over. */
export const wrongBehaviour = async (visit: Visit, centre: CentreProcess): Promise<string[]> => {
  const {proxy, complaints} = visit;
  const refused = (await centre.journal()).filter(
    ({verdict, reason = '', userId}) => verdict === 'refused' && userId === proxy.userId && !OVER.test(reason),
  );
  return [
    ...refused.map(({path, controlType = '', reason}) => `refused: ${path} ${controlType}: ${reason}`),
    // What brought news is followed at once by the next poll: as many as there are news.
    ...hurries(proxy.entries.filter(({follows}) => !follows)),
    ...tooMany(proxy.entries),
    ...complaints.map((text) => `the page said: ${text}`),
  ];
};
