import {callView, type CallView} from '../../../machines/call-view.js';
import {chatView, type ChatView} from '../../../machines/chat-view.js';
import type {CallPhase, ChatPhase} from '../../../src/domain/phases.js';
import {drawnStreams} from '../drawn-streams.js';
import {reachCallState, type CallState} from '../reach-call-states.js';
import {reachChatState, type ChatState} from '../reach-chat-states.js';
import type {Moment} from './replay.js';

const CHAT: Readonly<Record<ChatPhase, ChatState>> = {
  idle: 'Idle',
  connecting: 'Connecting',
  bot: 'Bot',
  queued: 'QueuedUnknown',
  agent: 'Agent',
  ended: 'EndedByVisitor',
  offline: 'Offline',
};

const CALL: Readonly<Record<CallPhase, Readonly<Record<'audio' | 'video', CallState>>>> = {
  idle: {audio: 'Idle', video: 'Idle'},
  checking: {audio: 'CheckMicrophone', video: 'CheckCamera'},
  requesting: {audio: 'Requesting', video: 'Requesting'},
  queued: {audio: 'Queued', video: 'Queued'},
  transferred: {audio: 'TransferredWaiting', video: 'TransferredWaiting'},
  connecting: {audio: 'Connecting', video: 'ConnectingVideo'},
  connected: {audio: 'Talking', video: 'TalkingVideo'},
  reconnecting: {audio: 'Reconnecting', video: 'ReconnectingVideo'},
  ended: {audio: 'EndedByVisitor', video: 'EndedByVisitor'},
};

/** What the widget showed, as far as phases tell: the charts are led to the state that has this phase. */
export const viewsOf = ({chat, call, kind, thread, fault}: Moment): {chat: ChatView; call: CallView} => ({
  chat: {
    ...chatView(reachChatState(CHAT[chat])),
    thread,
    name: null,
    fault: chat === 'ended' || chat === 'offline' ? fault : null,
  },
  call: callView(reachCallState(CALL[call][kind], drawnStreams())),
});
