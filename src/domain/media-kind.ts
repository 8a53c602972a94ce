/** What the visitor sends and wants to receive: voice, or voice and picture. */
export type MediaKind = 'audio' | 'video';
