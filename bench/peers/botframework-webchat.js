/* global document */
// Its smaller build, without adaptive cards and speech; the package exports the whole one only.
import './node_modules/botframework-webchat/dist/webchat-minimal.js';

/** The least of an observable that its sagas ask for. */
const channel = (...first) => {
  const observers = new Set();
  return {
    next: (value) => observers.forEach((observer) => observer.next(value)),
    subscribe: (observer) => {
      const full = typeof observer === 'function' ? {next: observer} : observer;
      observers.add(full);
      first.forEach((value) => full.next(value));
      return {unsubscribe: () => observers.delete(full)};
    },
  };
};

const CONNECTING = 1;
const ONLINE = 2;
const activities = channel();
let sent = 0;

const directLine = {
  activity$: activities,
  connectionStatus$: channel(CONNECTING, ONLINE),
  end: () => {},
  postActivity: () => channel(`sent-${(sent += 1)}`),
};

const host = document.querySelector('#peer');
host.style.cssText = 'position:fixed;right:20px;bottom:20px;width:400px;height:600px;background:#fff';
globalThis.WebChat.renderWebChat({directLine, userID: 'visitor', locale: 'en-US'}, host);

let count = 0;
const add = (text) =>
  activities.next({
    id: text,
    type: 'message',
    text,
    timestamp: new Date(Date.UTC(2030, 0, 1) + (count += 1)).toISOString(),
    channelId: 'directline',
    from: {id: 'agent', role: 'bot'},
    conversation: {id: 'conversation'},
    channelData: {'webchat:sequence-id': count},
  });

globalThis.peer = {fill: (texts) => texts.forEach(add), add};
