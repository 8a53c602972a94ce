/** The chat's public phase, as `chatPhase` and `cc-chat-change` tell it. */
export type ChatPhase = 'idle' | 'connecting' | 'bot' | 'queued' | 'agent' | 'ended' | 'offline';

/** The call's public phase, as `callPhase` and `cc-call-change` tell it. */
export type CallPhase =
  'idle' | 'checking' | 'requesting' | 'queued' | 'transferred' | 'connecting' | 'connected' | 'reconnecting' | 'ended';
