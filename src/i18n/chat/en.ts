import type {ChatMessages} from '../messages.js';

const plural = new Intl.PluralRules('en');
const one = (count: number) => plural.select(count) === 'one';

/** English. */
export const messages: ChatMessages = {
  chat: 'Chat',
  visitor: 'Visitor',
  agent: 'Agent',
  bot: 'Assistant',
  you: 'You',

  title: 'Chat with us',
  status: {
    connecting: 'Connecting…',
    bot: 'Automatic assistant',
    queued: 'Waiting for an agent',
    agent: 'Here to help',
    ended: 'Chat ended',
    offline: 'Closed at the moment',
  },
  minimize: 'Minimize',
  more: 'More',
  endChat: 'End chat',
  startNewChat: 'Start a new chat',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  close: 'Close',
  voiceCall: 'Voice call',
  videoCall: 'Video call',
  whyNoCalls: 'Why can’t I call?',
  callByPhone: 'Call by phone',

  welcome: 'How can we help?',
  messages: 'Messages',
  message: 'Message',
  messageHint: 'Write a message…',
  send: 'Send',
  attachFile: 'Attach a file',
  emoji: 'Emoji',
  tooLong: 'This message is too long. Please shorten it or send it in parts.',
  lettersLeft: (count) => `${count} ${one(count) ? 'character' : 'characters'} left`,
  sending: 'Sending',
  sent: 'Sent',
  read: 'Read',
  notSent: 'Not sent',
  sendAgain: 'Send again',
  unshown: 'Something was sent that can’t be shown here. Please ask for it as text.',
  unread: (count) => `${count} unread ${one(count) ? 'message' : 'messages'}`,
  notice: {
    'agent-joined': (name) => `${name} joined the chat`,
    transferred: () => 'You are being transferred to another agent',
    'ended-by-visitor': () => 'You ended the chat',
    'ended-by-agent': () => 'The agent ended the chat',
    'ended-by-timeout': () => 'The chat ended because nothing was written for a while',
    reconnected: () => 'The chat was interrupted and is being connected again',
  },

  lookingForAgent: 'Looking for a free agent…',
  queuePosition: (position) => (position <= 1 ? 'You are next' : `You are number ${position} in the queue`),
  queueEstimate: (minutes) =>
    minutes < 1 ? 'less than a minute' : `about ${minutes} ${one(minutes) ? 'minute' : 'minutes'}`,
  leaveQueue: 'Leave the queue',
  leaveMessage: 'Leave a message',

  consent: 'To chat with you we send what you write, and the page you are on, to our contact centre.',
  agree: 'I agree',
  decline: 'No thanks',
  recording: 'Calls may be recorded to improve our service.',
  understand: 'I understand',

  cancel: 'Cancel',

  fault: {
    'config/missing-channel': 'This chat is not set up yet. Please contact us in another way.',
    'config/bad-attribute': 'This chat is not set up correctly. Please contact us in another way.',
    'auth/token-rejected': 'Your session has run out. Try again, or reload the page.',
    'auth/credentials-failed': 'We could not sign you in to the chat. Try again in a moment.',
    'network/offline': 'You are offline. Check your connection; we go on as soon as it is back.',
    'network/unreachable': 'The contact centre can’t be reached right now. Check your connection, then try again.',
    'network/timeout': 'The contact centre is taking too long to answer. Try again in a moment.',
    'platform/refused': 'The contact centre could not accept this. Try again in a moment.',
    'platform/outside-hours': 'We are closed at the moment. Come back during office hours.',
    'platform/flow-controlled': 'Many people are writing right now. Wait a moment, then try again.',
    'platform/bad-reply': 'The contact centre gave an answer we can’t read. Try again, or contact us in another way.',
    'platform/session-lost': 'The chat was interrupted for too long. Start a new chat; your messages stay here.',
    'internal/bug': 'This did not work because of a mistake of ours. Reload the page and try again.',
  },
};
