export type CallMedia = 'audio' | 'video';
export type CallState = 'new' | 'queued' | 'ringing' | 'connecting' | 'connected' | 'transferring' | 'ended';
