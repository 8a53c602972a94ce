import {isMessage} from '../../../src/domain/thread.js';
import type {Conversation} from './conversation.js';

const doubles = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** What is wrong with how the visitor's messages ended up. */
const ofUplinks = ({visitor, platform, network}: Conversation): string[] => {
  const wrong: string[] = [];
  const {arrivals} = platform.session;
  const arrived = arrivals.map(({messageId}) => messageId);
  const {messages} = visitor;
  for (const {id, delivery} of messages) {
    const isDelivered = delivery === 'sent' || delivery === 'read';
    if (!isDelivered && delivery !== 'failed') wrong.push(`${id} is ${delivery} for ever`);
    if (isDelivered && !arrived.includes(id)) wrong.push(`${id} is ${delivery}, but did not arrive`);
  }
  for (const id of doubles(arrived)) {
    if (!network.ledger.wasResent(id)) wrong.push(`${id} arrived twice though the visitor did not send it again`);
  }
  for (const {messageId, content} of arrivals) {
    const message = messages.find(({id}) => id === messageId);
    if (message?.kind !== 'text' || message.text !== content)
      wrong.push(`${messageId} arrived, but was not written so`);
  }
  const smooth = messages.filter(({id, delivery}) => delivery !== 'failed' && !visitor.everFailed.has(id));
  const places = smooth.map(({id}) => arrived.indexOf(id));
  if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))) {
    wrong.push(`out of order: written ${smooth.map(({id}) => id).join(' ')}, arrived ${arrived.join(' ')}`);
  }
  return [...wrong, ...network.ledger.breaches];
};

/** What is wrong with how the other side's messages are shown. */
const ofDownlinks = ({visitor, platform, network}: Conversation): string[] => {
  const wrong: string[] = [];
  const others = visitor.view.thread.filter(isMessage).filter(({author}) => author !== 'visitor');
  const shown = others.map(({id}) => id);
  const brought = [...network.brought];
  if (shown.join() !== brought.join()) wrong.push(`shown ${shown.join(' ')}, but brought ${brought.join(' ')}`);
  for (const message of others) {
    const said = platform.session.said.find(({messageCode}) => messageCode === message.id);
    if (message.kind !== 'text' || message.text !== said?.content)
      wrong.push(`${message.id} is not shown as it was said`);
  }
  if (visitor.view.live && brought.length !== platform.session.said.length)
    wrong.push('not all that was said was brought');
  const announced = visitor.emitted.flatMap((event) =>
    event.type === 'messages.arrived' ? event.messages.map(({id}) => id) : [],
  );
  if (announced.join() !== shown.join()) wrong.push(`announced ${announced.join(' ')}, but shown ${shown.join(' ')}`);
  return wrong;
};

const ofAnnouncements = ({visitor}: Conversation): string[] => {
  const delivered = visitor.emitted.flatMap((event) => (event.type === 'message.delivered' ? [event.message.id] : []));
  return [
    ...doubles(delivered).map((id) => `${id} was announced as delivered twice`),
    ...visitor.emitted.flatMap((event) =>
      'fault' in event && event.fault.code === 'internal/bug' ? [`a bug: ${String(event.fault.cause)}`] : [],
    ),
    ...visitor.falseAlarms.map((id) => `${id} was announced as undelivered though it was read`),
    ...visitor.crashes.map((crash) => `the machine died: ${String(crash)}`),
  ];
};

/** What should not be under way: polls are for ever, and in the queue the place is asked for now and then. */
const unrest = ({visitor, network}: Conversation) =>
  network.underWay.filter((call) => call !== 'poll' && !(visitor.view.phase === 'queued' && call === 'queryQueueInfo'));

/** What is wrong when all has come to rest. */
export const wrongAtRest = (conversation: Conversation, tookMs: number | null): string[] => {
  const {visitor, platform, network} = conversation;
  return [
    ...(tookMs === null
      ? [`stuck: ${visitor.view.phase}, outbox ${visitor.outbox}, under way: ${network.underWay.join()}`]
      : []),
    ...(tookMs !== null && visitor.view.live && unrest(conversation).length > 0
      ? [`under way although all is at rest: ${network.underWay.join()}`]
      : []),
    ...ofUplinks(conversation),
    ...ofDownlinks(conversation),
    ...ofAnnouncements(conversation),
    ...platform.breaches,
    ...network.breaches,
  ];
};

/** What is wrong when the visitor has left: a renewal of the token is the one thing that nobody can call off. */
export const wrongAfterwards = ({time, network}: Conversation): string[] => [
  ...(time.pending > 0 ? [`${time.pending} timers are left`] : []),
  ...network.underWay.filter((call) => call !== 'applyToken').map((call) => `${call} is left under way`),
];
