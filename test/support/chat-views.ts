import type {ChatView} from '../../machines/chat-view.js';

/** A chat with an agent in which nothing has been said, but for what a test changes. */
export const chatViewOf = (told: Partial<ChatView> = {}): ChatView => ({
  phase: 'agent',
  thread: [],
  name: 'Ada',
  place: null,
  support: null,
  live: true,
  interrupted: false,
  canStart: false,
  canEnd: true,
  fault: null,
  ...told,
});
